package fr.vigie.sample.pharmacy;

import fr.vigie.domain.event.CardService;
import fr.vigie.sample.billing.ClaimsDesk;
import fr.vigie.sample.calendar.Epidemic;
import fr.vigie.sample.calendar.LocalClock;
import fr.vigie.sample.card.CardUses;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.identifier.SampleIds;
import fr.vigie.sample.output.Outbox;
import fr.vigie.sample.people.Population;
import fr.vigie.sample.pharmacy.AntigenTest.Registering;
import fr.vigie.sample.practice.Practitioner;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the pharmacies of a world do, day by day. */
public final class PharmacyCare {
    private static final double PHARMACIES_SHARE = 0.93;
    private static final double DELIVERIES_A_DAY = 0.02;

    private final long seed;
    private final List<Pharmacy> pharmacies;
    private final List<Practitioner> testers;
    private final int insured;
    private final Customers customers;
    private final TestCounter counter;
    private final KitStock stock;
    private final CardUses cardUses;
    /** By biller; looked up only. */
    private final Map<String, TestHabit> habits = new HashMap<>();

    /** Pharmacies at work; {@code testers} are professionals to whom kits may be delivered. */
    public PharmacyCare(
            long seed,
            List<Pharmacy> pharmacies,
            List<Practitioner> testers,
            Population population,
            SiDep siDep,
            SampleIds ids,
            Outbox outbox,
            ClaimsDesk desk,
            CardUses cardUses) {
        this.seed = seed;
        this.pharmacies = pharmacies;
        this.testers = testers;
        this.insured = population.all().size();
        this.customers = new Customers(population, ids);
        this.counter = new TestCounter(siDep, ids, desk, cardUses);
        this.stock = new KitStock(pharmacies.size(), ids, outbox, desk);
        this.cardUses = cardUses;
    }

    /** The pharmacies. */
    public List<Pharmacy> pharmacies() {
        return pharmacies;
    }

    /** Has a pharmacy bill tests in a way of its own. */
    public void adopt(Pharmacy pharmacy, TestHabit habit) {
        habits.put(pharmacy.practice().billerId(), habit);
    }

    /** Plays a day. */
    public void play(LocalDate day) {
        for (Pharmacy pharmacy : pharmacies) {
            if (Epidemic.pharmaciesOpen(day) || pharmacy.stand()) {
                open(pharmacy, day, Chance.of(seed, "pharmacy-day", pharmacy.index(), day.toEpochDay()));
            }
        }
    }

    private void open(Pharmacy pharmacy, LocalDate day, Chance chance) {
        List<AntigenTest> tests = testsOf(pharmacy, day, chance);
        stock.use(pharmacy, honest(tests), day, chance);
        tests.forEach(test -> counter.take(test, chance));
        if (chance.happens(DELIVERIES_A_DAY)) {
            stock.deliver(pharmacy, chance.pick(testers), day, chance);
        }
        vaccinate(pharmacy, day, chance);
    }

    private List<AntigenTest> testsOf(Pharmacy pharmacy, LocalDate day, Chance chance) {
        double mean = Epidemic.testsPerInsured(day) * insured * PHARMACIES_SHARE * pharmacy.share();
        List<AntigenTest> tests = new ArrayList<>();
        for (int left = chance.poisson(mean); left > 0; left--) {
            tests.add(customers.test(pharmacy, day, chance));
        }
        TestHabit habit = habits.get(pharmacy.practice().billerId());
        return habit == null ? tests : habit.bill(tests, day, customers, chance);
    }

    private static int honest(List<AntigenTest> tests) {
        return (int) tests.stream()
                .filter(test -> test.registration() != Registering.NEVER)
                .count();
    }

    /** Certificates of the booster campaign. */
    private void vaccinate(Pharmacy pharmacy, LocalDate day, Chance chance) {
        boolean campaign = day.getMonthValue() >= 11 || day.getMonthValue() <= 2;
        for (int left = chance.poisson(campaign ? 5 : 1.2); left > 0; left--) {
            cardUses.validate(
                    chance.pick(pharmacy.pharmacists()),
                    CardService.VACCINE_CERTIFICATE,
                    LocalClock.at(day, LocalTime.of(9 + chance.below(10), chance.below(60), chance.below(60))),
                    Optional.of(pharmacy.practice().site().commune().code()),
                    Optional.of(customers.test(pharmacy, day, chance).patientId()));
        }
    }
}
