package fr.vigie.sample.pharmacy;

import fr.vigie.domain.event.Eligibility;
import fr.vigie.domain.event.Place;
import fr.vigie.domain.tariff.AntigenConditions;
import fr.vigie.domain.tariff.AntigenTariffs;
import fr.vigie.domain.tariff.Zone;
import fr.vigie.sample.calendar.Epidemic;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.people.Insured;
import fr.vigie.sample.people.Population;
import fr.vigie.sample.people.Visitors;
import fr.vigie.sample.pharmacy.AntigenTest.Kit;
import fr.vigie.sample.pharmacy.AntigenTest.Registering;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/**
 * Who comes to a pharmacy for a test: neighbours mostly, their children, visitors of other caisses, and some who come
 * again and again (carers, contact cases, those who show a test to go out).
 */
public final class Customers {
    private static final double REGULARS = 0.12;
    private static final int CUSTOMERS_PER_REGULAR = 60;
    private static final int FEWEST_REGULARS = 4;
    /** One regular in three is not vaccinated and shows a test to go out. */
    private static final int PASS_USERS = 3;

    private static final int ATTEMPTS = 8;

    private final long seed;
    private final Population population;
    private final Visitors visitors;

    /** Customers drawn from a population and its visitors. */
    public Customers(long seed, Population population, Visitors visitors) {
        this.seed = seed;
        this.population = population;
        this.visitors = visitors;
    }

    /** An honest test on a day. */
    public AntigenTest test(Pharmacy pharmacy, LocalDate day, Chance chance) {
        double others = Seaside.visitorsPerCustomer(pharmacy.seaside(), day);
        if (chance.happens(others / (1 + others))) {
            return visitorsTest(pharmacy, day, chance);
        }
        if (chance.happens(REGULARS)) {
            return regularsTest(pharmacy, day, chance);
        }
        return testOf(pharmacy, neighbour(pharmacy, day, chance), day, chance);
    }

    /** An honest test of somebody from another département. */
    public AntigenTest visitorsTest(Pharmacy pharmacy, LocalDate day, Chance chance) {
        Visitors.Visitor visitor = visitors.pick(chance);
        int age = day.getYear() - visitor.birthYear();
        boolean unvaccinated = Grounds.unvaccinated(seed, -1 - visitor.number());
        Ground ground = Grounds.of(age < 18, age < 18 || age >= 65, unvaccinated, day, chance);
        return test(pharmacy, visitor.patientId(), ground, day, chance);
    }

    /** An honest test of somebody insured here. */
    public AntigenTest testOf(Pharmacy pharmacy, Insured one, LocalDate day, Chance chance) {
        return test(pharmacy, one.patientId(), groundOf(one, day, chance), day, chance);
    }

    /** On which ground somebody insured here is tested. */
    public Ground groundOf(Insured one, LocalDate day, Chance chance) {
        return Grounds.of(one, Grounds.unvaccinated(seed, one.index()), day, chance);
    }

    /** A test of somebody on a ground. */
    public AntigenTest test(Pharmacy pharmacy, String patientId, Ground ground, LocalDate day, Chance chance) {
        boolean outside = pharmacy.stand() && Epidemic.isWave(day) && chance.happens(0.6);
        return new AntigenTest(
                pharmacy,
                chance.pick(pharmacy.pharmacists()),
                patientId,
                day,
                LocalTime.of(8, 40).plusSeconds(chance.below(10 * 3600)),
                outside ? Place.STAND : Place.PHARMACY,
                outside && chance.happens(pharmacy.sampled()) && isPaidLess(day),
                ground,
                Kit.BOUGHT,
                Registering.NORMAL,
                true,
                Optional.empty());
    }

    /** Whether the reduced price of a sample taken by another professional is known on a day. */
    private static boolean isPaidLess(LocalDate day) {
        return AntigenTariffs.builtIn().actSampledByAnother(day, Zone.METROPOLE).isPresent();
    }

    private AntigenTest regularsTest(Pharmacy pharmacy, LocalDate day, Chance chance) {
        int slot = chance.below(regulars(pharmacy));
        Insured one = regular(pharmacy, slot, day);
        AntigenTest test = testOf(pharmacy, one, day, chance);
        boolean adult = one.ageIn(day.getYear()) >= 18;
        boolean pays = slot % PASS_USERS == 0 && adult && chance.happens(Grounds.payingRegular(day));
        return pays && AntigenConditions.builtIn().groundRequired(day)
                ? test(pharmacy, one.patientId(), Ground.of(Eligibility.PAYING, false), day, chance)
                : test;
    }

    private int regulars(Pharmacy pharmacy) {
        double customers = population.all().size() * pharmacy.share();
        return FEWEST_REGULARS + (int) (customers / CUSTOMERS_PER_REGULAR);
    }

    /** The person in a place among a pharmacy's regulars, always the same while alive. */
    public Insured regular(Pharmacy pharmacy, int slot, LocalDate day) {
        return neighbour(pharmacy, day, Chance.of(seed, "regular", pharmacy.index(), slot));
    }

    /** Somebody alive who lives nearby. */
    public Insured neighbour(Pharmacy pharmacy, LocalDate day, Chance chance) {
        Insured one = population.pickIn(pharmacy.customers().pick(chance).code(), chance);
        for (int i = 0; i < ATTEMPTS && !one.aliveOn(day); i++) {
            one = population.pickIn(pharmacy.customers().pick(chance).code(), chance);
        }
        return one;
    }

    /** Somebody of school age who lives nearby, or anybody where nobody was found. */
    public Insured pupil(Pharmacy pharmacy, LocalDate day, Chance chance) {
        Insured one = neighbour(pharmacy, day, chance);
        for (int i = 0; i < 4 * ATTEMPTS && !isPupil(one, day); i++) {
            one = neighbour(pharmacy, day, chance);
        }
        return one;
    }

    private static boolean isPupil(Insured one, LocalDate day) {
        int age = one.ageIn(day.getYear());
        return age >= 3 && age < 18;
    }
}
