package fr.vigie.sample.nurse;

import fr.vigie.domain.event.Place;
import fr.vigie.sample.billing.ClaimsDesk;
import fr.vigie.sample.carepackage.CarePackages;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.hospital.Hospital;
import fr.vigie.sample.identifier.SampleIds;
import fr.vigie.sample.label.Instance;
import fr.vigie.sample.output.Outbox;
import fr.vigie.sample.people.Insured;
import fr.vigie.sample.people.Period;
import fr.vigie.sample.people.Population;
import fr.vigie.sample.practice.Practice;
import fr.vigie.sample.practice.Practitioner;
import fr.vigie.sample.territory.Site;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What the nurses of a world do, day by day. */
public final class NurseCare {
    private final long seed;
    private final List<NurseOffice> offices;
    private final Hospital hospital;
    private final CarePackages packages;
    private final SampleIds ids;
    private final ClaimsDesk desk;
    private final Intake intake;
    private final NurseHabits habits = new NurseHabits();
    private final SeriesBook series;

    /** Nurses at work in offices that already have their staff. */
    public NurseCare(
            long seed,
            List<NurseOffice> offices,
            Population population,
            Hospital hospital,
            CarePackages packages,
            SampleIds ids,
            Outbox outbox,
            ClaimsDesk desk) {
        this.seed = seed;
        this.offices = offices;
        this.hospital = hospital;
        this.packages = packages;
        this.ids = ids;
        this.desk = desk;
        this.intake = new Intake(population, packages, new PrescriptionDesk(ids, outbox));
        this.series = new SeriesBook(seed);
    }

    /** The offices. */
    public List<NurseOffice> offices() {
        return offices;
    }

    /** Gives every office its patients, and its remplaçants their contracts. */
    public void begin(Period time) {
        for (NurseOffice office : offices) {
            intake.fillAtStart(office, time.from(), Chance.of(seed, "panel", office.index()));
            office.signContracts(time);
        }
    }

    /** Has a nurse bill km in a way of their own. */
    public void adopt(Practitioner nurse, MileageHabit habit) {
        habits.adopt(nurse, habit);
    }

    /** Has a nurse bill care and travels in a way of their own. */
    public void adopt(Practitioner nurse, CareHabit habit) {
        habits.adopt(nurse, habit);
    }

    /** Has an office care for somebody away from home, as part of a look-alike. */
    public void careForStay(NurseOffice office, Insured patient, Site site, Period period, Instance story) {
        admit(office, CareOrder.atHome(patient, Need.INJECTION, period).in(site, Place.HOME), story);
    }

    /** Has an office care for somebody as part of a look-alike, from the first day of the order on. */
    public void admit(NurseOffice office, CareOrder order, Instance story) {
        intake.admit(
                office, order, story, Chance.of(seed, "stay", order.patient().index()));
    }

    /** Care that nobody gives, for {@link CareHabit#invent}. */
    public Episode invent(CareOrder order, LocalDate prescribedOn, Instance story) {
        return intake.invent(order, prescribedOn, story);
    }

    /** Notes all that the nurses of an office bill for some days as part of a look-alike. */
    public void witness(NurseOffice office, Period days, Instance story) {
        office.nurses().forEach(nurse -> habits.note(nurse, days, story, false));
    }

    /** Has an office enter the care of some days on the last of them, under its date, as part of a look-alike. */
    public void enterLate(NurseOffice office, Period days, Instance story) {
        office.nurses().forEach(nurse -> habits.note(nurse, days, story, true));
    }

    /** Holds a vaccination session, as part of a look-alike. */
    public void vaccinate(
            Practice number,
            Practitioner nurse,
            Site centre,
            LocalDate day,
            Collection<Insured> queue,
            Instance story) {
        new VaccinationSession(new NurseOffice.Shift(number, nurse), centre, day, ids).hold(queue, story, desk);
    }

    /** Whether a cabinet has somebody as a patient already. */
    public boolean isUnderCare(Insured patient) {
        return intake.isUnderCare(patient);
    }

    /** Whether somebody lies in hospital for the whole of a day. */
    public boolean isInHospital(Insured patient, LocalDate day) {
        return hospital.keeps(patient, day);
    }

    /** Leaves a patient to a story; only before the first day. */
    public void reserve(Insured patient) {
        intake.reserve(patient);
    }

    /** Plays a day. */
    public void play(LocalDate day) {
        NursePrices prices = new NursePrices(day);
        for (NurseOffice office : offices) {
            intake.refill(office, day, Chance.of(seed, "intake", office.index(), day.toEpochDay()));
            List<NurseOffice.Shift> shifts = office.shiftsOn(day);
            List<List<Episode>> shares = share(office.panel().dueOn(day), shifts.size(), day);
            for (int i = 0; i < shifts.size(); i++) {
                Chance chance = Chance.of(seed, "round", office.index(), i, day.toEpochDay());
                new Round(office, shifts.get(i), habits, prices, ids, chance)
                        .play(shares.get(i))
                        .signAll(desk, series);
            }
        }
        series.close(day, desk);
    }

    /** Shares the patients who are at home among the rounds; those of one address go together. */
    private List<List<Episode>> share(List<Episode> due, int rounds, LocalDate day) {
        List<List<Episode>> shares = new ArrayList<>(rounds);
        for (int i = 0; i < rounds; i++) {
            shares.add(new ArrayList<>());
        }
        for (Episode episode : due) {
            if (!hospital.keeps(episode.patient(), day) && !packages.pays(episode.patient(), day)) {
                int round = Math.floorMod(episode.site().addressId().hashCode(), rounds);
                shares.get(round).add(episode);
            }
        }
        return shares;
    }
}
