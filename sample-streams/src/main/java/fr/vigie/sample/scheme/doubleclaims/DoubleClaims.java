package fr.vigie.sample.scheme.doubleclaims;

import fr.vigie.domain.event.LeaveReason;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.label.Instance;
import fr.vigie.sample.label.Role;
import fr.vigie.sample.label.SchemeCode;
import fr.vigie.sample.label.Stealth;
import fr.vigie.sample.label.SubjectKind;
import fr.vigie.sample.leave.DailyRates;
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

/**
 * Insured who claim the same days twice: for an employer they do not have, or as a work accident and as a sickness.
 *
 * <p>The second leave comes on paper from another prescriber; nobody declares work for the second employer.
 */
public final class DoubleClaims implements Story {
    private static final double LATEST_START = 0.5;

    @Override
    public String storyName() {
        return "double-claims";
    }

    @Override
    public void cast(Stage stage, int count) {
        for (int i = 0; i < count; i++) {
            Chance chance = stage.chance(storyName(), i);
            Stealth stealth = stage.stealth(storyName(), i);
            boolean otherEmployer = i % 2 == 0;
            EmployeeCasting.find(stage, chance, 1)
                    .ifPresent(patient -> plant(stage, patient, stealth, otherEmployer, chance));
        }
    }

    private void plant(Stage stage, Insured patient, Stealth stealth, boolean otherEmployer, Chance chance) {
        Instance story = stage.labels()
                .plant(
                        storyName(),
                        SchemeCode.DAILY_ALLOWANCES,
                        stealth,
                        otherEmployer
                                ? "Les mêmes jours sont indemnisés une seconde fois pour un employeur fictif."
                                : "Les mêmes jours sont indemnisés en accident du travail et en maladie.");
        story.about(SubjectKind.PATIENT, patient.patientId(), Role.SUSPECT);
        LocalDate start = EmployeeCasting.start(stage, chance, 0.03, LATEST_START);
        int days = (int) stealth.choose(40, 26, 16) + chance.below(6);
        Job second = otherEmployer
                ? pretendedJob(stage, patient, chance)
                : patient.jobs().get(0);
        play(stage, story, new Claims(patient, second, stealth), start, days, chance);
        if (stealth == Stealth.BRAZEN) {
            play(stage, story, new Claims(patient, second, stealth), start.plusDays(days + 20L), days, chance);
        } else {
            LocalDate honest = start.plusDays(days + 30L);
            Period week = new Period(honest, honest.plusDays(6));
            stage.agenda().on(honest, () -> LeaveTaking.take(stage, sickness(patient, week), chance));
        }
    }

    private record Claims(Insured patient, Job second, Stealth stealth) {}

    private static Job pretendedJob(Stage stage, Insured patient, Chance chance) {
        Employer own = patient.jobs().get(0).employer();
        Employer other = EmployeeCasting.employer(stage, chance, one -> !one.subrogates() && !one.equals(own));
        LocalDate since = stage.time().from().minusDays(200L + chance.below(700));
        return new Job(other, patient.jobs().get(0).monthlyWageCents(), since);
    }

    private static void play(Stage stage, Instance story, Claims claims, LocalDate start, int days, Chance chance) {
        Period first = new Period(start, start.plusDays(days - 1L));
        LocalDate again = start.plusDays((long) claims.stealth().choose(0, 2, days / 2.0));
        Period second = new Period(again, again.plusDays(days - 1L));
        stage.agenda().on(start, () -> {
            LeaveTaking once = LeaveTaking.take(stage, sickness(claims.patient(), first), chance);
            stage.agenda().on(again, () -> claimAgain(stage, story, claims, once, second, chance));
        });
    }

    private static void claimAgain(
            Stage stage, Instance story, Claims claims, LeaveTaking once, Period days, Chance chance) {
        Insured patient = claims.patient();
        boolean sameJob = claims.second() == patient.jobs().get(0);
        LeavePlan plan = LeavePlan.first(
                        patient, claims.second(), sameJob ? LeaveReason.WORK_ACCIDENT : LeaveReason.SICKNESS, days)
                .by(stage.leaves().prescribers().neighbour(patient, days.from(), chance))
                .onPaper(false);
        LeaveTaking twice = LeaveTaking.pretend(stage, plan, chance);
        Period paidOnce = DailyRates.paidDays(once.plan()).orElse(once.period());
        if (LeaveLabels.undue(story, twice.payments(), paidOnce, stage.time().to())) {
            once.bearsWitness(stage, story);
            twice.bearsWitness(stage, story);
        }
    }

    private static LeavePlan sickness(Insured patient, Period days) {
        return LeavePlan.first(patient, patient.jobs().get(0), LeaveReason.SICKNESS, days);
    }
}
