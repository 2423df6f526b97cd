package fr.vigie.casequeue.document.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.casequeue.document.SampleCase;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfTextTest {
    private static final PdfMeta META = new PdfMeta("Essai", "essai", SampleCase.READ_AT, List.of("Pied"));

    @Test
    void everyCharacterThatThereIsCanBeShown() throws IOException {
        PDType1Font font = Face.REGULAR.font();
        for (int point = 0; point <= Character.MAX_CODE_POINT; point++) {
            String shown = PdfText.shown(Character.toString(point)).replace(PdfText.NO_BREAK_SPACE, ' ');
            font.encode(shown);
            boolean silent = point == 0x00AD || point == 0xFEFF;
            assertThat(shown.isEmpty()).as("U+%04X", point).isEqualTo(silent);
        }
    }

    @Test
    void whatIsLackingIsShownByItsNumber() {
        assertThat(PdfText.shown("1\u202f234\u2212x")).isEqualTo("1\u00a0234-x");
        assertThat(PdfText.shown("a\u202eb\u0007漢\ud83d\ude00")).isEqualTo("a‹U+202E›b‹U+0007›‹U+6F22›‹U+1F600›");
        assertThat(PdfText.shown("e\u0301 œuvre « » … – — • €")).isEqualTo("é œuvre « » … – — • €");
    }

    @Property(tries = 200)
    void anyTextMakesAFile(@ForAll String text) throws IOException {
        PdfSheets sheets = new PdfSheets()
                .title(text)
                .heading(text)
                .paragraph(text)
                .field(text, text)
                .table(List.of(new PdfSheets.Column("a", 0.2f, true)), Stream.of(List.of(text)));

        try (PDDocument file = Loader.loadPDF(sheets.toBytes(META))) {
            assertThat(new PDFTextStripper().getText(file)).contains("Pied");
        }
    }

    @Test
    void aLongTextGoesOnOnTheNextPageAndNothingOfItIsLost() throws IOException {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < 3_000; i++) {
            words.append("mot").append(i).append(' ');
        }
        String longest = "x".repeat(2_000);

        try (PDDocument file =
                Loader.loadPDF(new PdfSheets().paragraph(words + longest).toBytes(META))) {
            assertThat(file.getNumberOfPages()).isGreaterThan(2);
            String text = new PDFTextStripper().getText(file);
            assertThat(text).contains("mot0 ", "mot1500 ", "mot2999");
            assertThat(text.chars().filter(c -> c == 'x').count()).isEqualTo(2_000);
        }
    }

    @Test
    void aCellThatIsHigherThanAPageGoesOnOnTheNextPage() throws IOException {
        List<PdfSheets.Column> columns =
                List.of(new PdfSheets.Column("a", 0.1f, false), new PdfSheets.Column("b", 0.2f, true));
        byte[] pdf = new PdfSheets()
                .across()
                .table(columns, Stream.of(List.of("x".repeat(5_000), "y"), List.of("z", "z")))
                .toBytes(META);

        try (PDDocument file = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(file);
            assertThat(text.chars().filter(c -> c == 'x').count()).isEqualTo(5_000);
            assertThat(text.chars().filter(c -> c == 'y').count()).isEqualTo(1);
            assertThat(file.getNumberOfPages()).isGreaterThan(3);
        }
    }
}
