package fr.vigie.sample.leave;

import fr.vigie.domain.event.LeaveKind;
import fr.vigie.domain.event.LeaveReason;
import fr.vigie.sample.people.Insured;
import fr.vigie.sample.people.Job;
import fr.vigie.sample.people.Period;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A leave about to be written.
 *
 * @param patient whose
 * @param job from which work
 * @param reason why
 * @param period from when to when
 * @param prescribedOn when written; not before today
 * @param partTime temps partiel thérapeutique
 * @param prolongs the leave it prolongs
 * @param rectifies the leave it replaces
 */
public record LeavePlan(
        Insured patient,
        Job job,
        LeaveReason reason,
        Period period,
        LocalDate prescribedOn,
        boolean partTime,
        Optional<String> prolongs,
        Optional<String> rectifies) {

    /** A first leave written on its first day. */
    public static LeavePlan first(Insured patient, Job job, LeaveReason reason, Period period) {
        return new LeavePlan(patient, job, reason, period, period.from(), false, Optional.empty(), Optional.empty());
    }

    /** The same leave, part time. */
    public LeavePlan atPartTime() {
        return new LeavePlan(patient, job, reason, period, prescribedOn, true, prolongs, rectifies);
    }

    /** What follows a leave, from the day after on. */
    public LeavePlan prolonging(String leaveId, Period next, LocalDate prescribedOn) {
        return new LeavePlan(
                patient, job, reason, next, prescribedOn, partTime, Optional.of(leaveId), Optional.empty());
    }

    /** A corrected version of a leave, written on a day. */
    public LeavePlan rectifying(String leaveId, Period corrected, LocalDate on) {
        return new LeavePlan(patient, job, reason, corrected, on, partTime, prolongs, Optional.of(leaveId));
    }

    /** Whether it is a first leave or prolongs another. */
    LeaveKind kind() {
        return prolongs.isPresent() ? LeaveKind.PROLONGATION : LeaveKind.INITIAL;
    }

    /** Whether nobody prescribes it: a COVID leave declared by the insured. */
    boolean isSelfDeclared() {
        return reason == LeaveReason.COVID;
    }
}
