package fr.vigie.sample.nurse;

import fr.vigie.domain.event.Place;
import fr.vigie.domain.event.PrescribedAct;
import fr.vigie.domain.event.Prescription;
import fr.vigie.domain.event.PrescriptionChannel;
import fr.vigie.domain.stream.Stream;
import fr.vigie.sample.calendar.LocalClock;
import fr.vigie.sample.carepackage.CarePackages;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.identifier.SampleIds;
import fr.vigie.sample.identifier.SampleIds.Kind;
import fr.vigie.sample.label.Instance;
import fr.vigie.sample.output.Outbox;
import fr.vigie.sample.people.Insured;
import fr.vigie.sample.people.Period;
import fr.vigie.sample.people.Population;
import fr.vigie.sample.territory.Site;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Takes patients on, on prescription, until the nurses of a cabinet have enough to do. */
final class Intake {
    /** Visits of one nurse's day. */
    static final int VISITS_A_ROUND = 17;

    private static final double CHRONIC_SHARE = 0.74;
    private static final int ATTEMPTS = 20;
    private static final int EHPAD_PATIENTS = 6;
    private static final double AT_NIGHT = 0.04;

    private final Population population;
    private final CarePackages packages;
    private final SampleIds ids;
    private final Outbox outbox;
    /** By index; those whom a story cares for. */
    private final Set<Integer> reserved = new HashSet<>();

    Intake(Population population, CarePackages packages, SampleIds ids, Outbox outbox) {
        this.population = population;
        this.packages = packages;
        this.ids = ids;
        this.outbox = outbox;
    }

    /** Leaves a patient to a story. */
    void reserve(Insured patient) {
        reserved.add(patient.index());
    }

    /** The patients a cabinet has when the world begins. */
    void fillAtStart(NurseOffice office, LocalDate from, Chance chance) {
        office.ehpad().ifPresent(home -> home.residents().stream()
                .filter(resident -> isFree(resident, from))
                .limit(EHPAD_PATIENTS)
                .forEach(resident -> takeOn(office, resident, Need.INJECTION, from, chance)));
        while (office.panel().load() < VISITS_A_ROUND * office.rounds() * CHRONIC_SHARE) {
            takeOn(office, neighbour(office, from, chance), Need.chronic(chance), from, chance);
        }
    }

    /** New patients of a day. */
    void refill(NurseOffice office, LocalDate day, Chance chance) {
        office.panel().forgetBefore(day);
        double capacity = VISITS_A_ROUND * office.rounds() * (0.9 + 0.2 * chance.uniform());
        while (office.panel().load() < capacity) {
            boolean lasting = office.panel().load() < capacity * CHRONIC_SHARE * 0.95;
            Need need = lasting ? Need.chronic(chance) : Need.passing(chance);
            takeOn(office, neighbour(office, day, chance), need, day, chance);
        }
    }

    private Insured neighbour(NurseOffice office, LocalDate day, Chance chance) {
        Insured found =
                population.pickElderIn(office.neighbourhood().pick(chance).code(), chance);
        for (int i = 0; i < ATTEMPTS && !isFree(found, day); i++) {
            found = population.pickElderIn(office.neighbourhood().pick(chance).code(), chance);
        }
        return found;
    }

    private boolean isFree(Insured one, LocalDate day) {
        return one.aliveOn(day) && !reserved.contains(one.index()) && !packages.pays(one, day);
    }

    private void takeOn(NurseOffice office, Insured patient, Need need, LocalDate day, Chance chance) {
        boolean resident = office.ehpad()
                .filter(home -> home.site().equals(patient.home()))
                .isPresent();
        boolean comes = !resident && !need.isDependence() && chance.happens(0.09);
        Site site = comes ? office.site() : patient.home();
        Place place = comes ? Place.CABINET : resident ? Place.EHPAD : Place.HOME;
        admit(office, patient, need, new Period(day, day.plusDays(need.duration(chance) - 1L)), site, place, chance);
    }

    private void admit(
            NurseOffice office, Insured patient, Need need, Period period, Site site, Place place, Chance chance) {
        LocalDate prescribedOn = period.from().minusDays(chance.below(4));
        boolean night = need == Need.INJECTION && place == Place.HOME && chance.happens(AT_NIGHT);
        office.panel()
                .add(new Episode(
                        patient,
                        need,
                        period,
                        need.passages(chance),
                        site,
                        place,
                        night,
                        patient.referringPhysicianId(),
                        prescribedOn,
                        prescribe(patient, need, period, prescribedOn, night, chance),
                        Optional.empty()));
    }

    /** Cares for somebody who stays at another address than home, as part of a look-alike. */
    void admitStay(NurseOffice office, Insured patient, Site site, Period period, Instance story, Chance chance) {
        office.panel()
                .add(new Episode(
                        patient,
                        Need.INJECTION,
                        period,
                        1,
                        site,
                        Place.HOME,
                        false,
                        patient.referringPhysicianId(),
                        period.from(),
                        prescribe(patient, Need.INJECTION, period, period.from(), false, chance),
                        Optional.of(story)));
    }

    private String prescribe(
            Insured patient, Need need, Period period, LocalDate prescribedOn, boolean night, Chance chance) {
        String id = ids.next(Kind.PRESCRIPTION);
        if (!patient.referringPhysicianId().isEmpty()) {
            Prescription prescription = new Prescription();
            prescription.setReceivedAt(LocalClock.at(period.from(), 19, chance.below(60)));
            prescription.setPrescriptionId(id);
            prescription.setPrescriberId(patient.referringPhysicianId());
            prescription.setPatientId(patient.patientId());
            prescription.setPrescribedOn(prescribedOn);
            prescription.setChannel(chance.happens(0.5) ? PrescriptionChannel.ELECTRONIC : PrescriptionChannel.PAPER);
            prescription.setActs(need.acts().stream()
                    .map(act -> prescribed(act, Math.min(period.days(), 365), night))
                    .toList());
            outbox.put(Stream.PRESCRIPTIONS, prescription);
        }
        return id;
    }

    private static PrescribedAct prescribed(Act act, int days, boolean night) {
        PrescribedAct prescribed = new PrescribedAct();
        prescribed.setActCode(act.code());
        prescribed.setCoefficient(act.coefficient());
        prescribed.setPerDay(1);
        prescribed.setDays(days);
        prescribed.setHome(true);
        prescribed.setNight(night);
        return prescribed;
    }
}
