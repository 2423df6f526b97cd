package fr.vigie.streaming.contradiction.twice;

import fr.vigie.domain.setting.Setting;
import fr.vigie.streaming.care.Weighing;
import java.io.Serializable;

/**
 * Settings of the detector of double billing. Starting values of the field's rule 9: configuration, not law.
 *
 * @param apartMinutes minutes from which on two visits of one carer are two
 * @param coincideMinutes minutes within which the visits of two carers to a patient's home are one
 * @param maxDaysBetween days between the receipt of the two lines beyond which the later one may regularise a refused invoice
 * @param waitDays days after receipt of the later line during which nothing is held: a correction may come
 * @param minPassages least number of passages in a year that are a case
 * @param minDays least number of days of care in a year that are a case: a lot that is sent twice is an accident
 * @param minPatients least number of patients in a year that are a case
 * @param minUndueCents least sum in a year that is a case, cents
 * @param probability prior probability that an investigator confirms it, 0–1; not calibrated
 */
public record DoubleBillingSettings(
        int apartMinutes,
        int coincideMinutes,
        int maxDaysBetween,
        int waitDays,
        int minPassages,
        int minDays,
        int minPatients,
        long minUndueCents,
        double probability)
        implements Serializable {
    public DoubleBillingSettings {
        String name = DoubleBillingRules.NAME;
        Setting.require(coincideMinutes >= 0, name, "coincideMinutes", coincideMinutes, "0 or more");
        Setting.require(apartMinutes >= coincideMinutes, name, "apartMinutes", apartMinutes, "coincideMinutes or more");
        Setting.require(maxDaysBetween >= 0, name, "maxDaysBetween", maxDaysBetween, "0 or more");
        Weighing.of(name, minPassages, minDays, minPatients, minUndueCents, waitDays, probability);
    }

    /** The starting values. */
    public static DoubleBillingSettings defaults() {
        return new DoubleBillingSettings(60, 15, 12, 30, 4, 3, 2, 1_500, 0.85);
    }

    Weighing weighing() {
        return new Weighing(minPassages, minDays, minPatients, minUndueCents, waitDays);
    }
}
