package fr.vigie.sample.scheme.workduringleave;

import fr.vigie.domain.event.LeaveReason;
import fr.vigie.domain.event.WorkDeclaration;
import fr.vigie.domain.event.WorkedPeriod;
import fr.vigie.domain.time.ParisDay;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.label.Instance;
import fr.vigie.sample.label.Role;
import fr.vigie.sample.label.SchemeCode;
import fr.vigie.sample.label.Stealth;
import fr.vigie.sample.label.SubjectKind;
import fr.vigie.sample.leave.LeavePlan;
import fr.vigie.sample.people.Employer;
import fr.vigie.sample.people.Insured;
import fr.vigie.sample.people.Job;
import fr.vigie.sample.people.Period;
import fr.vigie.sample.scheme.EmployeeCasting;
import fr.vigie.sample.scheme.LeaveLabels;
import fr.vigie.sample.scheme.LeaveTaking;
import fr.vigie.sample.scheme.Stage;
import fr.vigie.sample.scheme.Story;
import java.time.LocalDate;
import java.util.ArrayList;

/** Insured on paid leave who work meanwhile, for another employer or for their own. */
public final class WorkDuringLeave implements Story {
    @Override
    public String storyName() {
        return "work-during-leave";
    }

    @Override
    public void cast(Stage stage, int count) {
        for (int i = 0; i < count; i++) {
            Chance chance = stage.chance(storyName(), i);
            Stealth stealth = stage.stealth(storyName(), i);
            boolean elsewhere = i % 2 == 0;
            EmployeeCasting.find(stage, chance, 1)
                    .ifPresent(patient -> plant(stage, patient, stealth, elsewhere, chance));
        }
    }

    private void plant(Stage stage, Insured patient, Stealth stealth, boolean elsewhere, Chance chance) {
        LocalDate start = EmployeeCasting.start(stage, chance, 0.03, 0.4);
        Period leave = new Period(start, start.plusDays(20 + (long) stealth.choose(35, 18, 12)));
        Period work = new Period(start.plusDays(5), start.plusDays(5 + (long) stealth.choose(40, 14, 5)));
        Instance story = stage.labels()
                .plant(
                        storyName(),
                        SchemeCode.DAILY_ALLOWANCES,
                        stealth,
                        elsewhere
                                ? "L'assuré travaille pour un autre employeur pendant un arrêt indemnisé."
                                : "L'assuré travaille chez son employeur pendant un arrêt indemnisé.");
        story.about(SubjectKind.PATIENT, patient.patientId(), Role.SUSPECT);
        Job job = patient.jobs().get(0);
        stage.agenda()
                .on(
                        start,
                        () -> takeLeave(
                                stage, story, LeavePlan.first(patient, job, LeaveReason.SICKNESS, leave), chance));
        if (elsewhere) {
            stage.population().hire(patient, secondJob(stage, job, work, chance));
        } else {
            stage.agenda().on(start, () -> job.workAnyway(work));
        }
    }

    private static Job secondJob(Stage stage, Job job, Period work, Chance chance) {
        Employer other = EmployeeCasting.employer(stage, chance, one -> !one.equals(job.employer()));
        Job second = new Job(other, job.monthlyWageCents() * 4 / 5, work.from(), work.to());
        second.workAnyway(work);
        return second;
    }

    private static void takeLeave(Stage stage, Instance story, LeavePlan plan, Chance chance) {
        LeaveTaking taken = LeaveTaking.take(stage, plan, chance);
        stage.declarations().listen(plan.patient(), (declaration, job) -> expose(stage, story, taken, declaration));
    }

    /** Work shows when the employer declares it: only then is there evidence. */
    private static void expose(Stage stage, Instance story, LeaveTaking taken, WorkDeclaration declaration) {
        LocalDate lastDay = stage.time().to();
        if (ParisDay.of(declaration.getReceivedAt()).isAfter(lastDay)) {
            return;
        }
        for (WorkedPeriod worked : declaration.getWorkedPeriods().orElse(new ArrayList<>())) {
            Period period = new Period(worked.getFrom(), worked.getTo());
            if (period.overlaps(taken.period())) {
                taken.bearsWitness(stage, story);
                story.evidence(declaration.getDeclarationId(), period.from());
                LeaveLabels.undue(story, taken.payments(), period, lastDay);
            }
        }
    }
}
