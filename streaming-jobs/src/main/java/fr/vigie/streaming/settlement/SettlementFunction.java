package fr.vigie.streaming.settlement;

import fr.vigie.domain.event.Payment;
import fr.vigie.domain.stream.Stream;
import fr.vigie.domain.time.ParisDay;
import fr.vigie.streaming.dayclose.DayCloseFunction;
import fr.vigie.streaming.envelope.Envelope;
import fr.vigie.streaming.envelope.Form;
import fr.vigie.streaming.fact.FindingItem;
import fr.vigie.streaming.fact.Settlement;
import fr.vigie.streaming.intake.RecordLedger;
import fr.vigie.streaming.intake.RecordLedger.Verdict;
import fr.vigie.streaming.state.AvroMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.flink.api.common.functions.OpenContext;

/**
 * Joins undue lines with the payment of their invoice. Keyed by invoice: every payment is kept, but only the lines that a
 * detector found undue come here, which is why the join stands after the detectors. Here all claims on a line meet, those
 * of other alerts included: one of these is its home ({@link HomeAlert}), the others cite it without its euros.
 *
 * <p>A line counts as paid some days after its receipt unless a payment says otherwise; a payment of 0 rejects the
 * invoice, and nothing was lost.
 */
public final class SettlementFunction extends DayCloseFunction {
    private static final long serialVersionUID = 1L;

    private final int paidAfterDays;
    private transient RecordLedger ledger;
    private transient AvroMap<Payment> payments;
    private transient AvroMap<FindingItem> items;

    /** @param paidAfterDays days after receipt from which a line counts as paid, 0 or more */
    public SettlementFunction(int paidAfterDays) {
        if (paidAfterDays < 0) {
            throw new IllegalArgumentException("paidAfterDays = " + paidAfterDays + ", expected 0 or more");
        }
        this.paidAfterDays = paidAfterDays;
    }

    @Override
    public void open(OpenContext context) throws Exception {
        super.open(context);
        ledger = RecordLedger.of(state(), tallies());
        payments = AvroMap.of(state(), "payments", Payment.SCHEMA$);
        items = AvroMap.of(state(), "items", FindingItem.SCHEMA$);
    }

    @Override
    protected void onClose(Close close, List<Envelope> arrived) throws Exception {
        Set<String> touched = new TreeSet<>();
        for (Envelope envelope : arrived) {
            if (envelope.isInput()) {
                keepPayment(envelope);
            } else {
                keepItem(close, envelope).ifPresent(touched::add);
            }
        }
        ledger.write();
        // A payment or a day that has come bears on every line of the invoice; an item only on its own line.
        boolean all = arrived.isEmpty() || arrived.stream().anyMatch(Envelope::isInput);
        for (Map.Entry<String, TreeMap<String, FindingItem>> line : byLine().entrySet()) {
            if (all || touched.contains(line.getKey())) {
                settle(close, line.getValue());
            }
        }
    }

    /** Keeps or drops what a detector claims; answers the line it is about. */
    private Optional<String> keepItem(Close close, Envelope envelope) throws Exception {
        Optional<FindingItem> before = items.get(envelope.id());
        if (envelope.isRetraction()) {
            before.ifPresent(item -> close.retract(Form.FINDING_ITEM, item.getAlertKey(), envelope.id()));
            items.remove(envelope.id());
            return before.map(SettlementFunction::line);
        }
        FindingItem item = envelope.as(FindingItem.class);
        items.put(envelope.id(), item);
        return Optional.of(line(item));
    }

    private static String line(FindingItem item) {
        return item.getLineId().or(item::getPaymentId).orElseThrow();
    }

    private TreeMap<String, TreeMap<String, FindingItem>> byLine() throws Exception {
        TreeMap<String, TreeMap<String, FindingItem>> lines = new TreeMap<>();
        for (String id : items.keys()) {
            FindingItem item = items.get(id).orElseThrow();
            lines.computeIfAbsent(line(item), any -> new TreeMap<>()).put(id, item);
        }
        return lines;
    }

    private void settle(Close close, TreeMap<String, FindingItem> claims) throws Exception {
        String home = HomeAlert.of(claims.values());
        for (Map.Entry<String, FindingItem> claim : claims.entrySet()) {
            claim.getValue().setHome(claim.getValue().getAlertKey().equals(home));
            settle(close, claim.getKey(), claim.getValue());
        }
    }

    private void keepPayment(Envelope envelope) throws Exception {
        Payment payment = envelope.as(Payment.class);
        Verdict verdict = ledger.enter(envelope);
        if (verdict == Verdict.NEW || verdict == Verdict.UPDATE) {
            payments.put(Stream.PAYMENTS.fileName(), payment);
        }
    }

    private void settle(Close close, String id, FindingItem item) throws Exception {
        if (item.getSettlement() != Settlement.BY_INVOICE) {
            close.send(Form.FINDING_ITEM, item.getAlertKey(), id, item);
            return;
        }
        Optional<Payment> payment = payments.get(Stream.PAYMENTS.fileName());
        LocalDate presumed = ParisDay.of(item.getReceivedAt()).plusDays(paidAfterDays);
        Optional<LocalDate> paidOn = payment.isPresent()
                ? payment.get()
                        .getPaidOn()
                        .or(() -> Optional.of(ParisDay.of(payment.get().getAt())))
                : Optional.of(presumed);
        boolean refused = payment.filter(one -> one.getPaidCents() == 0).isPresent();
        if (refused) {
            close.retract(Form.FINDING_ITEM, item.getAlertKey(), id);
            return;
        }
        boolean paid = !paidOn.orElseThrow().isAfter(close.day());
        item.setSettlement(paid ? Settlement.PAID : Settlement.PROPOSED);
        item.setPaidOn(paid ? paidOn.orElseThrow() : null);
        close.send(Form.FINDING_ITEM, item.getAlertKey(), id, item);
        if (!paid) {
            close.wakeAt(paidOn.orElseThrow());
        }
    }
}
