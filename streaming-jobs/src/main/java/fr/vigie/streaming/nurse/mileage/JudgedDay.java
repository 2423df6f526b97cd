package fr.vigie.streaming.nurse.mileage;

import fr.vigie.streaming.care.Tally;
import java.time.LocalDate;
import java.util.List;

/**
 * The mileage of one nurse and day of care, held against the formula and the cap.
 *
 * @param day day of care
 * @param lines lines in the order in which the cap is applied: visitAt, passage, lineId
 * @param capIgnored whether more was billed than the cap allows for the km billed
 */
record JudgedDay(LocalDate day, List<JudgedLine> lines, boolean capIgnored) {
    /** Place in the tally: lines whose distance could be estimated. */
    static final int MEASURED = 0;

    /** Place in the tally: lines billed beyond the formula and its margin. */
    static final int EXCESSIVE = 1;

    /** Place in the tally: km billed beyond the formula on these. */
    static final int EXCESS_KM = 2;

    /** Place in the tally: 1 where the daily cap was ignored. */
    static final int CAP_IGNORED = 3;

    /** What the day comes to; it waits for places that are named but not known yet. */
    Tally tally() {
        long measured = lines.stream().filter(JudgedLine::measured).count();
        long excessive = lines.stream().filter(JudgedLine::excessive).count();
        long excessKm = lines.stream().mapToInt(JudgedLine::excessKm).sum();
        boolean waiting = lines.stream().anyMatch(JudgedLine::waiting);
        return new Tally(waiting, List.of(measured, excessive, excessKm, capIgnored ? 1L : 0L));
    }
}
