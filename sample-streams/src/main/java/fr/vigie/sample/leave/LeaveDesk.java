package fr.vigie.sample.leave;

import fr.vigie.domain.event.CardService;
import fr.vigie.domain.event.LeaveChannel;
import fr.vigie.domain.event.SickLeave;
import fr.vigie.domain.stream.Stream;
import fr.vigie.sample.calendar.LocalClock;
import fr.vigie.sample.card.CardUses;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.identifier.SampleIds;
import fr.vigie.sample.identifier.SampleIds.Kind;
import fr.vigie.sample.output.Outbox;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Writes leaves and sends them to the caisse: eight in ten at once, the others on paper some days later.
 *
 * <p>Secured forms (Cerfa) are compulsory from 2025-07-01, with tolerance to 2025-09-01: scans are sent until then only
 * (domain.md §3).
 */
public final class LeaveDesk {
    private static final LocalDate SECURED_FORMS = LocalDate.of(2025, 7, 1);
    /** From here on scans are refused. */
    static final LocalDate NO_MORE_SCANS = LocalDate.of(2025, 9, 1);

    private static final double ELECTRONIC = 0.8;
    private static final double SCANNED = 0.12;
    private static final double SCANNED_LATELY = 0.04;
    private static final double SENT_LATE = 0.06;

    private final Prescribers prescribers;
    private final CardUses cards;
    private final SampleIds ids;
    private final Outbox outbox;

    /** A desk whose leaves are signed by these prescribers. */
    public LeaveDesk(Prescribers prescribers, CardUses cards, SampleIds ids, Outbox outbox) {
        this.prescribers = prescribers;
        this.cards = cards;
        this.ids = ids;
        this.outbox = outbox;
    }

    /**
     * A leave that is written.
     *
     * @param leaveId the leave
     * @param receivedAt when the caisse has it
     * @param prescriberId RPPS; empty text where it is self-declared
     * @param cardUseId the use of a card that signed it
     */
    public record Written(String leaveId, Instant receivedAt, String prescriberId, Optional<String> cardUseId) {}

    /** Writes a leave; the person stays away from that work, unless it is part time. */
    public Written write(LeavePlan plan, Chance chance) {
        Written written = send(plan, chance);
        if (!plan.partTime()) {
            plan.patient().stayAway(plan.job(), plan.period());
        }
        return written;
    }

    /** Writes a leave without any effect on the work done. */
    public Written send(LeavePlan plan, Chance chance) {
        LeaveChannel channel = plan.isSelfDeclared() ? LeaveChannel.ELECTRONIC : channel(plan, chance);
        SickLeave leave = record(plan, channel);
        if (plan.isSelfDeclared()) {
            leave.setReceivedAt(LocalClock.at(plan.prescribedOn(), 7 + chance.below(16), chance.below(60)));
            outbox.put(Stream.SICK_LEAVES, leave);
            return new Written(leave.getLeaveId(), leave.getReceivedAt(), "", Optional.empty());
        }
        Author author = plan.author().orElseGet(() -> prescribers.usual(plan.patient(), plan.prescribedOn(), chance));
        leave.setPrescriberId(author.person().id());
        leave.setTeleconsultation(author.teleconsultation());
        author.referredBy().ifPresent(leave::setReferredBy);
        Optional<String> use = channel == LeaveChannel.ELECTRONIC ? Optional.of(sign(leave, author)) : Optional.empty();
        leave.setReceivedAt(use.isPresent() ? author.at().plusSeconds(30) : onPaper(plan, leave, chance));
        outbox.put(Stream.SICK_LEAVES, leave);
        return new Written(
                leave.getLeaveId(), leave.getReceivedAt(), author.person().id(), use);
    }

    private static LeaveChannel channel(LeavePlan plan, Chance chance) {
        boolean electronic = chance.happens(ELECTRONIC);
        boolean remote = plan.author().filter(Author::teleconsultation).isPresent();
        return plan.channel().orElse(electronic || remote ? LeaveChannel.ELECTRONIC : LeaveChannel.PAPER);
    }

    private String sign(SickLeave leave, Author author) {
        Optional<String> patient = Optional.of(leave.getPatientId());
        boolean reader = author.terminalId().isPresent();
        leave.setCardId(
                reader ? author.person().cardIdAt(author.at()) : author.person().eCpsIdAt(author.at()));
        return reader
                ? cards.read(
                        author.person(),
                        CardService.SICK_LEAVE,
                        author.at(),
                        author.terminalId().get(),
                        author.commune(),
                        patient)
                : cards.validate(
                        author.person(), CardService.SICK_LEAVE, author.at(), Optional.of(author.commune()), patient);
    }

    private static Instant onPaper(LeavePlan plan, SickLeave leave, Chance chance) {
        LocalDate day = plan.prescribedOn();
        double scans = day.isBefore(SECURED_FORMS) ? SCANNED : day.isBefore(NO_MORE_SCANS) ? SCANNED_LATELY : 0;
        leave.setScan(plan.channel().isPresent() ? plan.scan() : chance.happens(scans));
        int days = 1 + chance.below(3) + (chance.happens(SENT_LATE) ? 3 + chance.below(12) : 0);
        return LocalClock.at(day.plusDays(days), 9 + chance.below(9), chance.below(60));
    }

    private SickLeave record(LeavePlan plan, LeaveChannel channel) {
        SickLeave leave = new SickLeave();
        leave.setLeaveId(ids.next(Kind.LEAVE));
        leave.setPatientId(plan.patient().patientId());
        leave.setChannel(channel);
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
}
