package fr.vigie.sample.scheme.doubleclaims;

import fr.vigie.domain.event.LeaveReason;
import fr.vigie.sample.calendar.FrenchCalendar;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.label.Instance;
import fr.vigie.sample.label.Role;
import fr.vigie.sample.label.SchemeCode;
import fr.vigie.sample.label.SubjectKind;
import fr.vigie.sample.leave.LeaveDesk;
import fr.vigie.sample.leave.LeavePlan;
import fr.vigie.sample.leave.PaidPeriod;
import fr.vigie.sample.people.Insured;
import fr.vigie.sample.people.Period;
import fr.vigie.sample.scheme.EmployeeCasting;
import fr.vigie.sample.scheme.LeaveTaking;
import fr.vigie.sample.scheme.Stage;
import fr.vigie.sample.scheme.Story;
import java.time.LocalDate;

/** A leave sent as sickness and recognised as a work accident: what was proposed for sickness is cancelled. */
public final class ReclassifiedAccident implements Story {
    private static final int DAYS = 24;
    private static final int WAITING = 3;

    @Override
    public String storyName() {
        return "reclassified-accident";
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
        Instance story = stage.labels()
                .lookAlike(
                        storyName(),
                        SchemeCode.DAILY_ALLOWANCES,
                        "Un arrêt maladie est requalifié en accident du travail : les indemnités maladie sont annulées.");
        story.about(SubjectKind.PATIENT, patient.patientId(), Role.LOOK_ALIKE);
        Period days = new Period(start, start.plusDays(DAYS - 1L));
        LeavePlan sickness = LeavePlan.first(patient, patient.jobs().get(0), LeaveReason.SICKNESS, days);
        stage.agenda().on(start, () -> begin(stage, story, sickness, chance));
    }

    private static void begin(Stage stage, Instance story, LeavePlan sickness, Chance chance) {
        Period days = sickness.period();
        LeaveDesk.Written written = stage.leaves().desk().write(sickness, chance);
        story.evidence(written.leaveId(), days.from());
        Period firstDays = new Period(days.from().plusDays(WAITING), days.from().plusDays(13));
        PaidPeriod vain = stage.leaves()
                .office()
                .proposeInVain(written.leaveId(), sickness, firstDays, written.receivedAt(), chance);
        LocalDate recognised = FrenchCalendar.officeDayFrom(vain.paidOn());
        stage.agenda().on(recognised, () -> {
            LeavePlan accident =
                    sickness.because(LeaveReason.WORK_ACCIDENT).rectifying(written.leaveId(), days, recognised);
            LeaveTaking.pretend(stage, accident, chance).bearsWitnessWithPayments(stage, story);
        });
    }
}
