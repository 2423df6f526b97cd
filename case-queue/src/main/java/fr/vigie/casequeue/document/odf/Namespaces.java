package fr.vigie.casequeue.document.odf;

/** The namespaces of OpenDocument 1.3 that are used here, as attributes of a root element. */
final class Namespaces {
    private static final String OASIS = "urn:oasis:names:tc:opendocument:xmlns:";

    static final String VERSION = "1.3";
    static final String MANIFEST = OASIS + "manifest:1.0";

    static final String[] ALL = {
        "xmlns:office", OASIS + "office:1.0",
        "xmlns:style", OASIS + "style:1.0",
        "xmlns:text", OASIS + "text:1.0",
        "xmlns:table", OASIS + "table:1.0",
        "xmlns:number", OASIS + "datastyle:1.0",
        "xmlns:fo", OASIS + "xsl-fo-compatible:1.0",
        "xmlns:svg", OASIS + "svg-compatible:1.0",
        "xmlns:meta", OASIS + "meta:1.0",
        "xmlns:dc", "http://purl.org/dc/elements/1.1/",
        "office:version", VERSION
    };

    private Namespaces() {}
}
