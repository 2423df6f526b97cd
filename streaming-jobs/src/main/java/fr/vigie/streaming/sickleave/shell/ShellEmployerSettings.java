package fr.vigie.streaming.sickleave.shell;

import fr.vigie.domain.setting.Setting;
import java.io.Serializable;

/**
 * Settings of the detector of shell employers. Starting values: configuration, not law.
 *
 * @param maxAgeDays age of the firm up to which a leave begins, days
 * @param windowDays days within which the first leaves begin
 * @param minEmployees least number of employees on leave within them
 * @param minHeadcountShare least share of the known staff that these are, 0–1
 * @param minLeaveDays least days on leave of an employee who counts, days: epidemics are shorter
 * @param minWageShare least median wage, as a share of the monthly cap of what counts
 * @param minUnpaidShare least share of the months declared for them whose contributions are not paid, 0–1
 * @param waitDays days after the last leave during which an employer who is not known yet is judged again
 * @param probability prior probability that an investigator confirms it, 0–1; not calibrated
 */
public record ShellEmployerSettings(
        int maxAgeDays,
        int windowDays,
        int minEmployees,
        double minHeadcountShare,
        int minLeaveDays,
        double minWageShare,
        double minUnpaidShare,
        int waitDays,
        double probability)
        implements Serializable {
    private static final String DETECTOR = "shell employer";

    /** Refuses values out of their range. */
    public ShellEmployerSettings {
        Setting.require(maxAgeDays >= 1, DETECTOR, "maxAgeDays", maxAgeDays, "1 or more");
        Setting.require(windowDays >= 1, DETECTOR, "windowDays", windowDays, "1 or more");
        Setting.require(minEmployees >= 2, DETECTOR, "minEmployees", minEmployees, "2 or more");
        Setting.requireShare(DETECTOR, "minHeadcountShare", minHeadcountShare);
        Setting.require(minLeaveDays >= 1, DETECTOR, "minLeaveDays", minLeaveDays, "1 or more");
        Setting.require(minWageShare > 0, DETECTOR, "minWageShare", minWageShare, "more than 0");
        Setting.requireShare(DETECTOR, "minUnpaidShare", minUnpaidShare);
        Setting.require(waitDays >= 0, DETECTOR, "waitDays", waitDays, "0 or more");
        Setting.requireShare(DETECTOR, "probability", probability);
    }

    /** The starting values. */
    public static ShellEmployerSettings defaults() {
        return new ShellEmployerSettings(183, 45, 3, 0.3, 21, 0.75, 0.5, 60, 0.70);
    }
}
