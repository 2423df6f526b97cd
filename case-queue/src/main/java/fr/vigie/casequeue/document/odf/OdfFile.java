package fr.vigie.casequeue.document.odf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The package of an OpenDocument file (ODF 1.3, part 2): a zip of XML parts. Same content, same bytes. */
final class OdfFile {
    /** What kind of document it is. */
    enum Kind {
        TEXT,
        SPREADSHEET;

        String mediaType() {
            return "application/vnd.oasis.opendocument." + (this == TEXT ? "text" : "spreadsheet");
        }
    }

    private final Kind kind;
    private final OdfMeta meta;

    OdfFile(Kind kind, OdfMeta meta) {
        this.kind = kind;
        this.meta = meta;
    }

    byte[] of(Consumer<Xml> styles, Consumer<Xml> content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            mimetype(zip);
            part(zip, "META-INF/manifest.xml", this::manifest);
            part(zip, "meta.xml", meta::write);
            part(zip, "styles.xml", styles);
            part(zip, "content.xml", content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** First and not compressed, so that the kind of file is read at a fixed place. */
    private void mimetype(ZipOutputStream zip) throws IOException {
        byte[] content = kind.mediaType().getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(content);
        ZipEntry entry = entry("mimetype");
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(sum.getValue());
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    private void part(ZipOutputStream zip, String name, Consumer<Xml> content) throws IOException {
        zip.putNextEntry(entry(name));
        Writer writer = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
        content.accept(new Xml(writer));
        writer.flush();
        zip.closeEntry();
    }

    private ZipEntry entry(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(LocalDateTime.ofInstant(meta.made(), ZoneOffset.UTC));
        return entry;
    }

    private void manifest(Xml xml) {
        xml.open("manifest:manifest", "xmlns:manifest", Namespaces.MANIFEST, "manifest:version", Namespaces.VERSION);
        listed(xml, "/", kind.mediaType());
        listed(xml, "meta.xml", "text/xml");
        listed(xml, "styles.xml", "text/xml");
        listed(xml, "content.xml", "text/xml");
        xml.close();
    }

    private static void listed(Xml xml, String path, String mediaType) {
        xml.leaf("manifest:file-entry", "manifest:full-path", path, "manifest:media-type", mediaType);
    }
}
