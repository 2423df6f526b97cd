package fr.vigie.sample.leave;

import fr.vigie.domain.event.LeaveChannel;
import fr.vigie.domain.event.SickLeave;
import fr.vigie.domain.stream.Stream;
import fr.vigie.sample.calendar.LocalClock;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.identifier.SampleIds;
import fr.vigie.sample.identifier.SampleIds.Kind;
import fr.vigie.sample.output.Outbox;
import fr.vigie.sample.physician.PhysicianCare;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Writes leaves and sends them to the caisse: eight in ten at once, the others on paper some days later. */
public final class LeaveDesk {
    private static final double ELECTRONIC = 0.8;

    private final PhysicianCare physicians;
    private final SampleIds ids;
    private final Outbox outbox;

    /** A desk whose leaves are signed by these physicians. */
    public LeaveDesk(PhysicianCare physicians, SampleIds ids, Outbox outbox) {
        this.physicians = physicians;
        this.ids = ids;
        this.outbox = outbox;
    }

    /** A leave that is written. */
    public record Written(String leaveId, Instant receivedAt) {}

    /** Writes a leave; the person stays away from that work, unless it is part time. */
    public Written write(LeavePlan plan, Chance chance) {
        Written written = send(plan, chance);
        if (!plan.partTime()) {
            plan.job().away(plan.period());
        }
        return written;
    }

    /** Writes a leave without any effect on the work done. */
    public Written send(LeavePlan plan, Chance chance) {
        boolean electronic = plan.isSelfDeclared() || chance.happens(ELECTRONIC);
        SickLeave leave = record(plan, electronic);
        Optional<PhysicianCare.Certificate> certificate = plan.isSelfDeclared()
                ? Optional.empty()
                : physicians.certify(plan.patient(), plan.prescribedOn(), chance);
        leave.setReceivedAt(receivedAt(plan, electronic, certificate, chance));
        certificate.ifPresent(signed -> {
            leave.setPrescriberId(signed.physician().person().id());
            leave.setCardId(signed.physician().person().cardId());
        });
        outbox.put(Stream.SICK_LEAVES, leave);
        return new Written(leave.getLeaveId(), leave.getReceivedAt());
    }

    private SickLeave record(LeavePlan plan, boolean electronic) {
        SickLeave leave = new SickLeave();
        leave.setLeaveId(ids.next(Kind.LEAVE));
        leave.setPatientId(plan.patient().patientId());
        leave.setChannel(electronic ? LeaveChannel.ELECTRONIC : LeaveChannel.PAPER);
        leave.setTeleconsultation(false);
        leave.setKind(plan.kind());
        plan.prolongs().ifPresent(leave::setProlongsLeaveId);
        leave.setReason(plan.reason());
        leave.setPrescribedOn(plan.prescribedOn());
        leave.setStartOn(plan.period().from());
        leave.setEndOn(plan.period().to());
        leave.setEmployerId(plan.job().employer().employerId());
        if (plan.partTime()) {
            leave.setPartTime(true);
        }
        plan.rectifies().ifPresent(leave::setRectifies);
        return leave;
    }

    private static Instant receivedAt(
            LeavePlan plan, boolean electronic, Optional<PhysicianCare.Certificate> certificate, Chance chance) {
        if (electronic && certificate.isPresent()) {
            return certificate.get().at().plusSeconds(30);
        }
        LocalDate day = electronic ? plan.prescribedOn() : plan.prescribedOn().plusDays(2 + chance.below(4));
        return LocalClock.at(day, 9 + chance.below(10), chance.below(60));
    }
}
