package fr.vigie.sample.scheme.overlappingleaves;

import fr.vigie.domain.event.LeaveReason;
import fr.vigie.sample.calendar.FrenchCalendar;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.label.Instance;
import fr.vigie.sample.label.Role;
import fr.vigie.sample.label.SchemeCode;
import fr.vigie.sample.label.Stealth;
import fr.vigie.sample.label.SubjectKind;
import fr.vigie.sample.leave.DailyRates;
import fr.vigie.sample.leave.LeavePlan;
import fr.vigie.sample.people.Insured;
import fr.vigie.sample.people.Period;
import fr.vigie.sample.scheme.EmployeeCasting;
import fr.vigie.sample.scheme.LeaveLabels;
import fr.vigie.sample.scheme.LeaveTaking;
import fr.vigie.sample.scheme.Stage;
import fr.vigie.sample.scheme.Story;
import java.time.LocalDate;

/** Insured who have the same days paid twice, by two leaves of one employment. */
public final class OverlappingLeaves implements Story {
    @Override
    public String storyName() {
        return "overlapping-leaves";
    }

    @Override
    public void cast(Stage stage, int count) {
        for (int i = 0; i < count; i++) {
            Chance chance = stage.chance(storyName(), i);
            Stealth stealth = stage.stealth(storyName(), i);
            EmployeeCasting.find(stage, chance, 1).ifPresent(patient -> plant(stage, patient, stealth, chance));
        }
    }

    private void plant(Stage stage, Insured patient, Stealth stealth, Chance chance) {
        // Some come so late that their last payment is still only proposed on the last day.
        double earliest = stealth.choose(0.03, 0.78, 0.03);
        LocalDate start = EmployeeCasting.start(stage, chance, earliest, earliest + stealth.choose(0.3, 0.06, 0.3));
        LocalDate secondStart = FrenchCalendar.officeDayFrom(start.plusDays((long) stealth.choose(1, 10, 17)));
        Period first = new Period(start, start.plusDays(27));
        Period second = new Period(secondStart, secondStart.plusDays(27));
        Instance story = stage.labels()
                .plant(
                        storyName(),
                        SchemeCode.DAILY_ALLOWANCES,
                        stealth,
                        "Deux arrêts du même emploi, prescrits séparément, sont indemnisés pour les mêmes jours.");
        story.about(SubjectKind.PATIENT, patient.patientId(), Role.SUSPECT);
        stage.agenda().on(start, () -> {
            LeaveTaking once = LeaveTaking.take(stage, plan(patient, first), chance);
            stage.agenda().on(secondStart, () -> {
                LeaveTaking again = LeaveTaking.take(stage, plan(patient, second), chance);
                if (LeaveLabels.undue(
                        story, again.payments(), paidDays(once), stage.time().to())) {
                    story.evidence(once.leaveId(), start);
                    story.evidence(again.leaveId(), secondStart);
                }
            });
        });
    }

    private static LeavePlan plan(Insured patient, Period days) {
        return LeavePlan.first(patient, patient.jobs().get(0), LeaveReason.SICKNESS, days);
    }

    private static Period paidDays(LeaveTaking leave) {
        return DailyRates.paidDays(leave.plan()).orElse(leave.period());
    }
}
