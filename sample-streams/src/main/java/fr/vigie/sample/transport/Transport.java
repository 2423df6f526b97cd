package fr.vigie.sample.transport;

import fr.vigie.domain.reference.BillerKind;
import fr.vigie.domain.reference.Profession;
import fr.vigie.domain.reference.ProfessionalStatus;
import fr.vigie.sample.billing.ClaimsDesk;
import fr.vigie.sample.calendar.DayClock;
import fr.vigie.sample.calendar.FrenchCalendar;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.hospital.Hospital;
import fr.vigie.sample.identifier.SampleIds;
import fr.vigie.sample.output.Outbox;
import fr.vigie.sample.people.Insured;
import fr.vigie.sample.people.Period;
import fr.vigie.sample.people.Population;
import fr.vigie.sample.practice.Practice;
import fr.vigie.sample.practice.Roster;
import fr.vigie.sample.prescribing.HospitalDoctors;
import fr.vigie.sample.prescribing.PrescriptionBook;
import fr.vigie.sample.territory.Site;
import fr.vigie.sample.territory.Territory;
import fr.vigie.sample.territory.WeightedPlaces;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What ambulances, VSL and taxis do: patients with an ALD to dialysis, chemotherapy and rehabilitation and back, and
 * single visits; some eight trips a vehicle and day.
 */
public final class Transport {
    private static final int AM_CATEGORY = 2;
    private static final double REACH_KM = 13;
    private static final int RIDERS_A_VEHICLE = 6;
    private static final int INPATIENTS_SEARCHED = 2_000;
    private static final int OLDEST_PRESCRIPTION_DAYS = 90;
    private static final int[] THREE_A_WEEK = {0b010101, 0b101010};

    /** Those who go the same way follow each other. */
    private static final Comparator<Rider> BY_WAY = Comparator.comparing(
                    (Rider rider) -> rider.destination().addressId())
            .thenComparing(rider -> rider.patient().home().commune().code())
            .thenComparing(rider -> rider.patient().index());

    private final long seed;
    private final Population population;
    private final Hospital hospital;
    private final PrescriptionBook book;
    private final TripBill bill;
    private final List<Carrier> carriers = new ArrayList<>();
    private final List<WeightedPlaces> around = new ArrayList<>();
    private final List<Site> hospitals = new ArrayList<>();

    /** Opens that many carriers and has them work for a population. */
    public Transport(
            long seed,
            int count,
            Territory territory,
            Roster roster,
            Population population,
            Hospital hospital,
            PrescriptionBook book,
            SampleIds ids,
            Outbox outbox,
            ClaimsDesk desk) {
        this.seed = seed;
        this.population = population;
        this.hospital = hospital;
        this.book = book;
        this.bill = new TripBill(ids, outbox, desk);
        HospitalDoctors.cities(territory)
                .forEach(city ->
                        hospitals.add(territory.build(city, Chance.of(seed, "hospital-site", hospitals.size()))));
        for (int i = 0; i < count; i++) {
            open(territory, roster, i);
        }
    }

    private void open(Territory territory, Roster roster, int index) {
        Chance chance = Chance.of(seed, "carrier", index);
        Site site = territory.build(territory.pickCommune(chance), chance);
        Practice practice = roster.open(BillerKind.TRANSPORT, AM_CATEGORY, site);
        TransportKind kind = TransportKind.values()[chance.weighted(0.2, 0.35, 0.45)];
        int count = kind == TransportKind.TXI ? chance.between(1, 3) : chance.between(2, 6);
        List<String> vehicles = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            vehicles.add(practice.billerId() + "-" + (i + 1));
        }
        var manager = roster.register(Profession.OTHER, ProfessionalStatus.TITULAIRE, site.commune());
        practice.members().add(manager);
        Carrier carrier = new Carrier(index, practice, manager, kind, vehicles);
        carriers.add(carrier);
        around.add(territory.around(site.commune(), REACH_KM));
        for (int i = 0; i < RIDERS_A_VEHICLE * count; i++) {
            begin(carrier, book.from(), chance).ifPresent(carrier.riders()::add);
        }
    }

    /** The carriers. */
    public List<Carrier> carriers() {
        return carriers;
    }

    /** Where treatments take place. */
    public List<Site> hospitals() {
        return hospitals;
    }

    /** Plays a day; nobody is driven on Sundays, and dialysis patients alone on holidays. */
    public void play(LocalDate day) {
        DayClock clock = new DayClock(day);
        if (day.getDayOfWeek().getValue() == 7) {
            return;
        }
        for (Carrier carrier : carriers) {
            Chance chance = Chance.of(seed, "carrier-day", carrier.index(), day.toEpochDay());
            List<Leg> driven = drive(carrier, day, chance);
            List<Leg> billed = carrier.habit()
                    .map(habit -> habit.bill(carrier, driven, day))
                    .orElse(driven);
            bill.bill(carrier, billed, TripPrices.of(carrier.kind(), day), clock);
        }
    }

    private List<Leg> drive(Carrier carrier, LocalDate day, Chance chance) {
        List<Rider> due = due(carrier, day, chance);
        List<Leg> legs = new ArrayList<>();
        int vehicles = carrier.vehicles().size();
        for (int v = 0; v < vehicles; v++) {
            List<Rider> mine = due.subList(due.size() * v / vehicles, due.size() * (v + 1) / vehicles);
            legs.addAll(new TripPlan(carrier.vehicles().get(v), carrier.sharing(), chance).plan(mine));
        }
        return legs;
    }

    private List<Rider> due(Carrier carrier, LocalDate day, Chance chance) {
        boolean holiday = FrenchCalendar.isHoliday(day);
        List<Rider> due = new ArrayList<>();
        List<Rider> riders = carrier.riders();
        for (int i = 0; i < riders.size(); i++) {
            Rider rider = riders.get(i);
            if (day.isAfter(rider.until()) || !rider.patient().aliveOn(day)) {
                Optional<Rider> next = begin(carrier, day, chance);
                next.ifPresent(one -> riders.set(riders.indexOf(rider), one));
            } else if (rider.isOn(day) && !holiday && !hospital.keeps(rider.patient(), day)) {
                due.add(rider);
            }
        }
        due.sort(BY_WAY);
        return due;
    }

    /**
     * Somebody who lies in hospital on a day: one who leaves on it, or one who stays; searched among some thousand people
     * drawn by chance, empty where none of them does.
     */
    public Optional<Rider> inpatient(LocalDate day, boolean leaving, Chance chance) {
        for (int i = 0; i < INPATIENTS_SEARCHED; i++) {
            Insured one = chance.pick(population.all());
            Optional<Period> stay = hospital.stay(one, day).filter(days -> one.aliveOn(day));
            if (stay.isPresent() && (leaving ? stay.get().to().equals(day) : staysOver(one, stay.get(), day))) {
                return Optional.of(new Rider(one, hospitalOf(one), book.fromHospital(one, day), 0, 0, day));
            }
        }
        return Optional.empty();
    }

    private boolean staysOver(Insured one, Period stay, LocalDate day) {
        return stay.from().isBefore(day) && day.isBefore(stay.to()) && hospital.keeps(one, day);
    }

    /** A patient near a carrier whose series begins; nobody in the rare case that none is found. */
    public Optional<Rider> begin(Carrier carrier, LocalDate day, Chance chance) {
        for (int i = 0; i < 30; i++) {
            Insured patient = population.pickElderIn(
                    around.get(carrier.index()).pick(chance).code(), chance);
            if (patient.longTermCondition() && patient.aliveOn(day)) {
                return Optional.of(series(patient, hospitalOf(patient), day, chance));
            }
        }
        return Optional.empty();
    }

    /** The nearest place of treatment. */
    public Site hospitalOf(Insured patient) {
        Site best = hospitals.get(0);
        for (Site site : hospitals) {
            if (patient.home().roadKm(site) < patient.home().roadKm(best)) {
                best = site;
            }
        }
        return best;
    }

    private Rider series(Insured patient, Site destination, LocalDate day, Chance chance) {
        var referral = book.referral(patient, day, OLDEST_PRESCRIPTION_DAYS);
        int weekday = 1 << chance.below(5);
        return switch (chance.weighted(0.4, 0.25, 0.2, 0.15)) {
            case 0 ->
                new Rider(patient, destination, referral, THREE_A_WEEK[chance.below(2)], 15_000, day.plusDays(200));
            case 1 -> new Rider(patient, destination, referral, weekday, 10_800, day.plusDays(90));
            case 2 -> new Rider(patient, destination, referral, 0b010101, 7_200, day.plusDays(40));
            default -> new Rider(patient, destination, referral, 0b011111, 5_400, day.plusDays(1));
        };
    }
}
