package fr.vigie.sample.nurse;

import fr.vigie.domain.event.Place;
import fr.vigie.sample.carepackage.CarePackages;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.label.Instance;
import fr.vigie.sample.people.EhpadHome;
import fr.vigie.sample.people.Insured;
import fr.vigie.sample.people.Period;
import fr.vigie.sample.people.Population;
import fr.vigie.sample.territory.Site;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Takes patients on, on prescription, until the nurses of a cabinet have enough to do. */
final class Intake {
    private static final double CHRONIC_SHARE = 0.68;
    private static final double AT_NIGHT = 0.04;
    /** Days of a prescription of lasting care before it is renewed: 3 to 6 months, a starting value. */
    private static final int SHORTEST_RENEWAL = 90;

    private static final int LONGEST_RENEWAL = 180;
    /** The eldest of so many neighbours needs care first. */
    private static final int DEPENDENT_OF = 3;

    private static final int ASKED = 12;

    private final Population population;
    private final CarePackages packages;
    private final PrescriptionDesk prescriptions;
    /** Looked up only. */
    private final Set<String> ehpadAddresses = new HashSet<>();
    /** Patients, by index, whom a cabinet has already: nobody has two. */
    private final BitSet underCare = new BitSet();

    Intake(Population population, CarePackages packages, PrescriptionDesk prescriptions) {
        this.population = population;
        this.packages = packages;
        this.prescriptions = prescriptions;
        for (EhpadHome home : population.ehpads()) {
            ehpadAddresses.add(home.site().addressId());
        }
    }

    /** The patients a cabinet has when the world begins: some have needed it for long. */
    void fillAtStart(NurseOffice office, LocalDate from, Chance chance) {
        for (Insured resident : office.residents()) {
            if (isFree(resident, from)) {
                begin(office, resident, Need.ofResident(chance), from, chance);
            }
        }
        while (office.panel().load() < office.usualVisits() * CHRONIC_SHARE) {
            if (takeSpecial(office, from, chance)) {
                continue;
            }
            Need need = Need.chronic(chance);
            Optional<Insured> patient = neighbour(office, need, from, chance);
            if (patient.isEmpty()) {
                return;
            }
            begin(office, patient.get(), need, from, chance);
        }
    }

    private void begin(NurseOffice office, Insured patient, Need wanted, LocalDate from, Chance chance) {
        Need need = wanted.at(patient.ageIn(from.getYear()), from);
        LocalDate since = from.minusDays(chance.below(need.isDependence() ? 700 : 60));
        Period course = new Period(since, from.plusDays(need.duration(chance) - 1L));
        takeOn(office, patient, need, course, from, chance);
    }

    /** New patients of a day, and new prescriptions of those who go on; nobody new comes on a Sunday. */
    void refill(NurseOffice office, LocalDate day, Chance chance) {
        for (Episode over : office.panel().forgetBefore(day)) {
            underCare.clear(over.patient().index());
            if (over.patient().aliveOn(day) && !over.course().to().isBefore(day)) {
                renew(office, over, day, chance);
            }
        }
        double capacity = office.usualVisits() * office.zeal(day) * (0.9 + 0.2 * chance.uniform());
        while (day.getDayOfWeek() != DayOfWeek.SUNDAY && office.panel().load() < capacity) {
            if (takeSpecial(office, day, chance)) {
                continue;
            }
            boolean lasting = office.panel().lastingLoad() < capacity * CHRONIC_SHARE;
            Need wanted = lasting ? Need.chronic(chance) : Need.passing(chance);
            Optional<Insured> patient = neighbour(office, wanted, day, chance);
            if (patient.isEmpty()) {
                return;
            }
            Need need = wanted.at(patient.get().ageIn(day.getYear()), day);
            takeOn(office, patient.get(), need, new Period(day, day.plusDays(need.duration(chance) - 1L)), day, chance);
        }
    }

    /** Perhaps takes somebody on for what a cabinet is known for. */
    private boolean takeSpecial(NurseOffice office, LocalDate day, Chance chance) {
        if (office.specialty().isEmpty()
                || !chance.happens(office.specialty().get().share())) {
            return false;
        }
        Specialty kind = office.specialty().get();
        Optional<Insured> patient = neighbour(office, kind.need(), day, chance)
                .filter(one -> kind.need().at(one.ageIn(day.getYear()), day) == kind.need());
        if (patient.isEmpty()) {
            return false;
        }
        Period course = new Period(day, day.plusDays(kind.need().duration(chance) - 1L));
        Period first = prescribed(patient.get(), kind.need(), course, day, chance);
        CareOrder order = CareOrder.atHome(patient.get(), kind.need(), first).times(kind.passages());
        boolean resident = ehpadAddresses.contains(patient.get().home().addressId());
        order = resident ? order.in(order.site(), Place.EHPAD) : order;
        admit(office, kind.atNight() ? order.byNight() : order, course, day, kind.story(), chance);
        return true;
    }

    /** Somebody without a nurse yet; nobody where all who are asked have one. */
    private Optional<Insured> neighbour(NurseOffice office, Need need, LocalDate day, Chance chance) {
        String commune = office.neighbourhood().pick(chance).code();
        Optional<Insured> found = Optional.empty();
        int wanted = need.isDependence() ? DEPENDENT_OF : 1;
        for (int i = 0; i < ASKED && wanted > 0; i++) {
            Insured one = population.pickElderIn(commune, chance);
            if (isFree(one, day)) {
                wanted--;
                found = Optional.of(found.filter(other -> other.birthYear() <= one.birthYear())
                        .orElse(one));
            }
        }
        return found;
    }

    private boolean isFree(Insured one, LocalDate day) {
        return !underCare.get(one.index()) && one.aliveOn(day) && !packages.pays(one, day);
    }

    /** Leaves a patient to a story: no cabinet takes them on. */
    void reserve(Insured patient) {
        underCare.set(patient.index());
    }

    private void takeOn(NurseOffice office, Insured patient, Need need, Period course, LocalDate day, Chance chance) {
        boolean resident = ehpadAddresses.contains(patient.home().addressId());
        boolean lasting = need.isDependence() || need.isNursingSession();
        boolean comes = !resident && !lasting && chance.happens(0.09);
        Site site = comes ? office.site() : patient.home();
        Place place = comes ? Place.CABINET : resident ? Place.EHPAD : Place.HOME;
        boolean night = need == Need.INJECTION && place == Place.HOME && chance.happens(AT_NIGHT);
        CareOrder order = new CareOrder(
                patient,
                need,
                prescribed(patient, need, course, day, chance),
                need.passages(chance),
                site,
                place,
                night);
        admit(office, order, course, day.minusDays(chance.below(4)), Optional.empty(), chance);
    }

    /** What one prescription covers; care by half-hours ends where the BSI begins. */
    private static Period prescribed(Insured patient, Need need, Period course, LocalDate day, Chance chance) {
        LocalDate last = day.plusDays(chance.between(SHORTEST_RENEWAL, LONGEST_RENEWAL));
        last = last.isBefore(course.to()) ? last : course.to();
        if (need.isNursingSession()) {
            LocalDate end = Dependency.bsiFrom(patient.ageIn(day.getYear())).minusDays(1);
            last = end.isBefore(last) && !end.isBefore(day) ? end : last;
        }
        return new Period(day, last);
    }

    private void renew(NurseOffice office, Episode over, LocalDate day, Chance chance) {
        Insured patient = over.patient();
        Need need = over.need();
        if (need.isNursingSession()) {
            Need now = need == Need.LONG_NURSING_SESSION ? Need.HEAVY_DEPENDENCE : Need.DEPENDENCE;
            need = now.at(patient.ageIn(day.getYear()), day);
        }
        Period course = need == over.need()
                ? over.course()
                : new Period(day, over.course().to());
        CareOrder order = new CareOrder(
                patient,
                need,
                prescribed(patient, need, course, day, chance),
                over.passages(),
                over.site(),
                over.place(),
                over.atNight());
        admit(office, order, course, day.minusDays(chance.below(7)), over.story(), chance);
    }

    boolean isUnderCare(Insured patient) {
        return underCare.get(patient.index());
    }

    /** Takes care on for a story, whatever else there is to do. */
    void admit(NurseOffice office, CareOrder order, Instance story, Chance chance) {
        Period course = order.period();
        Period first = prescribed(order.patient(), order.need(), course, course.from(), chance);
        CareOrder begun = new CareOrder(
                order.patient(), order.need(), first, order.passages(), order.site(), order.place(), order.atNight());
        admit(office, begun, course, course.from(), Optional.of(story), chance);
    }

    private void admit(
            NurseOffice office,
            CareOrder order,
            Period course,
            LocalDate prescribedOn,
            Optional<Instance> story,
            Chance chance) {
        underCare.set(order.patient().index());
        office.panel()
                .add(new Episode(
                        order.patient(),
                        order.need(),
                        order.period(),
                        order.passages(),
                        order.site(),
                        order.place(),
                        order.atNight(),
                        order.patient().referringPhysicianId(),
                        prescribedOn,
                        prescriptions.prescribe(order, prescribedOn, chance),
                        story,
                        course));
    }

    /** Care that nobody gives: known to the software of a nurse only. */
    Episode invent(CareOrder order, LocalDate prescribedOn, Instance story) {
        underCare.set(order.patient().index());
        return new Episode(
                order.patient(),
                order.need(),
                order.period(),
                order.passages(),
                order.site(),
                order.place(),
                order.atNight(),
                order.patient().referringPhysicianId(),
                prescribedOn,
                prescriptions.unsent(),
                Optional.of(story));
    }

    /** The residents of a home that a cabinet sees. */
    static List<Insured> shareOf(EhpadHome home, int ordinal, int size) {
        List<Insured> residents = home.residents();
        int from = Math.min(residents.size(), ordinal * size);
        return residents.subList(from, Math.min(residents.size(), from + size));
    }
}
