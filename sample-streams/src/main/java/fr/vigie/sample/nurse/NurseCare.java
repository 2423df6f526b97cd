package fr.vigie.sample.nurse;

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
import fr.vigie.sample.practice.Practitioner;
import fr.vigie.sample.territory.Site;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the nurses of a world do, day by day. */
public final class NurseCare {
    private final long seed;
    private final List<NurseOffice> offices;
    private final Hospital hospital;
    private final CarePackages packages;
    private final SampleIds ids;
    private final ClaimsDesk desk;
    private final Intake intake;
    /** By RPPS; looked up only. */
    private final Map<String, MileageHabit> habits = new HashMap<>();

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
        this.intake = new Intake(population, packages, ids, outbox);
    }

    /** The offices. */
    public List<NurseOffice> offices() {
        return offices;
    }

    /** Gives every office its patients. */
    public void begin(LocalDate from) {
        offices.forEach(office -> intake.fillAtStart(office, from, Chance.of(seed, "panel", office.index())));
    }

    /** Has a nurse bill km in a way of their own. */
    public void adopt(Practitioner nurse, MileageHabit habit) {
        habits.put(nurse.id(), habit);
    }

    /** Has an office care for somebody away from home, as part of a look-alike. */
    public void careForStay(NurseOffice office, Insured patient, Site site, Period period, Instance story) {
        intake.admitStay(office, patient, site, period, story, Chance.of(seed, "stay", patient.index()));
    }

    /** Leaves a patient to a story; only before the first day. */
    public void reserve(Insured patient) {
        intake.reserve(patient);
    }

    /** Plays a day. */
    public void play(LocalDate day) {
        for (NurseOffice office : offices) {
            intake.refill(office, day, Chance.of(seed, "intake", office.index(), day.toEpochDay()));
            List<Episode> due = office.panel().dueOn(day).stream()
                    .filter(episode ->
                            !hospital.keeps(episode.patient(), day) && !packages.pays(episode.patient(), day))
                    .toList();
            List<NurseOffice.Shift> shifts = office.shiftsOn(day);
            for (int i = 0; i < shifts.size(); i++) {
                goRound(office, shifts, i, due, day);
            }
        }
    }

    private void goRound(
            NurseOffice office, List<NurseOffice.Shift> shifts, int round, List<Episode> due, LocalDate day) {
        NurseOffice.Shift shift = shifts.get(round);
        List<Episode> mine = due.stream()
                .filter(episode -> shareOf(episode.patient(), shifts.size()) == round)
                .toList();
        Chance chance = Chance.of(seed, "round", office.index(), round, day.toEpochDay());
        Optional<MileageHabit> habit =
                Optional.ofNullable(habits.get(shift.executant().id()));
        new Round(office, shift, day, habit, ids, chance).play(mine, desk);
    }

    /** Patients of one address go together. */
    private static int shareOf(Insured patient, int rounds) {
        return Math.floorMod(patient.home().addressId().hashCode(), rounds);
    }
}
