package fr.vigie.streaming.contradiction.death;

import fr.vigie.domain.setting.Setting;
import fr.vigie.streaming.care.Weighing;
import java.io.Serializable;

/**
 * Settings of the detector of care after death. Starting values of the field's rule 6: configuration, not law.
 *
 * @param waitDays days after the caisse learnt of the death during which nothing is held: dates are mistyped and put right
 * @param toleranceDays days after the death on which lines are held only if the same carer bills later days too
 * @param seriesActs same acts on one day, without times of visits, from which a series may have been dated at its end
 * @param seriesDays days after the death within which such a series may have been given before it
 * @param lifeSignDays days after the day of care in which others who see the patient make the death doubtful
 * @param minSightings times that others have seen the patient since the death, from which on it is doubtful whenever that was
 * @param recheckDays days after which a held or doubted day is judged again
 * @param minPassages least number of passages in a year that are a case
 * @param minTestedDead least number of dead persons tested by one pharmacy that are a case: one is a mistaken identity
 * @param minUndueCents least sum in a year that is a case, cents
 * @param probability prior probability that an investigator confirms it, 0–1; not calibrated
 */
public record AfterDeathSettings(
        int waitDays,
        int toleranceDays,
        int seriesActs,
        int seriesDays,
        int lifeSignDays,
        int minSightings,
        int recheckDays,
        int minPassages,
        int minTestedDead,
        long minUndueCents,
        double probability)
        implements Serializable {
    private static final String NAME = AfterDeathRules.NAME;

    public AfterDeathSettings {
        Setting.require(toleranceDays >= 0, NAME, "toleranceDays", toleranceDays, "0 or more");
        Setting.require(seriesActs >= 2, NAME, "seriesActs", seriesActs, "2 or more");
        Setting.require(seriesDays >= 0, NAME, "seriesDays", seriesDays, "0 or more");
        Setting.requireBetween(0, 366, NAME, "lifeSignDays", lifeSignDays);
        Setting.require(minSightings >= 1, NAME, "minSightings", minSightings, "1 or more");
        Setting.require(recheckDays >= 1, NAME, "recheckDays", recheckDays, "1 or more");
        Setting.require(minTestedDead >= 1, NAME, "minTestedDead", minTestedDead, "1 or more");
        Weighing.of(NAME, minPassages, 1, 1, minUndueCents, waitDays, probability);
    }

    /** The starting values. */
    public static AfterDeathSettings defaults() {
        return new AfterDeathSettings(21, 3, 3, 31, 90, 3, 7, 3, 3, 1_000, 0.90);
    }

    Weighing carers() {
        return new Weighing(minPassages, 1, 1, minUndueCents, waitDays);
    }

    Weighing pharmacies() {
        return new Weighing(minPassages, 1, minTestedDead, minUndueCents, waitDays);
    }
}
