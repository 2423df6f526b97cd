package fr.vigie.casequeue.document.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.casequeue.document.CaseDocument;
import fr.vigie.casequeue.document.SampleCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class DossierPdfTest {
    private static final Pattern LINE = Pattern.compile("line-\\d{5}");

    private static String page(PDDocument file, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(file);
    }

    @Test
    void eachPageHasItsNumberAndTheHashOfTheLines() throws IOException {
        CaseContent content = SampleCase.of(SampleCase.lines(300));
        String hash = content.table().csv().sha256();

        try (PDDocument file = Loader.loadPDF(DossierPdf.of(content).content())) {
            int pages = file.getNumberOfPages();
            assertThat(pages).isGreaterThan(5);
            for (int page = 1; page <= pages; page++) {
                assertThat(page(file, page))
                        .contains("page " + page + " / " + pages, "LCF-2022-00001-lignes.csv) : " + hash);
            }
            assertThat(file.getDocumentCatalog().getLanguage()).isEqualTo("fr-FR");
            assertThat(file.getDocumentInformation().getTitle()).contains("Dossier LCF-2022-00001");
        }
    }

    @Test
    void allOfTheCaseIsThere() throws IOException {
        try (PDDocument file = Loader.loadPDF(
                DossierPdf.of(SampleCase.of(SampleCase.lines(300))).content())) {
            String text = new PDFTextStripper().getText(file);

            assertThat(text)
                    .contains(
                            "10000000017",
                            "Facturation infirmière",
                            "NGAP, art. 13",
                            "le dépassement restait sous 15 %",
                            "kilomètres facturés par jour",
                            "ab".repeat(32),
                            "=courrier.pdf",
                            "Aucun autre dossier",
                            "<script>alert(1)</script>",
                            "{montant}",
                            "‹U+202E›",
                            "3 780,00 €");
            Matcher matcher = LINE.matcher(text.substring(text.indexOf("Ligne ou paiement")));
            assertThat(matcher.results().map(found -> found.group()).distinct()).hasSize(300);
        }
    }

    @Test
    void sameCaseAndSameInstantGiveTheSameBytes() {
        byte[] first = DossierPdf.of(SampleCase.of(SampleCase.lines(50))).content();
        byte[] again = DossierPdf.of(SampleCase.of(SampleCase.lines(50))).content();
        byte[] later = DossierPdf.of(SampleCase.of(
                        SampleCase.lines(50), Optional.empty(), SampleCase.READ_AT.plus(Duration.ofMinutes(1))))
                .content();

        assertThat(again).isEqualTo(first);
        assertThat(later).isNotEqualTo(first);
    }

    @Test
    void tenThousandLines() throws IOException {
        CaseContent content = SampleCase.of(SampleCase.lines(10_000));
        CaseDocument document = DossierPdf.of(content);
        Files.write(
                Files.createDirectories(Path.of("target", "documents")).resolve("dossier-10000.pdf"),
                document.content());

        try (PDDocument file = Loader.loadPDF(document.content())) {
            assertThat(file.getNumberOfPages()).isBetween(200, 400);
            assertThat(page(file, file.getNumberOfPages())).contains("126 000,00 €");
        }
        assertThat(document.content().length).isLessThan(5_000_000);
    }
}
