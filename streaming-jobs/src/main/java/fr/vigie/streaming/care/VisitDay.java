package fr.vigie.streaming.care;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.time.ParisDay;
import java.time.LocalDate;

/** The day of a visit, where its line tells the time: the visits of several days may all bear the date of the last. */
public final class VisitDay {
    private VisitDay() {}

    /** Day of the visit where the line tells its time, else of care. */
    public static LocalDate of(BillingLine line) {
        return line.getVisitAt().map(ParisDay::of).orElse(line.getCareDate());
    }

    /** Whether the line was dated on another day than that of its visit. */
    public static boolean isDatedOtherwise(BillingLine line) {
        return !of(line).equals(line.getCareDate());
    }
}
