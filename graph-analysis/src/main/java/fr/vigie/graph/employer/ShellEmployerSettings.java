package fr.vigie.graph.employer;

import fr.vigie.domain.setting.Setting;

/**
 * Settings of the detector of shell employers. Starting values: configuration, not law.
 *
 * @param maxAgeDays age of the firm up to which a leave begins, days
 * @param windowDays days within which the first leaves begin
 * @param minEmployees least number of employees on leave within them
 * @param minStaffShare least share of the known staff that these are, 0–1
 * @param minLeaveDays least days on leave of an employee who counts, days: epidemics are shorter
 * @param minWageShare wage from which on it is near the cap, as a share of the monthly cap of what counts
 * @param minStrength how unlikely it must be, powers of ten
 * @param probability prior probability that an investigator confirms it, 0–1; not calibrated
 */
public record ShellEmployerSettings(
        int maxAgeDays,
        int windowDays,
        int minEmployees,
        double minStaffShare,
        int minLeaveDays,
        double minWageShare,
        double minStrength,
        double probability) {
    private static final String DETECTOR = "rings, shell employers";

    /** Refuses values out of their range. */
    public ShellEmployerSettings {
        Setting.require(maxAgeDays >= 1, DETECTOR, "maxAgeDays", maxAgeDays, "1 or more");
        Setting.require(windowDays >= 1, DETECTOR, "windowDays", windowDays, "1 or more");
        Setting.require(minEmployees >= 2, DETECTOR, "minEmployees", minEmployees, "2 or more");
        Setting.requireShare(DETECTOR, "minStaffShare", minStaffShare);
        Setting.require(minLeaveDays >= 1, DETECTOR, "minLeaveDays", minLeaveDays, "1 or more");
        Setting.require(minWageShare > 0, DETECTOR, "minWageShare", minWageShare, "more than 0");
        Setting.require(minStrength > 0, DETECTOR, "minStrength", minStrength, "more than 0");
        Setting.requireShare(DETECTOR, "probability", probability);
    }

    /** The starting values. */
    public static ShellEmployerSettings defaults() {
        return new ShellEmployerSettings(183, 45, 3, 0.3, 21, 0.70, 4, 0.75);
    }
}
