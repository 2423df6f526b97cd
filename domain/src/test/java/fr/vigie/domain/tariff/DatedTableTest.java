package fr.vigie.domain.tariff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatedTableTest {

    private static final String FIRST = "IFD,,ALL,2012-05-27,2024-01-28,2.50,EUR,S,onsil.fr, fni.fr";

    private final DatedTable table =
            DatedTable.of("t.csv", List.of("# comment", FIRST, "IFD,,METROPOLE,2024-01-28,,2.75,EUR,K,known"));

    @ParameterizedTest
    @CsvSource({
        "METROPOLE,2012-05-26,",
        "METROPOLE,2012-05-27,2.50",
        "METROPOLE,2024-01-27,2.50",
        "METROPOLE,2024-01-28,2.75",
        "METROPOLE,2099-01-01,2.75",
        "DOM,2024-01-27,2.50",
        "DOM,2024-01-28,"
    })
    void findsTheRowOfTheDay(Zone zone, LocalDate date, String value) {
        assertThat(table.find("IFD", zone, date)
                        .map(row -> row.value().toString())
                        .orElse(null))
                .isEqualTo(value);
    }

    @Test
    void knowsWhereARowComesFrom() {
        TariffRow row = table.rows().iterator().next();
        assertThat(row.source()).isEqualTo("onsil.fr, fni.fr");
        assertThat(row.provenance()).isEqualTo(Provenance.SOURCED);
        assertThat(table.find("IFD", "NURSE", Zone.METROPOLE, LocalDate.of(2022, 1, 1)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "IFD,,METROPOLE,2024-01-27,,2.75,EUR,S,s|IFD METROPOLE from 2024-01-27 overlaps or precedes",
                "IFD,,DOM,2010-01-01,2011-01-01,2.75,EUR,S,s|IFD DOM from 2010-01-01 overlaps or precedes",
                "IFD,,DOM,2025-01-01,2025-01-01,2.75,EUR,S,s|IFD holds on no day",
                "IFD,,MARS,2025-01-01,,2.75,EUR,S,s|zone 'MARS' is none of METROPOLE, DOM, ALL",
                "IFD,,DOM,2025-13-01,,2.75,EUR,S,s|validity from '2025-13-01' to '' is not made of ISO dates",
                "IFD,,DOM,2025-01-01,,x,EUR,S,s|value 'x' is not a number",
                "IFD,,DOM,2025-01-01,,2.75,EUR,Z,s|tag 'Z' is none of S, S-, K, D",
                "IFD,,DOM,2025-01-01,,2.75,EUR,S, |IFD names no source",
                "IFD,,DOM|3 columns instead of 9"
            })
    void refusesAWrongRowWithItsPlace(String line, String why) {
        assertThatThrownBy(() -> DatedTable.of("t.csv", List.of(FIRST, line)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("t.csv:2: " + why);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nurses.csv",
                "mileage.csv",
                "physicians.csv",
                "antigen-tests.csv",
                "smic.csv",
                "daily-allowances.csv",
                "other-care.csv",
                "other-allowances.csv"
            })
    void everyBuiltInTableLoads(String resource) {
        assertThat(DatedTable.builtIn(resource).rows()).isNotEmpty().allSatisfy(row -> {
            assertThat(row.value().signum()).isNotNegative();
            assertThat(row.unit()).isNotBlank();
        });
    }

    @Test
    void aSumIsOnlyReadFromEuros() {
        TariffRow km = DatedTable.of("t.csv", List.of("A,,ALL,2020-01-01,,4,KM,S,s"))
                .rows()
                .iterator()
                .next();
        assertThatThrownBy(km::cents).hasMessage("A from 2020-01-01 is in KM, not in EUR");
        assertThatThrownBy(() -> DatedTable.builtIn("none.csv")).hasMessageContaining("none.csv");
    }

    @Test
    void zonesFollowTheInseeCode() {
        assertThat(Zone.of("17300")).isEqualTo(Zone.METROPOLE);
        assertThat(Zone.of("2A004")).isEqualTo(Zone.METROPOLE);
        assertThat(Zone.of("97411")).isEqualTo(Zone.DOM);
    }
}
