package fr.vigie.sample.scheme.inflatedmileage;

import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.label.Instance;
import fr.vigie.sample.nurse.MileageHabit;
import fr.vigie.sample.people.Period;
import java.time.LocalDate;

/**
 * Bills more km than the formula gives.
 *
 * @param story the instance
 * @param spell its days
 * @param factor km billed for one due, 1 or more
 * @param share of the visits that are inflated, in [0, 1]
 */
record Inflation(Instance story, Period spell, double factor, double share) implements MileageHabit {

    @Override
    public int billedKm(int honestKm, LocalDate day, Chance chance) {
        if (!spell.contains(day) || !chance.happens(share)) {
            return honestKm;
        }
        return (int) StrictMath.ceil(honestKm * factor * chance.uniform(0.95, 1.08));
    }
}
