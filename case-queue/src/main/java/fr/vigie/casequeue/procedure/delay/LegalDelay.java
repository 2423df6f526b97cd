package fr.vigie.casequeue.procedure.delay;

import fr.vigie.domain.time.PublicHolidays;
import java.time.LocalDate;
import java.time.Period;

/**
 * A delay of procedure as French law counts it (CPC art. 641 and 642).
 *
 * <p>The day of the act does not count; months go from date to date, or to the last day of a month that has no such date; a
 * delay that would end on a Saturday, a Sunday or a public holiday ends on the next working day. Limitation (prescription) is
 * no delay of procedure and is not extended.
 *
 * @param length days, or months; not negative
 */
public record LegalDelay(Period length) {
    /** That many days. */
    public static LegalDelay ofDays(int days) {
        return new LegalDelay(Period.ofDays(days));
    }

    /** That many months, from date to date. */
    public static LegalDelay ofMonths(int months) {
        return new LegalDelay(Period.ofMonths(months));
    }

    /** The last day, until midnight, of the delay that an act of that day starts. */
    public LocalDate lastDay(LocalDate start) {
        return PublicHolidays.workingDayFrom(start.plus(length));
    }

    /** As a French sentence says it: 15 jours, 2 mois. */
    public String toFrench() {
        int days = length.getDays();
        return days > 0 ? days + (days > 1 ? " jours" : " jour") : length.toTotalMonths() + " mois";
    }
}
