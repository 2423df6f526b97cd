package fr.vigie.sample.scheme;

import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.label.Stealth;
import fr.vigie.sample.people.Period;
import fr.vigie.sample.pharmacy.Pharmacy;
import java.util.Optional;

/** A fraud of single pharmacies within an era: each instance takes a free pharmacy for a spell. */
public abstract class PharmacyFraud implements Story {

    /** Days in which the fraud is possible; the epidemic unless said otherwise. */
    protected Period era() {
        return PharmacyCasting.EPIDEMIC;
    }

    /** Has a pharmacy play an instance for a spell. */
    protected abstract void plant(Stage stage, Pharmacy pharmacy, Part part);

    /**
     * What an instance drew.
     *
     * @param number which instance, from 0
     * @param spell its days
     * @param stealth how well it hides
     * @param chance of its own
     */
    protected record Part(int number, Period spell, Stealth stealth, Chance chance) {}

    @Override
    public int usualCount(int insured) {
        return PharmacyCasting.frauds(insured);
    }

    @Override
    public final void cast(Stage stage, int count) {
        for (int i = 0; i < count; i++) {
            Chance chance = stage.chance(storyName(), i);
            Stealth stealth = stage.stealth(storyName(), i);
            Optional<Period> spell = PharmacyCasting.spell(stage, chance, era());
            if (spell.isPresent()) {
                Part part = new Part(i, spell.get(), stealth, chance);
                PharmacyCasting.find(stage, chance).ifPresent(pharmacy -> plant(stage, pharmacy, part));
            }
        }
    }
}
