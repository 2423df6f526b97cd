package fr.vigie.streaming.care;

import fr.vigie.domain.setting.Setting;
import java.io.Serializable;

/**
 * From when on the suspicions of a year of care against one accused are a case, and no longer clerical errors. All of these
 * must be reached.
 *
 * @param minPassages least number of passages (a patient and day of care) with a suspected line
 * @param minDays least number of days of care, so that a lot that was sent twice is no case
 * @param minPatients least number of patients
 * @param minDaysOfAPatient least number of days of care from which on a patient counts among these
 * @param minUndueCents least sum that is undue, cents
 * @param waitDays days during which a day whose carer is not known yet is judged again
 */
public record Weighing(
        int minPassages, int minDays, int minPatients, int minDaysOfAPatient, long minUndueCents, int waitDays)
        implements Serializable {
    /** Where every patient counts. */
    public Weighing(int minPassages, int minDays, int minPatients, long minUndueCents, int waitDays) {
        this(minPassages, minDays, minPatients, 1, minUndueCents, waitDays);
    }

    /** Refuses what no detector may be set to. */
    public static Weighing of(
            String detector,
            int minPassages,
            int minDays,
            int minPatients,
            long minUndueCents,
            int waitDays,
            double probability) {
        Setting.require(minPassages >= 1, detector, "minPassages", minPassages, "1 or more");
        Setting.require(minDays >= 1, detector, "minDays", minDays, "1 or more");
        Setting.require(minPatients >= 1, detector, "minPatients", minPatients, "1 or more");
        Setting.require(minUndueCents >= 0, detector, "minUndueCents", minUndueCents, "0 or more");
        Setting.require(waitDays >= 0, detector, "waitDays", waitDays, "0 or more");
        Setting.requireShare(detector, "probability", probability);
        return new Weighing(minPassages, minDays, minPatients, minUndueCents, waitDays);
    }
}
