package fr.vigie.casequeue.document.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.miachm.sods.Sheet;
import com.github.miachm.sods.SpreadSheet;
import fr.vigie.casequeue.alert.CountedItem;
import fr.vigie.casequeue.alert.Item;
import fr.vigie.casequeue.document.OpenDocument;
import fr.vigie.casequeue.document.SampleCase;
import fr.vigie.domain.alert.Scheme;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CaseTableTest {
    private static final int UNDUE = 11;

    @Test
    void theSpreadsheetHoldsNumbersAndDays() throws Exception {
        byte[] file = new CaseTable("LCF-2022-00001", SampleCase.lines(300))
                .ods(SampleCase.READ_AT)
                .content();
        Sheet sheet = new SpreadSheet(new ByteArrayInputStream(file)).getSheet(0);

        assertThat(sheet.getName()).isEqualTo("Lignes");
        assertThat(sheet.getMaxRows()).isEqualTo(301);
        assertThat(sheet.getRange(0, UNDUE).getValue()).isEqualTo("indu_eur");
        assertThat(sheet.getRange(1, 4).getValue()).isEqualTo(LocalDate.of(2021, 11, 4));
        double sum = 0;
        for (int row = 1; row <= 300; row++) {
            sum += (Double) sheet.getRange(row, UNDUE).getValue();
        }
        assertThat(sum).isCloseTo(3_780, org.assertj.core.data.Offset.offset(0.001));
    }

    @Test
    void nothingThatIsTypedIsAFormula() throws Exception {
        List<CountedItem> lines = List.of(hostile());
        CaseTable table = new CaseTable("LCF-2022-00001", lines);
        OpenDocument ods = new OpenDocument(table.ods(SampleCase.READ_AT).content());

        assertThat(ods.raw("content.xml")).doesNotContain("table:formula", "<script", "\u0007");
        assertThat(ods.rows(0).get(1)).contains("@invoice", "=1+1");
        assertThat(new String(table.csv().content(), StandardCharsets.UTF_8))
                .contains("'=1+1", "'@invoice")
                .doesNotContain(";=1+1");
    }

    @Test
    void theCsvIsTheSameWheneverItIsMade() {
        CaseTable table = new CaseTable("LCF-2022-00001", SampleCase.lines(20));

        assertThat(table.csv().sha256())
                .isEqualTo(new CaseTable("LCF-2022-00001", SampleCase.lines(20))
                        .csv()
                        .sha256())
                .isNotEqualTo(new CaseTable("LCF-2022-00001", SampleCase.lines(21))
                        .csv()
                        .sha256());
        assertThat(table.ods(SampleCase.READ_AT).content())
                .isEqualTo(table.ods(SampleCase.READ_AT).content());
    }

    @Test
    void thePackageIsAsTheStandardAsks() throws Exception {
        OpenDocument ods = new OpenDocument(new CaseTable("LCF-2022-00001", SampleCase.lines(1))
                .ods(SampleCase.READ_AT)
                .content());

        assertThat(ods.names()).startsWith("mimetype").contains("META-INF/manifest.xml", "styles.xml", "meta.xml");
        assertThat(ods.stored()).containsExactly("mimetype");
        assertThat(ods.raw("mimetype")).isEqualTo("application/vnd.oasis.opendocument.spreadsheet");
        for (String part : ods.names().subList(1, ods.names().size())) {
            assertThat(ods.xml(part).getDocumentElement()).isNotNull();
        }
    }

    @Test
    void tenThousandLines() throws Exception {
        CaseTable table = new CaseTable("LCF-2022-00001", SampleCase.lines(10_000));
        byte[] ods = table.ods(SampleCase.READ_AT).content();
        Files.write(Files.createDirectories(Path.of("target", "documents")).resolve("lignes-10000.ods"), ods);

        assertThat(new OpenDocument(ods).rows(0)).hasSize(10_001);
        assertThat(ods.length).isLessThan(1_500_000);
        assertThat(new String(table.csv().content(), StandardCharsets.UTF_8).lines())
                .hasSize(10_001);
    }

    private static CountedItem hostile() {
        return new CountedItem(
                "a-1",
                Scheme.NURSE_BILLING,
                new Item(
                        Optional.of("=1+1"),
                        Optional.empty(),
                        "@invoice",
                        Optional.of("<script>\u0007"),
                        LocalDate.of(2021, 11, 3),
                        Optional.empty(),
                        "-IK",
                        BigDecimal.ONE,
                        1,
                        2,
                        1,
                        1,
                        List.of("+R"),
                        true));
    }
}
