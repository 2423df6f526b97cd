package fr.vigie.sample.scheme.unregisteredtests;

import fr.vigie.domain.event.Eligibility;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.label.Instance;
import fr.vigie.sample.people.Period;
import fr.vigie.sample.pharmacy.AntigenTest;
import fr.vigie.sample.pharmacy.AntigenTest.Registering;
import fr.vigie.sample.pharmacy.Customers;
import fr.vigie.sample.pharmacy.TestHabit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Bills tests that were never done among those that were.
 *
 * @param story the instance
 * @param spell its days
 * @param share of the tests billed that are fictitious, in (0, 1)
 */
record FictitiousTests(Instance story, Period spell, double share) implements TestHabit {

    @Override
    public List<AntigenTest> bill(List<AntigenTest> done, LocalDate day, Customers customers, Chance chance) {
        if (done.isEmpty() || !spell.contains(day)) {
            return done;
        }
        List<AntigenTest> billed = new ArrayList<>(done);
        for (int left = chance.poisson(done.size() * share / (1 - share)); left > 0; left--) {
            billed.add(reimbursedLike(done.get(0), day, customers, chance).with(Registering.NEVER, story));
        }
        return billed;
    }

    private static AntigenTest reimbursedLike(AntigenTest honest, LocalDate day, Customers customers, Chance chance) {
        while (true) {
            AntigenTest test = customers.test(honest.pharmacy(), day, chance);
            if (test.eligibility().filter(Eligibility.PAYING::equals).isEmpty()) {
                return test;
            }
        }
    }
}
