package fr.vigie.casequeue.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.domain.alert.AlertSubjectKind;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class LimitationTest {
    private final Played played = new Played();

    private LocalDate lastDay(String paidOn) {
        return Limitation.lastDay(played.facts(), LocalDate.parse(paidOn));
    }

    @Test
    void threeYearsForAProfessionalTwoForAnInsured() {
        assertThat(lastDay("2021-02-28")).isEqualTo("2024-02-28");
        played.subject = AlertSubjectKind.BILLER;
        assertThat(lastDay("2021-02-28")).isEqualTo("2024-02-28");
        played.subject = AlertSubjectKind.PATIENT;
        assertThat(lastDay("2021-02-28")).isEqualTo("2023-02-28");
    }

    @Test
    void itIsNotExtendedToAWorkingDay() {
        assertThat(lastDay("2022-05-01")).as("1 May").isEqualTo("2025-05-01");
    }

    @Test
    void fraudGivesFiveYearsFromItsDiscoveryForTwentyYearsOfPayments() {
        played.fraud(Intent.FRAUD);
        assertThat(lastDay("2012-01-01")).isEqualTo("2027-08-01");
        assertThat(lastDay("2005-01-01")).isEqualTo("2025-01-01");
        assertThat(lastDay("2026-06-01")).as("never less than without fraud").isEqualTo("2029-06-01");
    }
}
