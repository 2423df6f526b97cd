package fr.vigie.streaming.contradiction.stay;

import fr.vigie.domain.setting.Setting;
import fr.vigie.streaming.care.Weighing;
import java.io.Serializable;

/**
 * Settings of the detector of home care during a hospital stay. Starting values of the field's rule 7: configuration, not
 * law.
 *
 * @param waitDays days after the caisse learnt the end of the stay, or of the line, during which nothing is held: a
 *     permission may be told later
 * @param minPassages least number of passages in a year that are a case
 * @param minPatients least number of patients in a year that are a case: the dates of one stay may be wrong
 * @param minDaysOfAPatient least number of days of care from which on a patient counts among these: a visit by itself may
 *     be a wrong date, or a resident who was billed from the list of a round through an EHPAD
 * @param minUndueCents least sum in a year that is a case, cents
 * @param probability prior probability that an investigator confirms it, 0–1; not calibrated
 */
public record DuringStaySettings(
        int waitDays, int minPassages, int minPatients, int minDaysOfAPatient, long minUndueCents, double probability)
        implements Serializable {
    public DuringStaySettings {
        Weighing.of(DuringStayRules.NAME, minPassages, 1, minPatients, minUndueCents, waitDays, probability);
        Setting.require(
                minDaysOfAPatient >= 1, DuringStayRules.NAME, "minDaysOfAPatient", minDaysOfAPatient, "1 or more");
    }

    /** The starting values. */
    public static DuringStaySettings defaults() {
        return new DuringStaySettings(21, 4, 2, 2, 1_000, 0.90);
    }

    Weighing weighing() {
        return new Weighing(minPassages, 1, minPatients, minDaysOfAPatient, minUndueCents, waitDays);
    }
}
