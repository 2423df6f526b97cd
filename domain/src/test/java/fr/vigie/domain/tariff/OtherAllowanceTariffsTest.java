package fr.vigie.domain.tariff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.domain.money.Cents;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OtherAllowanceTariffsTest {
    private static final OtherAllowanceTariffs TARIFFS = OtherAllowanceTariffs.builtIn();
    private static final Cents RICH = Cents.of(2_000_000);

    @ParameterizedTest
    @CsvSource({"2021-03-01,8903", "2022-12-31,8903", "2023-01-01,9522", "2024-06-01,10036", "2025-06-01,10194"})
    void maternityIsCappedAtTheCeilingLessTwentyOnePercent(LocalDate start, long cents) {
        assertThat(TARIFFS.maternityDay(List.of(RICH, RICH, RICH), start)).contains(Cents.of(cents));
    }

    @ParameterizedTest
    @CsvSource({"2021-03-01,1,20584", "2021-03-01,28,20584", "2021-03-01,29,27446", "2024-06-01,28,23203"})
    void anAccidentIsCappedByTheAnnualCeiling(LocalDate start, int rank, long cents) {
        assertThat(TARIFFS.accidentDay(RICH, start, rank)).contains(Cents.of(cents));
    }

    @Test
    void anAccidentNeverPaysMoreThanTheNetDailyWage() {
        LocalDate start = LocalDate.of(2022, 5, 2);
        assertThat(TARIFFS.accidentDay(Cents.of(304_200), start, 1)).contains(Cents.of(6000));
        assertThat(TARIFFS.accidentDay(Cents.of(304_200), start, 29)).contains(Cents.of(7900));
    }

    @Test
    void beforeTheFirstCeilingNobodyKnows() {
        assertThat(TARIFFS.maternityDay(List.of(RICH, RICH, RICH), LocalDate.of(2016, 1, 1)))
                .isEmpty();
        assertThatThrownBy(() -> TARIFFS.maternityDay(List.of(RICH), LocalDate.of(2022, 1, 1)))
                .hasMessage("1 monthly wages instead of 3");
    }
}
