package fr.vigie.sample.scheme.workduringleave;

import fr.vigie.domain.event.LeaveReason;
import fr.vigie.domain.time.ParisDay;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.label.Instance;
import fr.vigie.sample.label.Role;
import fr.vigie.sample.label.SchemeCode;
import fr.vigie.sample.label.SubjectKind;
import fr.vigie.sample.leave.LeavePlan;
import fr.vigie.sample.people.Insured;
import fr.vigie.sample.people.Job;
import fr.vigie.sample.people.Period;
import fr.vigie.sample.scheme.EmployeeCasting;
import fr.vigie.sample.scheme.LeaveTaking;
import fr.vigie.sample.scheme.Stage;
import fr.vigie.sample.scheme.Story;
import java.time.LocalDate;

/** Insured whose declared work and paid leaves seem to collide, and do not. */
public enum InnocentEmployees implements Story {
    /** Two employers, both stopped the same days, each paid for. */
    SEVERAL_EMPLOYERS(
            "several-employers",
            2,
            "Deux employeurs, deux arrêts sur les mêmes jours : les deux emplois sont arrêtés.") {
        @Override
        void tell(Stage stage, Insured patient, LocalDate start, Instance story, Chance chance) {
            Period days = new Period(start, start.plusDays(27));
            for (Job job : patient.jobs()) {
                payLeave(stage, story, LeavePlan.first(patient, job, LeaveReason.SICKNESS, days), chance);
            }
        }
    },
    /** A leave at part time on medical grounds, with days declared as worked. */
    PART_TIME("therapeutic-part-time", 1, "Mi-temps thérapeutique : travailler est permis.") {
        @Override
        void tell(Stage stage, Insured patient, LocalDate start, Instance story, Chance chance) {
            Job job = patient.jobs().get(0);
            Period days = new Period(start, start.plusDays(55));
            payLeave(
                    stage,
                    story,
                    LeavePlan.first(patient, job, LeaveReason.SICKNESS, days).atPartTime(),
                    chance);
        }
    },
    /** A leave that starts after a morning at work and ends with a resumption on its last day. */
    HALF_DAYS(
            "worked-half-day",
            1,
            "L'arrêt commence l'après-midi d'un jour travaillé, la reprise a lieu le dernier jour.") {
        @Override
        void tell(Stage stage, Insured patient, LocalDate start, Instance story, Chance chance) {
            Job job = patient.jobs().get(0);
            Period days = new Period(start, start.plusDays(18));
            job.workAnyway(new Period(days.from(), days.from()));
            job.workAnyway(new Period(days.to(), days.to()));
            payLeave(stage, story, LeavePlan.first(patient, job, LeaveReason.SICKNESS, days), chance);
        }
    };

    private final String storyName;
    private final int jobs;
    private final String explanation;

    InnocentEmployees(String storyName, int jobs, String explanation) {
        this.storyName = storyName;
        this.jobs = jobs;
        this.explanation = explanation;
    }

    abstract void tell(Stage stage, Insured patient, LocalDate start, Instance story, Chance chance);

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
            EmployeeCasting.find(stage, chance, jobs).ifPresent(patient -> plan(stage, patient, chance));
        }
    }

    private void plan(Stage stage, Insured patient, Chance chance) {
        LocalDate start = EmployeeCasting.start(stage, chance, 0.03, 0.4);
        Instance story = stage.labels().lookAlike(storyName, SchemeCode.DAILY_ALLOWANCES, explanation);
        story.about(SubjectKind.PATIENT, patient.patientId(), Role.LOOK_ALIKE);
        // The DSN of somebody with a story always tells the periods worked: the collision must be there to be seen.
        stage.declarations().listen(patient, (declaration, job) -> {
            if (!ParisDay.of(declaration.getReceivedAt()).isAfter(stage.time().to())) {
                story.evidence(declaration.getDeclarationId(), start);
            }
        });
        stage.agenda().on(start, () -> tell(stage, patient, start, story, chance));
    }

    static void payLeave(Stage stage, Instance story, LeavePlan plan, Chance chance) {
        LeaveTaking.take(stage, plan, chance).bearsWitnessWithPayments(stage, story);
    }
}
