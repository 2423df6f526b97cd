package fr.vigie.casequeue.document.odf;

/** How a text looks: A4, upright or across, French, with a line at its head and the page at its foot. */
final class TextStyles {
    private static final String[] UPRIGHT = {"fo:page-width", "21cm", "fo:page-height", "29.7cm"};
    private static final String[] ACROSS = {
        "fo:page-width", "29.7cm", "fo:page-height", "21cm", "style:print-orientation", "landscape"
    };

    private TextStyles() {}

    static void write(Xml xml, String banner) {
        xml.open("office:document-styles", Namespaces.ALL);
        xml.open("office:font-face-decls");
        xml.leaf("style:font-face", "style:name", "Sans", "svg:font-family", "'Liberation Sans', Arial, sans-serif");
        xml.close();
        xml.open("office:styles");
        byDefault(xml);
        paragraphs(xml);
        xml.close();
        xml.open("office:automatic-styles");
        layout(xml, "upright", UPRIGHT);
        layout(xml, "across", ACROSS);
        xml.close();
        xml.open("office:master-styles");
        master(xml, "Standard", "upright", banner);
        master(xml, "Across", "across", banner);
        xml.close().close();
    }

    private static void byDefault(Xml xml) {
        xml.open("style:default-style", "style:family", "paragraph");
        xml.leaf(
                "style:text-properties",
                "style:font-name",
                "Sans",
                "fo:font-size",
                "10.5pt",
                "fo:language",
                "fr",
                "fo:country",
                "FR");
        xml.close();
    }

    private static void paragraphs(Xml xml) {
        style(xml, "Standard", "fo:margin-bottom=0.25cm", "");
        style(xml, "Title", "fo:margin-bottom=0.4cm fo:margin-top=0.4cm", "fo:font-size=15pt fo:font-weight=bold");
        style(
                xml,
                "Heading",
                "fo:margin-bottom=0.2cm fo:margin-top=0.35cm fo:keep-with-next=always",
                "fo:font-size=12pt fo:font-weight=bold");
        style(xml, "Aside", "fo:margin-left=9cm fo:margin-bottom=0.4cm", "");
        style(xml, "Bullet", "fo:margin-left=0.5cm fo:margin-bottom=0.12cm", "");
        style(xml, "Cell", "", "fo:font-size=8.5pt");
        style(xml, "CellNumber", "fo:text-align=end", "fo:font-size=8.5pt");
        style(xml, "CellHead", "", "fo:font-size=8.5pt fo:font-weight=bold");
        style(xml, "Banner", "", "fo:font-size=8pt fo:font-style=italic");
        xml.open(
                "style:style",
                "style:name",
                "Annex",
                "style:family",
                "paragraph",
                "style:parent-style-name",
                "Heading",
                "style:master-page-name",
                "Across");
        xml.close();
    }

    private static void style(Xml xml, String name, String paragraph, String text) {
        xml.open("style:style", "style:name", name, "style:family", "paragraph");
        properties(xml, "style:paragraph-properties", paragraph);
        properties(xml, "style:text-properties", text);
        xml.close();
    }

    private static void properties(Xml xml, String element, String properties) {
        if (!properties.isEmpty()) {
            xml.leaf(element, properties.split("[= ]"));
        }
    }

    private static void layout(Xml xml, String name, String... size) {
        String[] attributes = new String[size.length + 2];
        System.arraycopy(size, 0, attributes, 0, size.length);
        attributes[size.length] = "fo:margin";
        attributes[size.length + 1] = "2cm";
        xml.open("style:page-layout", "style:name", name).leaf("style:page-layout-properties", attributes);
        xml.open("style:header-style");
        xml.leaf("style:header-footer-properties", "fo:margin-bottom", "0.4cm").close();
        xml.open("style:footer-style");
        xml.leaf("style:header-footer-properties", "fo:margin-top", "0.4cm").close();
        xml.close();
    }

    private static void master(Xml xml, String name, String layout, String banner) {
        xml.open("style:master-page", "style:name", name, "style:page-layout-name", layout);
        xml.open("style:header")
                .text("text:p", banner, "text:style-name", "Banner")
                .close();
        xml.open("style:footer").open("text:p", "text:style-name", "Banner");
        xml.text("text:span", "Page ").text("text:page-number", "1", "text:select-page", "current");
        xml.text("text:span", " / ").text("text:page-count", "1");
        xml.close().close().close();
    }
}
