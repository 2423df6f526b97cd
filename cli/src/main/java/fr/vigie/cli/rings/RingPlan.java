package fr.vigie.cli.rings;

import fr.vigie.streaming.fusion.FusionSettings;
import fr.vigie.streaming.topology.DetectionSettings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is analysed, and at which closes.
 *
 * @param until last day to close; the last day on which anything happened if empty
 * @param everyDays days from one analysis to the next, 1 or more; 0 for the last close alone
 * @param paidAfterDays days after receipt from which a line counts as paid
 * @param fusion settings of alerts
 * @param national professionals of national teleconsultation firms and university hospitals, whose strangers are no sign
 */
public record RingPlan(
        Optional<LocalDate> until, int everyDays, int paidAfterDays, FusionSettings fusion, Set<String> national) {
    /** Days from one analysis to the next if nothing else is said. */
    public static final int WEEKLY = 7;

    /** Refuses values out of their range. */
    public RingPlan {
        national = Set.copyOf(national);
        if (everyDays < 0) {
            throw new IllegalArgumentException("--every " + everyDays + ": expected 1 or more");
        }
    }

    /** The plan of some settings, with no national actor. */
    public static RingPlan of(Optional<LocalDate> until, int everyDays, DetectionSettings detection) {
        return new RingPlan(until, everyDays, detection.paidAfterDays(), detection.fusion(), Set.of());
    }

    /** The plan with a list of national actors. */
    public RingPlan withNational(Set<String> ids) {
        return new RingPlan(until, everyDays, paidAfterDays, fusion, ids);
    }

    /** Days from 1970-01-01 to a Sunday: a week of analysis ends on one. */
    private static final int A_SUNDAY = 3;

    /**
     * The closes of the analysis: every so many days, Sundays where it is weekly, and the last day. They do not depend on the
     * first day, so that a run tomorrow sees what a run today has seen.
     */
    List<LocalDate> closes(LocalDate first, LocalDate last) {
        List<LocalDate> closes = new ArrayList<>();
        for (LocalDate day = first; everyDays > 0 && day.isBefore(last); day = day.plusDays(1)) {
            if (Math.floorMod(day.toEpochDay() - A_SUNDAY, everyDays) == 0) {
                closes.add(day);
            }
        }
        closes.add(last);
        return closes;
    }
}
