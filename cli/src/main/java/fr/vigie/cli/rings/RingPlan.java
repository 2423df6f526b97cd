package fr.vigie.cli.rings;

import fr.vigie.streaming.fusion.FusionSettings;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is analysed, and at which closes.
 *
 * @param in directory of the recorded streams
 * @param until last day to close; the last day on which anything happened if empty
 * @param everyDays days from one analysis to the next, 1 or more
 * @param paidAfterDays days after receipt from which a line counts as paid
 * @param fusion settings of alerts
 */
public record RingPlan(
        Path in, Optional<LocalDate> until, int everyDays, int paidAfterDays, FusionSettings fusion) {
    /** Refuses values out of their range. */
    public RingPlan {
        if (everyDays < 1) {
            throw new IllegalArgumentException("--every " + everyDays + ": expected 1 or more");
        }
    }

    /** The closes from the first to the last day, counted back from the last, which is always one. */
    List<LocalDate> closes(LocalDate first, LocalDate last) {
        List<LocalDate> closes = new ArrayList<>();
        for (LocalDate close = last; !close.isBefore(first); close = close.minusDays(everyDays)) {
            closes.add(0, close);
        }
        return closes.isEmpty() ? List.of(last) : closes;
    }
}
