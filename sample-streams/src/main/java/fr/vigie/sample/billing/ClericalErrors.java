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
import java.util.Set;

/**
 * Slips of the keyboard, seen by the cabinet some weeks later and put right: a line typed twice is cancelled; a wrong
 * day of care or a wrong number of acts is replaced by a rectifying line.
 *
 * <p>How often is a starting value: no public figure was found.
 */
final class ClericalErrors {
    private static final double TYPED_TWICE = 0.0025;
    private static final double WRONG_DAY = 0.001;
    private static final double WRONG_NUMBER = 0.001;
    /** Acts whose number is typed; km, packages of a day and tests come from the software. */
    private static final Set<String> COUNTED = Set.of("AMI", "AMX", "AMK", "C", "CS", "GS");

    private final SampleIds ids;
    private final Outbox outbox;

    ClericalErrors(SampleIds ids, Outbox outbox) {
        this.ids = ids;
        this.outbox = outbox;
    }

    /** Perhaps errs in the first line of a claim, and plans how it is put right. */
    void maybeErr(Claim claim, Lot lot, Chance chance) {
        double drawn = chance.uniform();
        if (drawn < TYPED_TWICE) {
            typeTwice(claim, lot, chance);
        } else if (drawn < TYPED_TWICE + WRONG_DAY) {
            mistakeTheDay(claim, lot, chance);
        } else if (drawn < TYPED_TWICE + WRONG_DAY + WRONG_NUMBER) {
            mistakeTheNumber(claim, lot, chance);
        }
    }

    private void typeTwice(Claim claim, Lot lot, Chance chance) {
        BillingLine line = claim.items().get(0).line();
        prepare(claim, line, lot);
        BillingLine twin = RecordCopy.of(line, new BillingLine());
        twin.setLineId(ids.next(Kind.LINE));
        claim.add(twin);
        BillingLine cancellation = correction(claim, twin, lot, chance);
        cancellation.setQuantity(0);
        cancellation.setAmountCents(0);
        cancellation.setReimbursedCents(0);
        cancellation.setMajorationCents(null);
        outbox.put(Stream.BILLING_LINES, cancellation);
    }

    /** One day too early or too late; the line that puts it right bears the true day. */
    private void mistakeTheDay(Claim claim, Lot lot, Chance chance) {
        BillingLine line = claim.items().get(0).line();
        LocalDate wrong = claim.careDate().plusDays(chance.happens(0.5) ? 1 : -1);
        if (claim.items().size() == 1 && !wrong.isAfter(lot.day()) && !isOfAVisit(line)) {
            prepare(claim, line, lot);
            outbox.put(Stream.BILLING_LINES, correction(claim, line, lot, chance));
            line.setCareDate(wrong);
            claim.mistakeTheDay(wrong);
        }
    }

    private static boolean isOfAVisit(BillingLine line) {
        return line.getVisitAt().isPresent() || line.getPurpose().isPresent();
    }

    /** Two acts for one. */
    private void mistakeTheNumber(Claim claim, Lot lot, Chance chance) {
        BillingLine line = claim.items().get(0).line();
        boolean counted = COUNTED.contains(line.getActCode()) && line.getQuantity() == 1;
        if (counted && line.getMajorationCents().isEmpty()) {
            prepare(claim, line, lot);
            outbox.put(Stream.BILLING_LINES, correction(claim, line, lot, chance));
            line.setQuantity(2);
            line.setAmountCents(2 * line.getAmountCents());
            line.setReimbursedCents(2 * line.getReimbursedCents());
            line.getBaseCents().ifPresent(base -> line.setBaseCents(2 * base));
        }
    }

    private static void prepare(Claim claim, BillingLine line, Lot lot) {
        claim.practice().bill(line, claim.executant(), claim.signedAt());
        line.setInvoiceId("");
        line.setBatchId("");
        line.setReceivedAt(lot.receivedAt());
        Claim.date(line, claim.careDate());
        line.setSecuring(claim.securing());
        claim.patientId().ifPresent(line::setPatientId);
    }

    /** A line that replaces another one some weeks after it was received. */
    private BillingLine correction(Claim claim, BillingLine line, Lot lot, Chance chance) {
        LocalDate seen = lot.day().plusDays(9 + chance.below(20));
        BillingLine correction = RecordCopy.of(line, new BillingLine());
        correction.setLineId(ids.next(Kind.LINE));
        correction.setInvoiceId(ids.next(Kind.INVOICE));
        correction.setBatchId(lot.batchId() + "x");
        correction.setReceivedAt(LocalClock.at(seen, 21, chance.below(60)));
        claim.patientId().ifPresent(correction::setPatientId);
        correction.setRectifies(line.getLineId());
        return correction;
    }
}
