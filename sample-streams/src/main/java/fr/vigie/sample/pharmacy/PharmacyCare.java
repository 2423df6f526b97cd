package fr.vigie.sample.pharmacy;

import fr.vigie.domain.event.CardService;
import fr.vigie.sample.billing.ClaimsDesk;
import fr.vigie.sample.calendar.Epidemic;
import fr.vigie.sample.calendar.LocalClock;
import fr.vigie.sample.calendar.VaccinationCampaign;
import fr.vigie.sample.card.CardUses;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.identifier.SampleIds;
import fr.vigie.sample.output.Outbox;
import fr.vigie.sample.people.Period;
import fr.vigie.sample.people.Population;
import fr.vigie.sample.people.Visitors;
import fr.vigie.sample.pharmacy.AntigenTest.Kit;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the pharmacies of a world do, day by day.
 *
 * <p>They do 80 % of the antigen tests, and those of visitors, nurses and physicians the rest (unverified). Those that are open share the tests
 * of a day by their size; on Sundays these are the stands in a wave, and the one in twelve on duty.
 */
public final class PharmacyCare {
    /** Less than the nine tenths they had: the frauds and crowded counters of stories come on top. */
    private static final double PHARMACIES_SHARE = 0.74;
    /** Share of the doses given in pharmacies. */
    private static final double VACCINATIONS_SHARE = 0.28;

    private static final int ATTEMPTS = 3;
    /** Weeks between two Sundays on duty. */
    private static final int ON_DUTY_EVERY = 12;

    private final long seed;
    private final List<Pharmacy> pharmacies;
    private final int insured;
    private final Visitors visitors;
    private final Customers customers;
    private final Attendance attendance;
    private final SiDep siDep;
    private final TestCounter counter;
    private final KitStock stock;
    private final SampleIds ids;
    private final ClaimsDesk desk;
    private final CardUses cardUses;
    /** By biller; looked up only. */
    private final Map<String, TestHabit> habits = new HashMap<>();

    /** Pharmacies at work. */
    public PharmacyCare(
            long seed,
            List<Pharmacy> pharmacies,
            Population population,
            SiDep siDep,
            SampleIds ids,
            Outbox outbox,
            ClaimsDesk desk,
            CardUses cardUses) {
        this.seed = seed;
        this.pharmacies = pharmacies;
        this.insured = population.all().size();
        this.visitors = new Visitors(seed, ids, insured);
        this.customers = new Customers(seed, population, visitors);
        this.attendance = new Attendance(seed);
        this.siDep = siDep;
        this.counter = new TestCounter(siDep, ids, desk, cardUses);
        this.stock = new KitStock(pharmacies.size(), ids, outbox);
        this.ids = ids;
        this.desk = desk;
        this.cardUses = cardUses;
    }

    /** The pharmacies. */
    public List<Pharmacy> pharmacies() {
        return pharmacies;
    }

    /** The register into which they enter their tests. */
    public SiDep siDep() {
        return siDep;
    }

    /** Who comes for a test. */
    public Customers customers() {
        return customers;
    }

    /** Those who come from other départements. */
    public Visitors visitors() {
        return visitors;
    }

    /** Has a pharmacy bill tests in a way of its own. */
    public void adopt(Pharmacy pharmacy, TestHabit habit) {
        habits.put(pharmacy.billerId(), habit);
    }

    /** Multiplies a pharmacy's tests over some days; 0 = it is closed. */
    public void crowd(Pharmacy pharmacy, Period days, double factor) {
        attendance.change(pharmacy, days, factor);
    }

    /** Puts kits into a cupboard that were not bought in the world's time. */
    public void store(Pharmacy pharmacy, int kits) {
        stock.store(pharmacy, kits);
    }

    /** Has a pharmacy buy kits for others. */
    public void buyForOthers(Pharmacy pharmacy, int kits, LocalDate day, Chance chance) {
        stock.buyForOthers(pharmacy, kits, day, chance);
    }

    /** Bills a delivery of kits, taken from the cupboard if they were ever bought. */
    public void deliver(KitDelivery delivery, Chance chance) {
        if (delivery.bought()) {
            stock.use(delivery.pharmacy(), delivery.tests(), delivery.day(), chance);
        }
        delivery.submit(ids, desk, chance);
    }

    /** Plays a day. */
    public void play(LocalDate day) {
        double tests = Epidemic.testsPerInsured(day) * insured * PHARMACIES_SHARE;
        List<Pharmacy> open =
                pharmacies.stream().filter(pharmacy -> isOpen(pharmacy, day)).toList();
        double total = open.stream().mapToDouble(Pharmacy::share).sum();
        for (Pharmacy pharmacy : open) {
            Chance chance = Chance.of(seed, "pharmacy-day", pharmacy.index(), day.toEpochDay());
            double visited = 1 + Seaside.visitorsPerCustomer(pharmacy.seaside(), day);
            double factor = attendance.factor(pharmacy, day);
            test(pharmacy, day, tests * pharmacy.share() / total * visited * factor, chance);
            vaccinate(pharmacy, day, chance);
        }
    }

    private boolean isOpen(Pharmacy pharmacy, LocalDate day) {
        if (Epidemic.pharmaciesOpen(day)) {
            return true;
        }
        int turns = Math.min(ON_DUTY_EVERY, pharmacies.size());
        boolean onDuty = Math.floorMod(day.toEpochDay() / 7 + pharmacy.index(), turns) == 0;
        return onDuty || pharmacy.stand() && Epidemic.isWave(day);
    }

    private void test(Pharmacy pharmacy, LocalDate day, double mean, Chance chance) {
        if (mean <= 0) {
            return;
        }
        List<AntigenTest> tests = testsOf(pharmacy, day, mean, chance);
        int kits = 0;
        for (AntigenTest test : tests) {
            kits += test.kit() == Kit.BOUGHT ? 1 : 0;
        }
        stock.use(pharmacy, kits, day, chance);
        for (AntigenTest test : tests) {
            counter.take(test, chance);
        }
    }

    private List<AntigenTest> testsOf(Pharmacy pharmacy, LocalDate day, double mean, Chance chance) {
        List<AntigenTest> tests = new ArrayList<>();
        Set<String> tested = new HashSet<>();
        for (int left = chance.poisson(mean); left > 0; left--) {
            AntigenTest test = customers.test(pharmacy, day, chance);
            for (int i = 0; i < ATTEMPTS && tested.contains(test.patientId()); i++) {
                test = customers.test(pharmacy, day, chance);
            }
            if (tested.add(test.patientId())) {
                tests.add(test);
            }
        }
        TestHabit habit = habits.get(pharmacy.billerId());
        return habit == null ? tests : habit.bill(tests, day, customers, chance);
    }

    /** Certificates of the vaccination campaign. */
    private void vaccinate(Pharmacy pharmacy, LocalDate day, Chance chance) {
        double doses = VaccinationCampaign.dosesPerInsured(day) * insured * VACCINATIONS_SHARE * pharmacy.share();
        for (int left = chance.poisson(doses); left > 0; left--) {
            cardUses.validate(
                    chance.pick(pharmacy.pharmacists()),
                    CardService.VACCINE_CERTIFICATE,
                    LocalClock.at(day, LocalTime.of(9 + chance.below(10), chance.below(60), chance.below(60))),
                    Optional.of(pharmacy.commune()),
                    Optional.of(customers.neighbour(pharmacy, day, chance).patientId()));
        }
    }
}
