package fr.vigie.domain.tariff;

import static fr.vigie.domain.tariff.Zone.DOM;
import static fr.vigie.domain.tariff.Zone.METROPOLE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.event.Place;
import fr.vigie.domain.event.Purpose;
import fr.vigie.domain.money.Cents;
import fr.vigie.domain.reference.Profession;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AntigenTariffsTest {

    private final AntigenTariffs tariffs = AntigenTariffs.builtIn();
    private final AntigenConditions conditions = AntigenConditions.builtIn();

    @ParameterizedTest
    @CsvSource({
        "PHARMACIST,PHARMACY,2020-10-16,",
        "PHARMACIST,PHARMACY,2020-11-15,3449",
        "PHARMACIST,STAND,2021-04-15,3350",
        "PHARMACIST,PHARMACY,2021-05-01,2899",
        "PHARMACIST,PHARMACY,2021-07-01,2501",
        "PHARMACIST,PHARMACY,2022-02-14,2501",
        "PHARMACIST,PHARMACY,2022-02-15,2000",
        "PHARMACIST,PHARMACY,2022-04-01,1650",
        "NURSE,CABINET,2020-11-15,2615",
        "NURSE,HOME,2020-11-15,2993",
        "NURSE,EHPAD,2020-11-15,1921",
        "NURSE,CABINET,2021-11-15,1953",
        "NURSE,HOME,2021-11-15,2300",
        "NURSE,SCHOOL,2021-11-15,1544",
        "NURSE,CABINET,2022-04-01,1544",
        "NURSE,HOME,2022-04-01,2300",
        "NURSE,STAND,2022-04-01,1071",
        "PHYSICIAN,CABINET,2020-11-15,4600",
        "PHYSICIAN,HOME,2020-11-15,4600",
        "PHYSICIAN,CABINET,2021-06-01,3910",
        "PHYSICIAN,CABINET,2022-04-01,3450",
        "PHYSICIAN,EHPAD,2022-04-01,",
        "PHYSIOTHERAPIST,CABINET,2020-12-03,",
        "PHYSIOTHERAPIST,CABINET,2020-12-04,2623",
        "PHYSIOTHERAPIST,CABINET,2021-07-28,1892",
        "PHYSIOTHERAPIST,CABINET,2022-04-01,1483",
        "MIDWIFE,CABINET,2021-11-15,"
    })
    void isDue(Profession performer, Place place, LocalDate date, Long cents) {
        assertThat(tariffs.due(performer, place, date, METROPOLE)
                        .map(Cents::value)
                        .orElse(null))
                .isEqualTo(cents);
    }

    @ParameterizedTest
    @CsvSource({
        "2020-11-15,849,1620",
        "2021-04-30,849,1620",
        "2021-05-01,679,1260",
        "2021-07-01,601,940",
        "2022-02-15,500,540",
        "2022-04-01,500,"
    })
    void kitsAndSamplesByAnother(LocalDate date, long kit, Long act) {
        assertThat(tariffs.kit(date, METROPOLE)).hasValue(Cents.of(kit));
        assertThat(tariffs.actSampledByAnother(date, METROPOLE)
                        .map(Cents::value)
                        .orElse(null))
                .isEqualTo(act);
    }

    @Test
    void overseasOnlyNursesArePriced() {
        LocalDate day = LocalDate.of(2021, 11, 15);
        assertThat(tariffs.due(Profession.NURSE, Place.CABINET, day, DOM)).hasValue(Cents.of(2046));
        assertThat(tariffs.due(Profession.PHARMACIST, Place.PHARMACY, day, DOM)).isEmpty();
    }

    @Test
    void supplements() {
        LocalDate day = LocalDate.of(2022, 3, 31);
        assertThat(tariffs.sundaySupplement(day, METROPOLE)).hasValue(Cents.of(500));
        assertThat(tariffs.positiveResultSupplement(day, METROPOLE)).hasValue(Cents.of(3000));
        assertThat(tariffs.positiveResultSupplement(day.plusDays(1), METROPOLE)).isEmpty();
    }

    @Test
    void conditionsStartOnTheirDay() {
        LocalDate registration = LocalDate.of(2020, 11, 16);
        assertThat(conditions.registrationRequired(registration.minusDays(1))).isFalse();
        assertThat(conditions.registrationRequired(registration)).isTrue();
        LocalDate ground = LocalDate.of(2021, 10, 15);
        assertThat(conditions.groundRequired(ground.minusDays(1))).isFalse();
        assertThat(conditions.groundRequired(ground)).isTrue();
        assertThat(conditions.coPayment(LocalDate.of(2023, 2, 28))).isFalse();
        assertThat(conditions.coPayment(LocalDate.of(2023, 3, 1))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "NURSE,2020-10-16,false",
        "NURSE,2020-10-17,true",
        "DENTIST,2020-12-03,false",
        "DENTIST,2020-12-04,true",
        "OPTICIAN,2021-12-04,false"
    })
    void whoMayTest(Profession performer, LocalDate date, boolean may) {
        assertThat(conditions.authorised(performer, date)).isEqualTo(may);
    }

    @ParameterizedTest
    @CsvSource({
        "PHARMACIST,2021-11-15,100",
        "PHARMACIST,2023-03-01,70",
        "PHYSICIAN,2023-03-01,70",
        "NURSE,2023-02-28,100",
        "NURSE,2023-03-01,60",
        "MIDWIFE,2021-11-15,"
    })
    void ratesOfReimbursement(Profession performer, LocalDate date, Integer percent) {
        OptionalInt expected = percent == null ? OptionalInt.empty() : OptionalInt.of(percent);
        assertThat(conditions.ratePercent(performer, date)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"NURSE,HOME,2021-11-15,7.3,AMI", "PHYSICIAN,CABINET,2021-11-15,1.7,C"})
    void coefficients(Profession performer, Place place, LocalDate date, BigDecimal value, String letter) {
        TariffRow row = tariffs.coefficient(performer, place, date, METROPOLE).orElseThrow();
        assertThat(row.value()).isEqualByComparingTo(value);
        assertThat(row.unit()).isEqualTo(letter);
        assertThat(tariffs.coefficient(Profession.PHARMACIST, Place.PHARMACY, date, METROPOLE))
                .isEmpty();
    }

    @Test
    void aPrescriptionMakesATestFreeForTwoDays() {
        assertThat(conditions.maxPrescriptionHours(LocalDate.of(2021, 10, 14))).isEmpty();
        assertThat(conditions.maxPrescriptionHours(LocalDate.of(2021, 10, 15))).hasValue(48);
    }

    @Test
    void aKitDeliveredIsWorthAtMost() {
        LocalDate change = LocalDate.of(2022, 2, 15);
        assertThat(tariffs.deliveredKitAtMost(change.minusDays(1), METROPOLE)).hasValue(Cents.of(849));
        assertThat(tariffs.deliveredKitAtMost(change, METROPOLE)).hasValue(Cents.of(500));
        assertThat(tariffs.deliveredKitAtMost(change, DOM)).isEmpty();
    }

    @Test
    void oneBoxADay() {
        assertThat(conditions.maxBoxesPerDay(LocalDate.of(2021, 5, 31))).isEmpty();
        assertThat(conditions.maxBoxesPerDay(LocalDate.of(2021, 6, 1))).hasValue(1);
    }

    @ParameterizedTest
    @CsvSource({
        "AMI,8.300,2020-11-15,ANTIGEN_TEST", "AMI,8.300,2021-11-15,OTHER", "AMI,6.200,2021-11-15,ANTIGEN_TEST",
        "AMI,1.500,2021-11-15,OTHER", "C,1.700,2021-11-15,ANTIGEN_TEST", "C,1.000,2021-11-15,OTHER",
        "PMR,1.000,2021-11-15,ANTIGEN_TEST"
    })
    void purposeFollowsFromCodeCoefficientAndDate(
            String code, BigDecimal coefficient, LocalDate date, Purpose purpose) {
        assertThat(conditions.purpose(line(code, coefficient, date))).isEqualTo(purpose);
    }

    @Test
    void purposeIsAsTheLineSays() {
        BillingLine line = line("PMR", BigDecimal.ONE, LocalDate.of(2021, 11, 15));
        line.setDeliveredToId("10000000017");
        assertThat(conditions.purpose(line)).isEqualTo(Purpose.ANTIGEN_KIT);
        line.setPurpose(Purpose.VACCINATION);
        assertThat(conditions.purpose(line)).isEqualTo(Purpose.VACCINATION);
    }

    private static BillingLine line(String code, BigDecimal coefficient, LocalDate date) {
        BillingLine line = new BillingLine();
        line.setActCode(code);
        line.setCoefficient(coefficient);
        line.setCareDate(date);
        return line;
    }
}
