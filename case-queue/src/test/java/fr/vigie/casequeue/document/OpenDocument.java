package fr.vigie.casequeue.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** An OpenDocument text as a reader of XML sees it. */
public final class OpenDocument {
    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final List<String> stored = new ArrayList<>();

    /** Opens a file. */
    public OpenDocument(byte[] file) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
                if (entry.getMethod() == ZipEntry.STORED) {
                    stored.add(entry.getName());
                }
            }
        }
    }

    /** The names of its parts, in order. */
    public List<String> names() {
        return List.copyOf(parts.keySet());
    }

    /** Those that are not compressed. */
    public List<String> stored() {
        return stored;
    }

    /** A part as text. */
    public String raw(String part) {
        return new String(parts.getOrDefault(part, new byte[0]), java.nio.charset.StandardCharsets.UTF_8);
    }

    /** A part as XML. */
    public Document xml(String part) throws IOException, ParserConfigurationException, SAXException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(parts.getOrDefault(part, new byte[0])));
    }

    /** All that is read in it. */
    public String text() throws IOException, ParserConfigurationException, SAXException {
        return xml("content.xml").getDocumentElement().getTextContent();
    }

    /** The rows of a table, heading included; tables count from 0. */
    public List<List<String>> rows(int table) throws IOException, ParserConfigurationException, SAXException {
        Element wanted =
                (Element) xml("content.xml").getElementsByTagName("table:table").item(table);
        NodeList rows = wanted.getElementsByTagName("table:table-row");
        List<List<String>> all = new ArrayList<>();
        for (int r = 0; r < rows.getLength(); r++) {
            NodeList cells = ((Element) rows.item(r)).getElementsByTagName("table:table-cell");
            List<String> row = new ArrayList<>();
            for (int c = 0; c < cells.getLength(); c++) {
                row.add(cells.item(c).getTextContent());
            }
            all.add(row);
        }
        return all;
    }
}
