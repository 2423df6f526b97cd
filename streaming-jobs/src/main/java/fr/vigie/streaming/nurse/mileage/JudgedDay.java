package fr.vigie.streaming.nurse.mileage;

import fr.vigie.streaming.fact.TravelDaySummary;
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
    /** What the day came to. */
    TravelDaySummary summary() {
        return new TravelDaySummary(
                day,
                (int) lines.stream().filter(JudgedLine::measured).count(),
                (int) lines.stream().filter(JudgedLine::excessive).count(),
                lines.stream().mapToInt(JudgedLine::excessKm).sum(),
                capIgnored,
                (int) lines.stream().filter(JudgedLine::waiting).count());
    }
}
