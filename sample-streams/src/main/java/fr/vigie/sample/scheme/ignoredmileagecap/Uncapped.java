package fr.vigie.sample.scheme.ignoredmileagecap;

import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.label.Instance;
import fr.vigie.sample.nurse.MileageHabit;
import fr.vigie.sample.people.Period;
import java.time.LocalDate;

/**
 * Bills the km driven, and all of them in full.
 *
 * @param story the instance
 * @param spell its days
 * @param share of those days on which the cap is left out, in [0, 1]
 * @param seed of the days chosen
 */
record Uncapped(Instance story, Period spell, double share, long seed) implements MileageHabit {

    @Override
    public int billedKm(int honestKm, LocalDate day, Chance chance) {
        return honestKm;
    }

    @Override
    public boolean ignoresCap(LocalDate day) {
        return spell.contains(day)
                && Chance.of(seed, "uncapped", day.toEpochDay()).happens(share);
    }
}
