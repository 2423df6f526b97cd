package fr.vigie.cli.rings;

import fr.vigie.domain.event.AllowanceStatus;
import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.event.DailyAllowance;
import fr.vigie.domain.event.Payment;
import fr.vigie.domain.stream.Stream;
import fr.vigie.domain.time.ParisDay;
import fr.vigie.graph.ring.RingClaim;
import fr.vigie.streaming.care.UndueLine;
import fr.vigie.streaming.fact.FindingItem;
import fr.vigie.streaming.fact.Settlement;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.avro.specific.SpecificRecordBase;

/**
 * The lines and payments that rings claim, read again in full: links do not hold what an itemised table needs. A line
 * counts as paid some days after its receipt unless a payment says otherwise; of a refused invoice nothing was lost.
 */
final class ClaimedLines implements RecordSource.Taker {
    private final LocalDate close;
    private final int paidAfterDays;
    private final Set<String> lineIds = new HashSet<>();
    private final Set<String> paymentIds = new HashSet<>();
    private final Map<String, BillingLine> lines = new HashMap<>();
    private final Map<String, DailyAllowance> allowances = new HashMap<>();
    private final Set<String> invoices = new HashSet<>();
    private final Map<String, Payment> payments = new HashMap<>();

    private ClaimedLines(LocalDate close, int paidAfterDays) {
        this.close = close;
        this.paidAfterDays = paidAfterDays;
    }

    /** Reads what some claims are about, as it stands at a close. */
    static ClaimedLines read(RecordSource source, List<RingClaim> claims, LocalDate close, int paidAfterDays)
            throws IOException {
        ClaimedLines claimed = new ClaimedLines(close, paidAfterDays);
        for (RingClaim claim : claims) {
            (claim.stream() == Stream.BILLING_LINES ? claimed.lineIds : claimed.paymentIds).add(claim.id());
        }
        // In the order of streams: lines come before payments, and so do their invoices.
        source.read(claimed.ofInterest(source.delivered()), claimed);
        return claimed;
    }

    private Set<Stream> ofInterest(Set<Stream> delivered) {
        Set<Stream> some = EnumSet.noneOf(Stream.class);
        if (!lineIds.isEmpty()) {
            some.addAll(Set.of(Stream.BILLING_LINES, Stream.PAYMENTS));
        }
        if (!paymentIds.isEmpty()) {
            some.add(Stream.DAILY_ALLOWANCES);
        }
        some.retainAll(delivered);
        return some;
    }

    @Override
    public void record(Stream stream, SpecificRecordBase record) {
        if (stream.eventTime(record).map(ParisDay::of).orElseThrow().isAfter(close)) {
            return;
        }
        switch (stream) {
            case BILLING_LINES -> {
                BillingLine line = (BillingLine) record;
                if (lineIds.contains(line.getLineId())) {
                    keep(lines, line.getLineId(), line, stream);
                    invoices.add(line.getInvoiceId());
                }
            }
            case PAYMENTS -> {
                Payment payment = (Payment) record;
                if (invoices.contains(payment.getInvoiceId())) {
                    keep(payments, payment.getInvoiceId(), payment, stream);
                }
            }
            default -> {
                DailyAllowance allowance = (DailyAllowance) record;
                if (paymentIds.contains(allowance.getPaymentId())) {
                    keep(allowances, allowance.getPaymentId(), allowance, stream);
                }
            }
        }
    }

    /** The latest version holds; of two of one moment the greater content, whatever their order. */
    private static <T extends SpecificRecordBase> void keep(Map<String, T> kept, String id, T record, Stream stream) {
        kept.merge(id, record, (one, other) -> {
            Instant before = stream.eventTime(one).orElseThrow();
            int compared = before.compareTo(stream.eventTime(other).orElseThrow());
            return compared > 0 || compared == 0 && one.compareTo(other) >= 0 ? one : other;
        });
    }

    @Override
    public void reject(Stream stream) {
        // It was counted and told when the streams were read for their links.
    }

    /** A claim as an undue item, settled; empty for a refused invoice, of which nothing was lost. */
    Optional<FindingItem> item(String code, RingClaim claim) {
        return claim.stream() == Stream.BILLING_LINES
                ? Optional.ofNullable(lines.get(claim.id())).flatMap(line -> settled(UndueLine.of(code, line, 0)))
                : Optional.ofNullable(allowances.get(claim.id())).map(allowance -> item(code, allowance));
    }

    private Optional<FindingItem> settled(FindingItem item) {
        Optional<Payment> payment = Optional.ofNullable(payments.get(item.getInvoiceId()));
        if (payment.filter(one -> one.getPaidCents() == 0).isPresent()) {
            return Optional.empty();
        }
        LocalDate paidOn = payment.map(one -> one.getPaidOn().orElseGet(() -> ParisDay.of(one.getAt())))
                .orElseGet(() -> ParisDay.of(item.getReceivedAt()).plusDays(paidAfterDays));
        boolean isPaid = !paidOn.isAfter(close);
        item.setSettlement(isPaid ? Settlement.PAID : Settlement.PROPOSED);
        item.setPaidOn(isPaid ? paidOn : null);
        return Optional.of(item);
    }

    private static FindingItem item(String code, DailyAllowance allowance) {
        boolean isPaid = allowance.getStatus() == AllowanceStatus.PAID;
        return FindingItem.newBuilder()
                .setCode(code)
                .setPaymentId(allowance.getPaymentId())
                .setInvoiceId(allowance.getLeaveId())
                .setPatientId(allowance.getPatientId())
                .setCareDate(allowance.getPeriodStart())
                .setReceivedAt(allowance.getAt())
                .setActCode("IJ")
                .setCoefficient(BigDecimal.ONE.setScale(3))
                .setQuantity(allowance.getDays())
                .setBilledCents(allowance.getAmountCents())
                .setDueCents(0)
                .setReasonCodes(List.of())
                .setSettlement(isPaid ? Settlement.PAID : Settlement.PROPOSED)
                .setPaidOn(isPaid ? ParisDay.of(allowance.getAt()) : null)
                .setAlertKey("")
                .build();
    }
}
