package fr.vigie.sample.scheme.teleleavechain;

import fr.vigie.domain.event.LeaveReason;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.label.Instance;
import fr.vigie.sample.label.Role;
import fr.vigie.sample.label.SchemeCode;
import fr.vigie.sample.label.Stealth;
import fr.vigie.sample.label.SubjectKind;
import fr.vigie.sample.leave.Author;
import fr.vigie.sample.leave.LeavePlan;
import fr.vigie.sample.people.Insured;
import fr.vigie.sample.people.Period;
import fr.vigie.sample.scheme.EmployeeCasting;
import fr.vigie.sample.scheme.LeaveChain;
import fr.vigie.sample.scheme.Stage;
import fr.vigie.sample.scheme.Story;
import java.time.LocalDate;

/**
 * Insured who go from platform to platform: teleconsultation leaves of more than three days by physicians who are not
 * their médecin traitant, one after the other. From 2024 on: before, such leaves were lawful (L6316-1 CSP, LFSS 2024).
 */
public final class TeleLeaveChain implements Story {
    /** Some weeks after the law, so that nobody is held to a rule of last week. */
    private static final LocalDate EARLIEST = LocalDate.of(2024, 3, 1);

    @Override
    public String storyName() {
        return "tele-leave-chain";
    }

    @Override
    public void cast(Stage stage, int count) {
        if (!stage.time().to().isAfter(EARLIEST.plusDays(20))) {
            return;
        }
        for (int i = 0; i < count; i++) {
            Chance chance = stage.chance(storyName(), i);
            Stealth stealth = stage.stealth(storyName(), i);
            EmployeeCasting.find(stage, chance, 1).ifPresent(patient -> plant(stage, patient, stealth, chance));
        }
    }

    private void plant(Stage stage, Insured patient, Stealth stealth, Chance chance) {
        Instance story = stage.labels()
                .plant(
                        storyName(),
                        SchemeCode.DAILY_ALLOWANCES,
                        stealth,
                        "Des arrêts de plus de trois jours s'enchaînent en téléconsultation chez des médecins différents.");
        story.about(SubjectKind.PATIENT, patient.patientId(), Role.SUSPECT);
        LocalDate drawn = EmployeeCasting.start(stage, chance, 0.02, 0.4);
        LocalDate start = drawn.isBefore(EARLIEST) ? EARLIEST.plusDays(chance.below(10)) : drawn;
        int chains = (int) stealth.choose(1, 2, 3);
        int days = (int) stealth.choose(70, 22, 8) + chance.below(8);
        LocalDate next = start;
        for (int i = 0; i < chains; i++) {
            LocalDate from = next;
            LocalDate until = from.plusDays(days);
            int firstPlatform = chance.below(6);
            stage.agenda().on(from, () -> begin(stage, story, patient, new Period(from, until), firstPlatform, chance));
            next = until.plusDays(12L + chance.below(25));
        }
    }

    private static void begin(Stage stage, Instance story, Insured patient, Period days, int platform, Chance chance) {
        int piece = 5 + chance.below(6);
        LocalDate last = days.from().plusDays(piece - 1L);
        Period first = new Period(days.from(), last.isAfter(days.to()) ? days.to() : last);
        LeavePlan plan = LeavePlan.first(patient, patient.jobs().get(0), LeaveReason.SICKNESS, first)
                .by(author(stage, platform, days.from(), chance));
        new LeaveChain(
                        stage,
                        days.to(),
                        piece,
                        (rank, day) -> author(stage, platform + rank, day, chance),
                        taken -> taken.isUndue(stage, story))
                .begin(plan, chance);
    }

    private static Author author(Stage stage, int platform, LocalDate day, Chance chance) {
        return stage.leaves().prescribers().platform(platform, day, chance);
    }
}
