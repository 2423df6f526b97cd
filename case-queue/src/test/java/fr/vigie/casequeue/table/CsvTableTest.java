package fr.vigie.casequeue.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@sum(a1)", "\tx", "\rx", "=HYPERLINK(\"http://x\")"})
    void cellsThatASpreadsheetWouldTakeForAFormulaAreNot(String typed) {
        String cell = CsvTable.of("a").row(typed).toString().split("\r\n", 2)[1];

        assertThat(cell.replace("\"", "")).startsWith("'");
    }

    @Test
    void numbersDaysAndTexts() {
        assertThat(CsvTable.of("a")
                        .row(new BigDecimal("-12.50"))
                        .row("x;\"y\"")
                        .row(LocalDate.of(2021, 11, 3), Optional.empty(), Optional.of("=2"), 7)
                        .toString())
                .isEqualTo("\uFEFFa\r\n-12,50\r\n\"x;\"\"y\"\"\"\r\n2021-11-03;;'=2;7\r\n");
    }
}
