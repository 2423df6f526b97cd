package fr.vigie.sample.scheme.overlappingleaves;

import fr.vigie.domain.event.LeaveReason;
import fr.vigie.sample.calendar.FrenchCalendar;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.label.Instance;
import fr.vigie.sample.label.Role;
import fr.vigie.sample.label.SchemeCode;
import fr.vigie.sample.label.SubjectKind;
import fr.vigie.sample.leave.LeaveDesk;
import fr.vigie.sample.leave.LeavePlan;
import fr.vigie.sample.people.Insured;
import fr.vigie.sample.people.Period;
import fr.vigie.sample.scheme.EmployeeCasting;
import fr.vigie.sample.scheme.LeaveTaking;
import fr.vigie.sample.scheme.Stage;
import fr.vigie.sample.scheme.Story;
import java.time.LocalDate;

/** Leaves with a slip in their dates, replaced by a corrected leave some days later: one is paid. */
public final class RectifiedLeaves implements Story {
    @Override
    public String storyName() {
        return "rectified-leave";
    }

    @Override
    public boolean isLookAlike() {
        return true;
    }

    @Override
    public void cast(Stage stage, int count) {
        for (int i = 0; i < count; i++) {
            Chance chance = stage.chance(storyName(), i);
            EmployeeCasting.find(stage, chance, 1).ifPresent(patient -> plan(stage, patient, chance));
        }
    }

    private void plan(Stage stage, Insured patient, Chance chance) {
        LocalDate start = EmployeeCasting.start(stage, chance, 0.03, 0.4);
        LocalDate corrected = FrenchCalendar.officeDayFrom(start.plusDays(3));
        Instance story = stage.labels()
                .lookAlike(
                        storyName(),
                        SchemeCode.DAILY_ALLOWANCES,
                        "Un arrêt aux dates erronées est remplacé par un arrêt rectificatif : un seul est dû.");
        story.about(SubjectKind.PATIENT, patient.patientId(), Role.LOOK_ALIKE);
        LeavePlan wrong = LeavePlan.first(
                patient, patient.jobs().get(0), LeaveReason.SICKNESS, new Period(start, start.plusDays(34)));
        stage.agenda().on(start, () -> {
            LeaveDesk.Written first = stage.leaves().desk().send(wrong, chance);
            story.evidence(first.leaveId(), start);
            stage.agenda().on(corrected, () -> rectify(stage, story, wrong, first.leaveId(), corrected, chance));
        });
    }

    private static void rectify(
            Stage stage, Instance story, LeavePlan wrong, String wrongId, LocalDate on, Chance chance) {
        Period right = new Period(wrong.period().from(), wrong.period().from().plusDays(20));
        LeavePlan plan = wrong.rectifying(wrongId, right, on);
        LeaveTaking.take(stage, plan, chance).bearsWitnessWithPayments(stage, story);
    }
}
