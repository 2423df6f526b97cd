package fr.vigie.sample.dispensing;

import fr.vigie.sample.billing.ClaimsDesk;
import fr.vigie.sample.calendar.DayClock;
import fr.vigie.sample.calendar.Epidemic;
import fr.vigie.sample.calendar.FrenchCalendar;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.dispensing.Product.Use;
import fr.vigie.sample.identifier.SampleIds;
import fr.vigie.sample.people.Insured;
import fr.vigie.sample.people.Population;
import fr.vigie.sample.people.Visitors;
import fr.vigie.sample.pharmacy.Pharmacy;
import fr.vigie.sample.practice.Practitioner;
import fr.vigie.sample.prescribing.PrescriptionBook;
import fr.vigie.sample.prescribing.Referral;
import fr.vigie.sample.territory.Territory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What pharmacies dispense: after a consultation, every 28 days to whoever has a treatment, to visitors.
 *
 * <p>Some 5 feuilles de soins an insured person and year. Prescriptions are those of the last consultation.
 */
public final class Dispensing {
    /** Days between two renewals: a treatment is dispensed for 28 or 30 days. */
    public static final int CYCLE_DAYS = 28;

    private static final double CONSULTATION_LEADS_HERE = 0.46;
    private static final double RENEWED = 0.75;
    private static final int OLDEST_PRESCRIPTION_DAYS = 330;
    private static final double VISITORS_A_DAY = 0.00025;

    private final long seed;
    private final Population population;
    private final List<Pharmacy> pharmacies;
    private final PrescriptionBook book;
    private final Visitors visitors;
    private final Formulary formulary = Formulary.builtIn();
    private final Treatments treatments;
    private final SubstitutionHabits substitution;
    private final PharmacyChoice choice;
    private final Counter counter;
    /** Indices of those with a treatment, by phase of the cycle. */
    private final int[][] cycle = new int[CYCLE_DAYS][];

    private long nextPhase;

    /** Pharmacies that dispense what is in a book. */
    public Dispensing(
            long seed,
            Territory territory,
            Population population,
            List<Pharmacy> pharmacies,
            PrescriptionBook book,
            SampleIds ids,
            ClaimsDesk desk) {
        this.seed = seed;
        this.population = population;
        this.pharmacies = pharmacies;
        this.book = book;
        this.visitors = new Visitors(seed, ids, population.all().size());
        this.treatments = new Treatments(seed, formulary);
        this.substitution = new SubstitutionHabits(seed);
        this.choice = new PharmacyChoice(seed, territory, population, pharmacies);
        this.counter = new Counter(ids, desk, substitution);
        this.nextPhase = book.from().toEpochDay();
        fillCycle();
    }

    private void fillCycle() {
        int[] sizes = new int[CYCLE_DAYS];
        for (int i = 0; i < CYCLE_DAYS; i++) {
            cycle[i] = new int[16];
        }
        for (Insured one : population.all()) {
            if (treatments.has(one, book.from().getYear())) {
                int phase = (int) Math.floorMod(Chance.mix(seed + one.index()), CYCLE_DAYS);
                if (sizes[phase] == cycle[phase].length) {
                    cycle[phase] = Arrays.copyOf(cycle[phase], 2 * sizes[phase]);
                }
                cycle[phase][sizes[phase]++] = one.index();
            }
        }
        for (int i = 0; i < CYCLE_DAYS; i++) {
            cycle[i] = Arrays.copyOf(cycle[i], sizes[i]);
        }
    }

    /** Who goes where. */
    public PharmacyChoice choice() {
        return choice;
    }

    /** The medicines. */
    public Formulary formulary() {
        return formulary;
    }

    /** Has a physician exclude substitution on a share of the lines of a use. */
    public void excludeSubstitution(Practitioner prescriber, Use use, double share) {
        substitution.set(prescriber, use, share);
    }

    /** Plays a day: what has waited since pharmacies were last open comes too. */
    public void play(LocalDate day) {
        if (!Epidemic.pharmaciesOpen(day)) {
            return;
        }
        DayClock clock = new DayClock(day);
        counter.open(clock);
        book.drain(index -> afterConsultation(population.all().get(index), clock));
        for (; nextPhase <= day.toEpochDay(); nextPhase++) {
            for (int index : cycle[(int) Math.floorMod(nextPhase, CYCLE_DAYS)]) {
                renew(population.all().get(index), clock);
            }
        }
        serveVisitors(clock);
    }

    /** Dispenses something on a day that is being played, beside everything else. */
    public void sell(Sale sale, LocalDate day, Chance chance) {
        DayClock clock = new DayClock(day);
        counter.open(clock);
        counter.sell(sale, clock, chance);
    }

    private void afterConsultation(Insured one, DayClock clock) {
        Chance chance = Chance.of(seed, "errand", one.index(), clock.day().toEpochDay());
        if (one.aliveOn(clock.day()) && chance.happens(CONSULTATION_LEADS_HERE)) {
            int count = 1 + chance.weighted(0.42, 0.36, 0.22);
            List<Product> products = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                Product product = formulary.pick(Use.ACUTE, chance);
                if (!products.contains(product)) {
                    products.add(product);
                }
            }
            sell(one, book.last(one), products, clock, chance);
        }
    }

    private void renew(Insured one, DayClock clock) {
        Chance chance = Chance.of(seed, "renewal", one.index(), clock.day().toEpochDay());
        if (!one.aliveOn(clock.day()) || !chance.happens(RENEWED)) {
            return;
        }
        if (treatments.isCostly(one)) {
            sell(one, specialist(one, clock.day()), treatments.of(one), clock, chance);
        } else if (book.age(one, clock.day()) <= OLDEST_PRESCRIPTION_DAYS) {
            sell(one, book.last(one), treatments.of(one), clock, chance);
        }
    }

    private void sell(Insured one, Referral referral, List<Product> products, DayClock clock, Chance chance) {
        counter.sell(
                Sale.honest(
                        choice.today(one, chance),
                        one.patientId(),
                        one.longTermCondition(),
                        referral,
                        openingHour(chance),
                        products),
                clock,
                chance);
    }

    /** The same specialist every time, one in six of a university hospital far away; seen every five months. */
    private Referral specialist(Insured one, LocalDate day) {
        Chance chance = Chance.of(seed, "specialist", one.index());
        List<Practitioner> doctors =
                chance.happens(0.16) ? book.hospital().far() : book.hospital().near();
        Practitioner doctor = chance.pick(doctors);
        LocalDate on = day.minusDays(Math.floorMod(day.toEpochDay() + chance.below(150), 150));
        while (!FrenchCalendar.isOfficeDay(on)) {
            on = on.minusDays(1);
        }
        return new Referral(doctor, on);
    }

    /** Insured persons of other caisses, many more in summer. */
    private void serveVisitors(DayClock clock) {
        Chance chance = Chance.of(seed, "visitors", clock.day().toEpochDay());
        int month = clock.day().getMonthValue();
        double season = month == 7 || month == 8 ? 4 : month >= 4 && month <= 9 ? 1.5 : 1;
        int count = chance.poisson(population.all().size() * VISITORS_A_DAY * season);
        for (int i = 0; i < count; i++) {
            Practitioner doctor = chance.pick(book.hospital().far());
            Referral referral = new Referral(doctor, clock.day().minusDays(chance.below(40)));
            List<Product> products = List.of(formulary.pick(chance.happens(0.6) ? Use.CHRONIC : Use.ACUTE, chance));
            counter.sell(
                    Sale.honest(
                            whereVisitorsGo(chance),
                            visitors.pick(chance).patientId(),
                            chance.happens(0.2),
                            referral,
                            openingHour(chance),
                            products),
                    clock,
                    chance);
        }
    }

    /** By the sea twice as often as elsewhere. */
    private Pharmacy whereVisitorsGo(Chance chance) {
        Pharmacy pharmacy = chance.pick(pharmacies);
        return pharmacy.seaside() ? pharmacy : chance.pick(pharmacies);
    }

    private static int openingHour(Chance chance) {
        return chance.happens(0.45) ? 8 * 3600 + 2700 + chance.below(12_600) : 14 * 3600 + chance.below(19_800);
    }
}
