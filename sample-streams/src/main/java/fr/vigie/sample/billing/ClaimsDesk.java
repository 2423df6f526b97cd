package fr.vigie.sample.billing;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.event.Payment;
import fr.vigie.domain.event.Securing;
import fr.vigie.domain.stream.Stream;
import fr.vigie.domain.time.ParisDay;
import fr.vigie.sample.calendar.LocalClock;
import fr.vigie.sample.card.CardUses;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.identifier.SampleIds;
import fr.vigie.sample.identifier.SampleIds.Kind;
import fr.vigie.sample.label.Instance;
import fr.vigie.sample.output.Outbox;
import fr.vigie.sample.output.RecordCopy;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/**
 * Signs claims, transmits them in evening lots, has them paid.
 *
 * <p>Lines come up to 8 working days after the care, 1.6 % of them weeks or months late; some lots are sent twice;
 * some clerical errors are rectified; 1.2 % of invoices are rejected.
 */
public final class ClaimsDesk {
    private static final double LATE = 0.016;
    private static final double REJECTED = 0.012;
    private static final int DAYS_TO_PAYMENT = 7;
    private static final LocalTime LAST_SIGNATURE = LocalTime.of(20, 15);

    private final long seed;
    private final LocalDate lastDay;
    private final SampleIds ids;
    private final Outbox outbox;
    private final CardUses cardUses;
    private final ClericalErrors clericalErrors;
    private long claims;

    /** The desk of a world that ends on a day. */
    public ClaimsDesk(long seed, LocalDate lastDay, SampleIds ids, Outbox outbox, CardUses cardUses) {
        this.seed = seed;
        this.lastDay = lastDay;
        this.ids = ids;
        this.outbox = outbox;
        this.cardUses = cardUses;
        this.clericalErrors = new ClericalErrors(ids, outbox);
    }

    /** Takes a claim on its way; what it brings up lies at or after the day it was signed. */
    public void submit(Claim claim) {
        if (claim.items().isEmpty()) {
            return;
        }
        Chance chance = Chance.of(seed, "claim", claims++);
        String invoiceId = ids.next(Kind.INVOICE);
        Lot lot = lotOf(claim, chance);
        useCard(claim);
        if (lot.day().isAfter(lastDay)) {
            return;
        }
        boolean rejected = chance.happens(REJECTED) || claim.isRefused();
        if (claim.isHonest()) {
            clericalErrors.maybeErr(claim, lot, chance);
        }
        claim.items().forEach(item -> transmit(claim, item.line(), invoiceId, lot));
        LocalDate paidOn = pay(claim, invoiceId, lot, rejected, chance);
        label(claim, rejected, !paidOn.isAfter(lastDay));
    }

    private Lot lotOf(Claim claim, Chance chance) {
        LocalDate signedOn = ParisDay.of(claim.signedAt());
        boolean afterHours =
                claim.signedAt().atZone(ParisDay.ZONE).toLocalTime().isAfter(LAST_SIGNATURE);
        LocalDate ready = afterHours ? signedOn.plusDays(1) : signedOn;
        LocalDate held = chance.happens(LATE) ? ready.plusDays(12 + delay(chance)) : ready;
        return Lot.of(seed, claim.practice().index(), claim.practice().sendingDay(held));
    }

    private static int delay(Chance chance) {
        return (int) StrictMath.min(150, -28 * StrictMath.log(1 - chance.uniform()));
    }

    private void useCard(Claim claim) {
        if (claim.securing() != Securing.PAPER) {
            cardUses.sign(
                    claim.executant(), claim.signedAt(), claim.terminalId(), claim.signingCommune(), claim.patientId());
        }
    }

    private void transmit(Claim claim, BillingLine line, String invoiceId, Lot lot) {
        complete(claim, line, invoiceId, lot);
        outbox.put(Stream.BILLING_LINES, line);
        if (lot.resent()) {
            Lot second = lot.again(seed, claim.practice().index());
            BillingLine copy = RecordCopy.of(line, new BillingLine());
            copy.setBatchId(second.batchId());
            copy.setReceivedAt(second.receivedAt());
            outbox.put(Stream.BILLING_LINES, copy);
        }
    }

    private void complete(Claim claim, BillingLine line, String invoiceId, Lot lot) {
        claim.practice().bill(line, claim.executant(), claim.signedAt());
        line.setInvoiceId(invoiceId);
        line.setBatchId(lot.batchId());
        line.setReceivedAt(lot.receivedAt());
        Claim.date(line, claim.careDate());
        claim.patientId().ifPresent(line::setPatientId);
        line.setSecuring(claim.securing());
        if (claim.securing() == Securing.PAPER) {
            line.setCardId(null);
        } else {
            line.setSignedAt(claim.signedAt());
            line.setTerminalId(claim.terminalId());
        }
    }

    private LocalDate pay(Claim claim, String invoiceId, Lot lot, boolean rejected, Chance chance) {
        LocalDate paidOn = lot.day().plusDays(DAYS_TO_PAYMENT);
        long due = claim.items().stream()
                .mapToLong(item -> item.line().getReimbursedCents())
                .sum();
        if (due > 0) {
            Payment payment = new Payment();
            payment.setAt(morning(paidOn, chance));
            payment.setInvoiceId(invoiceId);
            payment.setPaidOn(paidOn);
            payment.setPaidCents(rejected ? 0 : due);
            outbox.put(Stream.PAYMENTS, payment);
        }
        return paidOn;
    }

    private static Instant morning(LocalDate day, Chance chance) {
        return LocalClock.at(day, 4 * 3600 + chance.below(7200));
    }

    private static void label(Claim claim, boolean rejected, boolean paid) {
        for (Claim.Item item : claim.items()) {
            Optional<Instance> story = item.story();
            if (story.isPresent()) {
                story.get().evidence(item.line().getLineId(), claim.careDate());
                story.get().undue("lineId", item.line().getLineId(), rejected ? 0 : item.undueCents(), paid);
            }
        }
    }
}
