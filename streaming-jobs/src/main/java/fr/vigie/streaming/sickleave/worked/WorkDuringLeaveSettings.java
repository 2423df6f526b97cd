package fr.vigie.streaming.sickleave.worked;

import fr.vigie.domain.event.LeaveReason;
import fr.vigie.domain.setting.Setting;
import java.io.Serializable;
import java.util.EnumSet;
import java.util.List;

/**
 * Settings of the detector of work during a leave. Starting values: configuration, not law.
 *
 * @param minWorkedDays least number of days worked during paid leave in a month, days
 * @param reasons risks of the leaves that are judged
 * @param probability prior probability that an investigator confirms it, 0–1; a starting value, not calibrated
 */
public record WorkDuringLeaveSettings(int minWorkedDays, List<LeaveReason> reasons, double probability)
        implements Serializable {
    private static final String DETECTOR = "work during leave";

    /** Refuses values out of their range; the reasons are copied. */
    public WorkDuringLeaveSettings {
        Setting.require(minWorkedDays >= 1, DETECTOR, "minWorkedDays", minWorkedDays, "1 or more");
        Setting.require(!reasons.isEmpty(), DETECTOR, "reasons", reasons, "at least one");
        Setting.requireShare(DETECTOR, "probability", probability);
        reasons = List.copyOf(EnumSet.copyOf(reasons));
    }

    /** The starting values. */
    public static WorkDuringLeaveSettings defaults() {
        List<LeaveReason> reasons = List.of(
                LeaveReason.SICKNESS, LeaveReason.WORK_ACCIDENT, LeaveReason.OCCUPATIONAL_DISEASE, LeaveReason.COVID);
        return new WorkDuringLeaveSettings(2, reasons, 0.75);
    }
}
