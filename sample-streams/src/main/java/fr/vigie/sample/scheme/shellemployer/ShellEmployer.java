package fr.vigie.sample.scheme.shellemployer;

import fr.vigie.domain.event.LeaveReason;
import fr.vigie.domain.time.ParisDay;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.label.Instance;
import fr.vigie.sample.label.Role;
import fr.vigie.sample.label.SchemeCode;
import fr.vigie.sample.label.Stealth;
import fr.vigie.sample.label.SubjectKind;
import fr.vigie.sample.leave.LeavePlan;
import fr.vigie.sample.people.Insured;
import fr.vigie.sample.people.Period;
import fr.vigie.sample.scheme.LeaveChain;
import fr.vigie.sample.scheme.Stage;
import fr.vigie.sample.scheme.Story;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A firm founded weeks ago whose few employees, paid near the cap, are all on leave within 45 days: nobody works there,
 * declarations are made, contributions are not paid.
 */
public final class ShellEmployer implements Story {
    private static final int WINDOW = 45;

    @Override
    public String storyName() {
        return "shell-employer";
    }

    @Override
    public void cast(Stage stage, int count) {
        for (int i = 0; i < count; i++) {
            plant(stage, stage.stealth(storyName(), i), stage.chance(storyName(), i));
        }
    }

    private void plant(Stage stage, Stealth stealth, Chance chance) {
        LocalDate firstLeave = stage.time().from().plusDays((long) (stage.time().days() * chance.uniform(0.05, 0.4)));
        LocalDate created = firstLeave.minusDays((long) stealth.choose(20, 50, 110) + chance.below(20));
        int insiders = (int) stealth.choose(8, 5, 4) + chance.below(3);
        int others = (int) stealth.choose(0, 1, 4);
        Firm.Wage wage = new Firm.Wage(firstLeave, stealth.choose(0.98, 0.9, 0.72), stealth.choose(1.03, 1.0, 0.98));
        Firm.Founding founding = new Firm.Founding(created, Optional.empty(), stealth.choose(0, 0, 0.35));
        Firm firm = Firm.found(stage, founding, insiders + others, 15, wage, chance);
        int onLeave = Math.min(insiders, firm.staff().size());
        if (onLeave < 3) {
            return;
        }
        Instance story = stage.labels()
                .plant(
                        storyName(),
                        SchemeCode.DAILY_ALLOWANCES,
                        stealth,
                        "Une société sans activité déclare des salariés qui partent tous en arrêt peu après l'embauche.")
                .asRing();
        story.about(SubjectKind.EMPLOYER, firm.employer().employerId(), Role.SUSPECT);
        int window = (int) stealth.choose(20, 30, WINDOW);
        for (Insured insider : firm.staff().subList(0, onLeave)) {
            story.about(SubjectKind.PATIENT, insider.patientId(), Role.SUSPECT);
            LocalDate start = firstLeave.plusDays(chance.below(window));
            LocalDate until = start.plusDays((long) stealth.choose(100, 60, 35) + chance.below(20));
            insider.jobs().get(0).endOn(until.plusDays(15L + chance.below(30)));
            stage.agenda().on(start, () -> fallIll(stage, story, insider, new Period(start, until), chance));
            watch(stage, story, insider);
        }
    }

    private static void watch(Stage stage, Instance story, Insured insider) {
        stage.declarations().watch(insider, (declaration, job) -> {
            LocalDate day = ParisDay.of(declaration.getReceivedAt());
            if (!day.isAfter(stage.time().to())) {
                story.evidence(declaration.getDeclarationId(), day);
            }
        });
    }

    private static void fallIll(Stage stage, Instance story, Insured insider, Period days, Chance chance) {
        LocalDate last = days.from().plusDays(20L + chance.below(8));
        Period first = new Period(days.from(), last.isAfter(days.to()) ? days.to() : last);
        LeavePlan plan = LeavePlan.first(insider, insider.jobs().get(0), LeaveReason.SICKNESS, first);
        LeaveChain chain = new LeaveChain(
                stage,
                days.to(),
                28,
                (rank, day) -> stage.leaves().prescribers().usual(insider, day, chance),
                taken -> taken.isUndue(stage, story));
        chain.begin(plan, chance);
    }
}
