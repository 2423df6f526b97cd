package fr.vigie.sample.scheme.falseeligibility;

import fr.vigie.domain.event.Eligibility;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.label.Instance;
import fr.vigie.sample.people.Insured;
import fr.vigie.sample.people.Period;
import fr.vigie.sample.pharmacy.AntigenTest;
import fr.vigie.sample.pharmacy.Customers;
import fr.vigie.sample.pharmacy.Ground;
import fr.vigie.sample.pharmacy.Pharmacy;
import fr.vigie.sample.pharmacy.TestHabit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Bills tests that the patient should pay on a free ground.
 *
 * @param story the instance
 * @param pharmacy where
 * @param spell its days
 * @param share of them so billed, in (0, 1]
 * @param attracted how many more such patients the word brings, for one who comes anyway
 * @param grounds those claimed, each as often
 */
record FreeForAll(
        Instance story, Pharmacy pharmacy, Period spell, double share, double attracted, Eligibility[] grounds)
        implements TestHabit {
    /** Share of a usual pharmacy's tests that are paid for, about 7 % (boursorama.com, 2021-12-30). */
    private static final double USUALLY_PAID = 0.07;

    private static final int CIRCLE = 60;

    @Override
    public List<AntigenTest> bill(List<AntigenTest> done, LocalDate day, Customers customers, Chance chance) {
        if (!spell.contains(day)) {
            return done;
        }
        List<AntigenTest> billed = new ArrayList<>();
        for (AntigenTest test : done) {
            billed.add(test.ground().isPaying() && chance.happens(share) ? free(test, chance) : test);
        }
        for (int left = chance.poisson(done.size() * USUALLY_PAID * attracted); left > 0; left--) {
            Insured one = customers.regular(pharmacy, CIRCLE + chance.below(CIRCLE), day);
            Ground paying = Ground.of(Eligibility.PAYING, false);
            billed.add(free(customers.test(pharmacy, one.patientId(), paying, day, chance), chance));
        }
        return billed;
    }

    /** No prescriber is named where a prescription is claimed. */
    private AntigenTest free(AntigenTest test, Chance chance) {
        return test.falselyOn(Ground.of(grounds[chance.below(grounds.length)], false), story);
    }
}
