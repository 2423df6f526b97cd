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
import java.util.Optional;
import org.apache.flink.api.common.functions.OpenContext;

/**
 * Joins undue lines with the payment of their invoice. Keyed by invoice: every payment is kept, but only the lines that a
 * detector found undue come here, which is why the join stands after the detectors.
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
        ledger = RecordLedger.of(getRuntimeContext(), tallies());
        payments = AvroMap.of(getRuntimeContext(), "payments", Payment.SCHEMA$);
        items = AvroMap.of(getRuntimeContext(), "items", FindingItem.SCHEMA$);
    }

    @Override
    protected void onClose(Close close, List<Envelope> arrived) throws Exception {
        for (Envelope envelope : arrived) {
            if (envelope.isInput()) {
                keepPayment(envelope);
            } else if (envelope.isRetraction()) {
                items.get(envelope.id())
                        .ifPresent(item -> close.retract(Form.FINDING_ITEM, item.getAlertKey(), envelope.id()));
                items.remove(envelope.id());
            } else {
                items.put(envelope.id(), envelope.as(FindingItem.class));
            }
        }
        ledger.write();
        settleAll(close, arrived);
    }

    // A payment or a day that has come bears on every line of the invoice; a line by itself only on itself.
    private void settleAll(Close close, List<Envelope> arrived) throws Exception {
        boolean all = arrived.isEmpty() || arrived.stream().anyMatch(Envelope::isInput);
        List<String> touched = all
                ? items.keys()
                : arrived.stream().map(Envelope::id).distinct().toList();
        for (String id : touched) {
            Optional<FindingItem> item = items.get(id);
            if (item.isPresent()) {
                settle(close, id, item.get());
            }
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
