package fr.vigie.sample.scheme;

import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.label.Instance;
import fr.vigie.sample.people.Period;
import fr.vigie.sample.pharmacy.AntigenTest;
import fr.vigie.sample.pharmacy.AntigenTest.Kit;
import fr.vigie.sample.pharmacy.AntigenTest.Registering;
import fr.vigie.sample.pharmacy.Customers;
import fr.vigie.sample.pharmacy.Pharmacy;
import fr.vigie.sample.pharmacy.TestHabit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Bills tests that were never done among those that were.
 *
 * @param story the instance
 * @param spell its days
 * @param share of the tests billed that are invented, in (0, 1)
 * @param registering how they are entered in SI-DEP
 * @param kitsBought share of them for which a kit is bought for appearance's sake
 * @param identities in whose names
 */
public record InventedTests(
        Instance story, Period spell, double share, Registering registering, double kitsBought, Identities identities)
        implements TestHabit {
    private static final int ATTEMPTS = 50;

    /** In whose names tests are invented. */
    public interface Identities {
        /** A test that could have been. */
        AntigenTest test(Pharmacy pharmacy, LocalDate day, Customers customers, Chance chance);
    }

    @Override
    public List<AntigenTest> bill(List<AntigenTest> done, LocalDate day, Customers customers, Chance chance) {
        if (done.isEmpty() || !spell.contains(day)) {
            return done;
        }
        List<AntigenTest> billed = new ArrayList<>(done);
        for (int left = chance.poisson(done.size() * share / (1 - share)); left > 0; left--) {
            Kit kit = chance.happens(kitsBought) ? Kit.BOUGHT : Kit.NONE;
            billed.add(
                    reimbursed(done.get(0).pharmacy(), day, customers, chance).invented(kit, registering, story));
        }
        return billed;
    }

    /** Nobody invents a test that is not reimbursed. */
    private AntigenTest reimbursed(Pharmacy pharmacy, LocalDate day, Customers customers, Chance chance) {
        AntigenTest test = identities.test(pharmacy, day, customers, chance);
        for (int i = 0; i < ATTEMPTS && test.ground().isPaying(); i++) {
            test = identities.test(pharmacy, day, customers, chance);
        }
        return test;
    }
}
