package fr.vigie.sample.scheme.teleleavechain;

import fr.vigie.domain.event.LeaveReason;
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
import fr.vigie.sample.scheme.EmployeeCasting;
import fr.vigie.sample.scheme.LeaveTaking;
import fr.vigie.sample.scheme.Stage;
import fr.vigie.sample.scheme.Story;
import java.time.LocalDate;
import java.util.Optional;

/** Teleconsultation leaves of more than three days, which were lawful. */
public enum InnocentTeleLeaves implements Story {
    /** By a platform, before the law limited it. */
    BEFORE_THE_LAW("long-tele-leave-before-the-limit", "Téléconsultation avant 2024 : aucune limite de trois jours.") {
        @Override
        boolean mayBegin(LocalDate day) {
            return day.isBefore(LocalDate.of(2023, 12, 20));
        }

        @Override
        Optional<Author> author(Stage stage, Insured patient, LocalDate day, Chance chance) {
            Prescribers prescribers = stage.leaves().prescribers();
            return Optional.of(prescribers.platform(chance.below(prescribers.platforms()), day, chance));
        }
    },
    /** By the médecin traitant, whom the limit does not concern. */
    BY_THE_REFERRING_PHYSICIAN(
            "long-tele-leave-by-the-referring-physician",
            "Téléconsultation avec le médecin traitant : la limite de trois jours ne le concerne pas.") {
        @Override
        boolean mayBegin(LocalDate day) {
            return !day.isBefore(LocalDate.of(2024, 1, 1));
        }

        @Override
        Optional<Author> author(Stage stage, Insured patient, LocalDate day, Chance chance) {
            return stage.leaves()
                    .prescribers()
                    .byId(patient.referringPhysicianId(), day, chance)
                    .map(Author::atADistance);
        }
    };

    private static final int DAYS_TO_FIND_SOMEBODY = 6;

    private final String storyName;
    private final String explanation;

    InnocentTeleLeaves(String storyName, String explanation) {
        this.storyName = storyName;
        this.explanation = explanation;
    }

    abstract boolean mayBegin(LocalDate day);

    abstract Optional<Author> author(Stage stage, Insured patient, LocalDate day, Chance chance);

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
            LocalDate start = EmployeeCasting.start(stage, chance, 0.02, 0.6);
            if (mayBegin(start)) {
                EmployeeCasting.find(
                                stage,
                                chance,
                                one -> one.jobs().size() == 1
                                        && !one.referringPhysicianId().isEmpty())
                        .ifPresent(patient -> plan(stage, patient, start, chance));
            }
        }
    }

    private void plan(Stage stage, Insured patient, LocalDate start, Chance chance) {
        Instance story = stage.labels().lookAlike(storyName, SchemeCode.DAILY_ALLOWANCES, explanation);
        story.about(SubjectKind.PATIENT, patient.patientId(), Role.LOOK_ALIKE);
        stage.agenda().on(start, () -> call(stage, story, patient, start, DAYS_TO_FIND_SOMEBODY, chance));
    }

    /** Calls day after day until somebody answers. */
    private void call(Stage stage, Instance story, Insured patient, LocalDate day, int tries, Chance chance) {
        Optional<Author> author = author(stage, patient, day, chance);
        if (author.isEmpty()) {
            if (tries > 0) {
                LocalDate next = day.plusDays(1);
                stage.agenda().on(next, () -> call(stage, story, patient, next, tries - 1, chance));
            }
            return;
        }
        Period days = new Period(day, day.plusDays(6L + chance.below(9)));
        LeavePlan plan = LeavePlan.first(patient, patient.jobs().get(0), LeaveReason.SICKNESS, days)
                .by(author.get());
        LeaveTaking.take(stage, plan, chance).bearsWitnessWithPayments(stage, story);
    }
}
