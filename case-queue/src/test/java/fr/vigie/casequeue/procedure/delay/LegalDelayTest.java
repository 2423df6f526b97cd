package fr.vigie.casequeue.procedure.delay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class LegalDelayTest {
    private static String months(int months, String from) {
        return LegalDelay.ofMonths(months).lastDay(LocalDate.parse(from)).toString();
    }

    private static String days(int days, String from) {
        return LegalDelay.ofDays(days).lastDay(LocalDate.parse(from)).toString();
    }

    @Test
    void monthsGoFromDateToDate() {
        assertThat(months(1, "2022-03-10")).isEqualTo("2022-04-11").as("10 April is a Sunday");
        assertThat(months(2, "2022-03-10")).isEqualTo("2022-05-10");
        assertThat(months(2, "2024-12-05")).isEqualTo("2025-02-05");
    }

    @Test
    void aMonthWithoutThatDateEndsTheDelayOnItsLastDay() {
        assertThat(months(1, "2022-01-31")).isEqualTo("2022-02-28");
        assertThat(months(1, "2024-01-31")).isEqualTo("2024-02-29");
        assertThat(months(1, "2025-08-31")).isEqualTo("2025-09-30");
    }

    @Test
    void theDayOfTheActDoesNotCount() {
        assertThat(days(8, "2022-03-01")).isEqualTo("2022-03-09");
        assertThat(days(15, "2022-03-01")).isEqualTo("2022-03-16");
    }

    @Test
    void aDelayThatEndsOnASaturdaySundayOrHolidayEndsOnTheNextWorkingDay() {
        assertThat(days(8, "2022-03-04")).as("Saturday 12 March").isEqualTo("2022-03-14");
        assertThat(months(1, "2021-10-11")).as("11 November").isEqualTo("2021-11-12");
        assertThat(days(15, "2022-04-01")).as("Saturday before Easter Monday").isEqualTo("2022-04-19");
        assertThat(months(1, "2026-04-14")).as("Ascension").isEqualTo("2026-05-15");
        assertThat(months(2, "2022-10-25")).as("Christmas, a Sunday").isEqualTo("2022-12-26");
    }

    @Test
    void itIsSaidInFrench() {
        assertThat(LegalDelay.ofDays(15).toFrench()).isEqualTo("15 jours");
        assertThat(LegalDelay.ofMonths(2).toFrench()).isEqualTo("2 mois");
    }
}
