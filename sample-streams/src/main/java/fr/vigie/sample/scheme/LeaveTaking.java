package fr.vigie.sample.scheme;

import fr.vigie.domain.time.ParisDay;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.label.Instance;
import fr.vigie.sample.leave.LeaveDesk;
import fr.vigie.sample.leave.LeavePlan;
import fr.vigie.sample.leave.PaidPeriod;
import fr.vigie.sample.people.Period;
import java.time.LocalDate;
import java.util.List;

/**
 * A leave that a story has taken, and its payments.
 *
 * @param plan what was planned
 * @param written what was written
 * @param payments what is paid for it, some perhaps beyond the world's last day
 */
public record LeaveTaking(LeavePlan plan, LeaveDesk.Written written, List<PaidPeriod> payments) {

    /** Has a leave written and paid; the person stays away from that work. */
    public static LeaveTaking take(Stage stage, LeavePlan plan, Chance chance) {
        LeaveDesk.Written written = stage.leaves().desk().write(plan, chance);
        return paid(stage, plan, written, chance);
    }

    /** Has a leave written and paid, whatever the person does meanwhile. */
    public static LeaveTaking pretend(Stage stage, LeavePlan plan, Chance chance) {
        LeaveDesk.Written written = stage.leaves().desk().send(plan, chance);
        return paid(stage, plan, written, chance);
    }

    private static LeaveTaking paid(Stage stage, LeavePlan plan, LeaveDesk.Written written, Chance chance) {
        List<PaidPeriod> payments = stage.leaves().office().pay(written.leaveId(), plan, written.receivedAt(), chance);
        return new LeaveTaking(plan, written, payments);
    }

    /** The leave's id. */
    public String leaveId() {
        return written.leaveId();
    }

    /** Notes it as evidence, on its first day, where the caisse receives it in the world's time. */
    public LeaveTaking bearsWitness(Stage stage, Instance story) {
        if (!ParisDay.of(written.receivedAt()).isAfter(stage.time().to())) {
            story.evidence(leaveId(), plan.period().from());
        }
        return this;
    }

    /** Notes it and its payments as evidence. */
    public LeaveTaking bearsWitnessWithPayments(Stage stage, Instance story) {
        for (PaidPeriod payment : payments) {
            if (!payment.proposedOn().isAfter(stage.time().to())) {
                story.evidence(payment.paymentId(), payment.proposedOn());
            }
        }
        return bearsWitness(stage, story);
    }

    /** Notes it and all its payments as undue. */
    public LeaveTaking isUndue(Stage stage, Instance story) {
        bearsWitness(stage, story);
        LeaveLabels.undue(story, payments, plan.period(), stage.time().to());
        return this;
    }

    /** Its first and last day. */
    public Period period() {
        return plan.period();
    }

    /** The day after its last. */
    public LocalDate next() {
        return plan.period().to().plusDays(1);
    }
}
