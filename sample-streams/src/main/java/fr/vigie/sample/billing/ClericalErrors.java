package fr.vigie.sample.billing;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.stream.Stream;
import fr.vigie.sample.calendar.LocalClock;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.identifier.SampleIds;
import fr.vigie.sample.identifier.SampleIds.Kind;
import fr.vigie.sample.output.Outbox;
import fr.vigie.sample.output.RecordCopy;
import java.time.LocalDate;

/** A line typed twice, seen by the cabinet some weeks later and cancelled. */
final class ClericalErrors {
    private static final double TYPED_TWICE = 0.0025;

    private final SampleIds ids;
    private final Outbox outbox;

    ClericalErrors(SampleIds ids, Outbox outbox) {
        this.ids = ids;
        this.outbox = outbox;
    }

    /** Perhaps doubles the first line of a claim, and plans the cancellation. */
    void maybeErr(Claim claim, Lot lot, Chance chance) {
        if (chance.happens(TYPED_TWICE)) {
            BillingLine line = claim.items().get(0).line();
            claim.practice().bill(line, claim.executant());
            line.setInvoiceId("");
            line.setBatchId("");
            line.setReceivedAt(lot.receivedAt());
            line.setCareDate(claim.careDate());
            BillingLine twin = RecordCopy.of(line, new BillingLine());
            twin.setLineId(ids.next(Kind.LINE));
            claim.add(twin);
            cancel(claim, twin, lot, chance);
        }
    }

    private void cancel(Claim claim, BillingLine line, Lot lot, Chance chance) {
        LocalDate seen = lot.day().plusDays(9 + chance.below(20));
        BillingLine cancellation = RecordCopy.of(line, new BillingLine());
        cancellation.setLineId(ids.next(Kind.LINE));
        cancellation.setInvoiceId(ids.next(Kind.INVOICE));
        cancellation.setBatchId(lot.batchId() + "x");
        cancellation.setReceivedAt(LocalClock.at(seen, 21, chance.below(60)));
        claim.patientId().ifPresent(cancellation::setPatientId);
        cancellation.setQuantity(0);
        cancellation.setAmountCents(0);
        cancellation.setReimbursedCents(0);
        cancellation.setRectifies(line.getLineId());
        outbox.put(Stream.BILLING_LINES, cancellation);
    }
}
