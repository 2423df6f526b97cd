package fr.vigie.sample.scheme.forgedleaves;

import fr.vigie.domain.event.LeaveReason;
import fr.vigie.domain.reference.Profession;
import fr.vigie.domain.reference.ProfessionalStatus;
import fr.vigie.sample.calendar.FrenchCalendar;
import fr.vigie.sample.calendar.LocalClock;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.label.Instance;
import fr.vigie.sample.label.Role;
import fr.vigie.sample.label.SchemeCode;
import fr.vigie.sample.label.SubjectKind;
import fr.vigie.sample.leave.Author;
import fr.vigie.sample.leave.LeavePlan;
import fr.vigie.sample.leave.Prescribers;
import fr.vigie.sample.people.Insured;
import fr.vigie.sample.people.Period;
import fr.vigie.sample.practice.Practitioner;
import fr.vigie.sample.scheme.EmployeeCasting;
import fr.vigie.sample.scheme.LeaveTaking;
import fr.vigie.sample.scheme.Stage;
import fr.vigie.sample.scheme.Story;
import fr.vigie.sample.territory.Territory;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Physicians far away who prescribe leaves to people of this département, and may. */
public enum InnocentPrescribers implements Story {
    /** A physician of a teleconsultation platform: many strangers, three days at most. */
    TELEMEDICINE_FIRM(
            "telemedicine-firm",
            "75056",
            14,
            "Médecin d'une plateforme de téléconsultation : beaucoup de patients éloignés, trois jours au plus.") {
        @Override
        LeavePlan plan(Insured patient, Office office, LocalDate day, Chance chance) {
            return sickness(patient, day, 1 + chance.below(3))
                    .by(Prescribers.remotely(office.physician(), day, chance));
        }
    },
    /** A specialist of a university hospital, to whom people are sent from far away. */
    UNIVERSITY_SPECIALIST(
            "university-specialist",
            "33063",
            8,
            "Spécialiste de CHU : des patients adressés de loin, des arrêts longs après une opération.") {
        @Override
        LeavePlan plan(Insured patient, Office office, LocalDate day, Chance chance) {
            Author author = office.inPerson(day, chance);
            String own = patient.referringPhysicianId();
            return sickness(patient, day, 21 + chance.below(30)).by(own.isEmpty() ? author : author.referredBy(own));
        }
    },
    /** The physician of people who have moved, and who have kept them as médecin traitant. */
    FORMER_PHYSICIAN(
            "physician-kept-after-a-move",
            "44109",
            3,
            "Assurés qui ont déménagé et gardé leur médecin traitant d'avant.") {
        @Override
        LeavePlan plan(Insured patient, Office office, LocalDate day, Chance chance) {
            return sickness(patient, day, 5 + chance.below(12)).by(office.inPerson(day, chance));
        }

        @Override
        void prepare(Insured patient, Practitioner physician) {
            patient.chooseReferringPhysician(physician.id());
        }
    };

    private final String storyName;
    private final String commune;
    private final int patients;
    private final String explanation;

    InnocentPrescribers(String storyName, String commune, int patients, String explanation) {
        this.storyName = storyName;
        this.commune = commune;
        this.patients = patients;
        this.explanation = explanation;
    }

    abstract LeavePlan plan(Insured patient, Office office, LocalDate day, Chance chance);

    /** Settles what is known of a patient before the first day. */
    void prepare(Insured patient, Practitioner physician) {}

    static LeavePlan sickness(Insured patient, LocalDate day, int days) {
        Period period = new Period(day, day.plusDays(days - 1L));
        return LeavePlan.first(patient, patient.jobs().get(0), LeaveReason.SICKNESS, period);
    }

    /** A physician and the reader they sign with. */
    record Office(Practitioner physician, String terminal) {

        Author inPerson(LocalDate day, Chance chance) {
            return new Author(
                    physician,
                    LocalClock.at(day, 8 + chance.below(11), chance.below(60)),
                    Optional.of(terminal),
                    physician.commune().code(),
                    false,
                    Optional.empty());
        }
    }

    @Override
    public String storyName() {
        return storyName;
    }

    @Override
    public boolean isLookAlike() {
        return true;
    }

    @Override
    public void cast(Stage stage, int count) {
        for (int i = 0; i < count; i++) {
            Chance chance = stage.chance(storyName, i);
            List<Insured> found = EmployeeCasting.findUnrelated(stage, chance, patients, one -> true);
            if (!found.isEmpty()) {
                tell(stage, found, chance);
            }
        }
    }

    private void tell(Stage stage, List<Insured> found, Chance chance) {
        Practitioner physician =
                stage.roster().register(Profession.PHYSICIAN, ProfessionalStatus.TITULAIRE, Territory.commune(commune));
        Office office = new Office(physician, stage.roster().newTerminal());
        Instance story = stage.labels().lookAlike(storyName, SchemeCode.DAILY_ALLOWANCES, explanation);
        story.about(SubjectKind.PROFESSIONAL, physician.id(), Role.LOOK_ALIKE);
        int days = stage.time().days();
        for (Insured patient : found) {
            story.about(SubjectKind.PATIENT, patient.patientId(), Role.LOOK_ALIKE);
            prepare(patient, physician);
            LocalDate day =
                    FrenchCalendar.officeDayFrom(stage.time().from().plusDays(chance.below(Math.max(1, days * 4 / 5))));
            stage.agenda().on(day, () -> LeaveTaking.take(stage, plan(patient, office, day, chance), chance)
                    .bearsWitnessWithPayments(stage, story));
        }
    }
}
