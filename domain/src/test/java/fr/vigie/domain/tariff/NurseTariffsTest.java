package fr.vigie.domain.tariff;

import static fr.vigie.domain.tariff.Zone.DOM;
import static fr.vigie.domain.tariff.Zone.METROPOLE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.domain.money.Cents;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NurseTariffsTest {

    private static final LocalDate DAY = LocalDate.of(2021, 11, 15);

    private final NurseTariffs tariffs = NurseTariffs.builtIn();

    @ParameterizedTest
    @CsvSource({
        "AMI,METROPOLE,315",
        "AMI,DOM,330",
        "AMX,METROPOLE,315",
        "AIS,METROPOLE,265",
        "AIS,DOM,270",
        "DI,METROPOLE,1000",
        "BSI,METROPOLE,2500",
        "BSI_RENEWED,METROPOLE,1200",
        "BSA,METROPOLE,1300",
        "BSB,METROPOLE,1820",
        "BSC,METROPOLE,2870",
        "BSA,DOM,1325",
        "BSB,DOM,1855",
        "BSC,DOM,2925",
        "IFD,METROPOLE,250",
        "IFI,METROPOLE,250",
        "IK,METROPOLE,35",
        "IKM,METROPOLE,50",
        "IKS,METROPOLE,340",
        "IKS,DOM,366",
        "NIGHT,METROPOLE,915",
        "DEEP_NIGHT,METROPOLE,1830",
        "SUNDAY,METROPOLE,800",
        "MAU,METROPOLE,135",
        "MCI,METROPOLE,500"
    })
    void valuesOfNovember2021(String code, Zone zone, long cents) {
        assertThat(tariffs.value(code, DAY, zone)).hasValue(Cents.of(cents));
    }

    @Test
    void theTravelIndemnityRoseIn2024() {
        LocalDate eve = LocalDate.of(2024, 1, 27);
        assertThat(tariffs.value("IFD", eve, METROPOLE)).hasValue(Cents.of(250));
        assertThat(tariffs.value("IFD", eve.plusDays(1), METROPOLE)).hasValue(Cents.of(275));
        assertThat(tariffs.value("IFI", eve.plusDays(1), METROPOLE)).hasValue(Cents.of(275));
    }

    @Test
    void whatIsUnknownIsEmpty() {
        assertThat(tariffs.value("IK", DAY, DOM)).isEmpty();
        assertThat(tariffs.value("XYZ", DAY, METROPOLE)).isEmpty();
        assertThat(tariffs.value("AMI", LocalDate.of(2009, 4, 14), METROPOLE)).isEmpty();
        assertThat(tariffs.value("BSC", LocalDate.of(2019, 12, 31), METROPOLE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2019-12-31,800,true",
        "2019-12-31,850,false",
        "2021-11-14,800,true",
        "2021-11-14,850,true",
        "2022-03-06,800,true",
        "2022-03-06,850,true",
        "2022-03-06,900,false"
    })
    void neitherAmountOfTheUnsettledSundayIsABreach(LocalDate date, long cents, boolean accepted) {
        assertThat(tariffs.acceptsSunday(Cents.of(cents), date, METROPOLE)).isEqualTo(accepted);
    }

    @Test
    void priceOfASeance() {
        // Art. 11B, AMI 4 + 2 + 1: in full, by half, not at all.
        Cents ami = tariffs.value("AMI", DAY, METROPOLE).orElseThrow();
        Cents due = ami.times(new BigDecimal("4.000"))
                .plus(ami.times(new BigDecimal("2")).percentOf(50));
        assertThat(due).isEqualTo(Cents.of(1575));
    }

    @Test
    void physiciansToo() {
        PhysicianTariffs physicians = PhysicianTariffs.builtIn();
        assertThat(physicians.value("G", LocalDate.of(2023, 10, 31), METROPOLE)).hasValue(Cents.of(2500));
        assertThat(physicians.value("GS", LocalDate.of(2023, 11, 1), METROPOLE)).hasValue(Cents.of(2650));
        assertThat(physicians.value("G", LocalDate.of(2024, 12, 22), METROPOLE)).hasValue(Cents.of(3000));
        assertThat(physicians.value("MD", DAY, METROPOLE)).hasValue(Cents.of(1000));
        assertThat(physicians.table().rows()).allMatch(row -> row.provenance() == Provenance.UNVERIFIED);
    }
}
