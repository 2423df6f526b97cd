package fr.vigie.casequeue.document.pdf;

import fr.vigie.domain.time.ParisDay;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.temporal.ChronoUnit;
import java.util.Calendar;
import java.util.EnumMap;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/** Pages written as a PDF. Same pages, same meta, same bytes: its identifier is made of what stands in it, not of the time. */
final class PdfFile {
    private static final float MARGIN = 42;
    private static final float FOOT_SIZE = 6.5f;
    private static final float FOOT_STEP = 9;
    private static final float FOOT_Y = 22;

    private final PdfMeta meta;
    private final Map<Face, PDType1Font> fonts = new EnumMap<>(Face.class);
    private final MessageDigest content = sha256();

    private PdfFile(PdfMeta meta) {
        this.meta = meta;
        for (Face face : Face.values()) {
            fonts.put(face, face.font());
        }
    }

    static byte[] of(List<PdfPage> pages, PdfMeta meta) {
        try {
            return new PdfFile(meta).write(pages);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] write(List<PdfPage> pages) throws IOException {
        try (PDDocument file = new PDDocument()) {
            describe(file);
            for (int i = 0; i < pages.size(); i++) {
                foot(pages.get(i), i + 1, pages.size());
                draw(file, pages.get(i));
            }
            file.setDocumentId(ByteBuffer.wrap(content.digest()).getLong());
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            file.save(bytes);
            return bytes.toByteArray();
        }
    }

    private void describe(PDDocument file) {
        PDDocumentInformation information = file.getDocumentInformation();
        information.setTitle(meta.title());
        information.setSubject(meta.subject());
        information.setProducer("Vigie");
        Calendar made = GregorianCalendar.from(
                meta.made().truncatedTo(ChronoUnit.SECONDS).atZone(ParisDay.ZONE));
        information.setCreationDate(made);
        information.setModificationDate(made);
        file.getDocumentCatalog().setLanguage("fr-FR");
        PDViewerPreferences viewer = new PDViewerPreferences(new org.apache.pdfbox.cos.COSDictionary());
        viewer.setDisplayDocTitle(true);
        file.getDocumentCatalog().setViewerPreferences(viewer);
    }

    private void foot(PdfPage page, int number, int pages) {
        float y = FOOT_Y + FOOT_STEP * meta.foot().size();
        page.rules().add(new PdfPage.Rule(MARGIN, y + FOOT_STEP, page.width() - 2 * MARGIN));
        for (String line : meta.foot()) {
            page.runs().add(new PdfPage.Run(MARGIN, y, Face.REGULAR, FOOT_SIZE, PdfText.shown(line)));
            y -= FOOT_STEP;
        }
        String where = PdfText.shown("page " + number + " / " + pages);
        float x = page.width() - MARGIN - Face.BOLD.width(where, FOOT_SIZE + 1);
        page.runs().add(new PdfPage.Run(x, FOOT_Y, Face.BOLD, FOOT_SIZE + 1, where));
        page.runs().add(new PdfPage.Run(MARGIN, FOOT_Y, Face.REGULAR, FOOT_SIZE, PdfText.shown(meta.title())));
    }

    private void draw(PDDocument file, PdfPage page) throws IOException {
        PDPage sheet = new PDPage(new PDRectangle(page.width(), page.height()));
        file.addPage(sheet);
        try (PDPageContentStream out = new PDPageContentStream(file, sheet)) {
            out.setLineWidth(0.4f);
            for (PdfPage.Rule rule : page.rules()) {
                out.moveTo(rule.x(), rule.y());
                out.lineTo(rule.x() + rule.width(), rule.y());
                out.stroke();
            }
            out.beginText();
            float x = 0;
            float y = 0;
            for (PdfPage.Run run : page.runs()) {
                String shown = run.shown().replace(PdfText.NO_BREAK_SPACE, ' ');
                content.update(shown.getBytes(StandardCharsets.UTF_8));
                out.setFont(fonts.get(run.face()), run.size());
                out.newLineAtOffset(run.x() - x, run.y() - y);
                out.showText(shown);
                x = run.x();
                y = run.y();
            }
            out.endText();
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
