package fr.vigie.streaming.contradiction.night;

import fr.vigie.domain.setting.Setting;
import fr.vigie.streaming.care.Weighing;
import java.io.Serializable;

/**
 * Settings of the detector of majorations of the night. Starting values: configuration, not law.
 *
 * @param minTimesADay times a day from which a prescription cannot be kept within the day and explains the night by itself
 * @param startDays days within which care may begin after it was prescribed, where no line tells
 * @param graceDays days that care may run longer than prescribed
 * @param waitDays days after receipt of a line during which nothing is held: the prescription may come, or be corrected
 * @param minPassages least number of passages in a year that are a case
 * @param minPatients least number of patients in a year that are a case
 * @param minUndueCents least sum in a year that is a case, cents
 * @param probability prior probability that an investigator confirms it, 0–1; not calibrated
 */
public record NightSettings(
        int minTimesADay,
        int startDays,
        int graceDays,
        int waitDays,
        int minPassages,
        int minPatients,
        long minUndueCents,
        double probability)
        implements Serializable {
    public NightSettings {
        String name = NightRules.NAME;
        Setting.require(minTimesADay >= 2, name, "minTimesADay", minTimesADay, "2 or more");
        Setting.require(startDays >= 0, name, "startDays", startDays, "0 or more");
        Setting.require(graceDays >= 0, name, "graceDays", graceDays, "0 or more");
        Weighing.of(name, minPassages, 1, minPatients, minUndueCents, waitDays, probability);
    }

    /** The starting values. */
    public static NightSettings defaults() {
        return new NightSettings(4, 14, 3, 30, 8, 2, 5_000, 0.80);
    }

    Weighing weighing() {
        return new Weighing(minPassages, 1, minPatients, minUndueCents, waitDays);
    }
}
