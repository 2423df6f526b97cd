package fr.vigie.sample.dispensing;

import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.dispensing.Product.Use;
import fr.vigie.sample.people.Insured;
import java.util.ArrayList;
import java.util.List;

/**
 * The treatments that people renew every 28 days: derived from a person's index each time, so that nothing is held.
 *
 * <p>85 % of those with an ALD, 42 % of those aged 60 or more, some of the others; 1 to 5 medicines.
 */
final class Treatments {
    private final long seed;
    private final Formulary formulary;

    Treatments(long seed, Formulary formulary) {
        this.seed = seed;
        this.formulary = formulary;
    }

    /** Whether somebody has a treatment in a year. */
    boolean has(Insured one, int year) {
        int age = one.ageIn(year);
        double share = one.longTermCondition() ? 0.85 : age >= 60 ? 0.42 : age >= 15 ? 0.09 : 0.02;
        return chance(one).happens(share);
    }

    private Chance chance(Insured one) {
        return Chance.of(seed, "treatment", one.index());
    }

    /** Whether a specialist of a hospital follows somebody. */
    boolean isCostly(Insured one) {
        return one.longTermCondition()
                && Chance.of(seed, "costly-treatment", one.index()).happens(0.04);
    }

    /** What somebody who has a treatment takes. */
    List<Product> of(Insured one) {
        Chance chance = Chance.of(seed, "medicines", one.index());
        List<Product> result = new ArrayList<>(4);
        if (isCostly(one)) {
            result.add(formulary.pick(Use.COSTLY, chance));
        } else if (one.longTermCondition() && chance.happens(0.14)) {
            result.add(formulary.pick(Use.DIABETES, chance));
        } else if (chance.happens(0.025)) {
            result.add(formulary.pick(Use.EPILEPSY, chance));
        }
        int more = 1 + chance.weighted(0.46, 0.33, 0.15, 0.06);
        while (more-- > 0) {
            Product product = formulary.pick(Use.CHRONIC, chance);
            if (!result.contains(product)) {
                result.add(product);
            }
        }
        return result;
    }
}
