package fr.vigie.streaming.biller;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.stream.Stream;
import fr.vigie.streaming.dayclose.DayCloseFunction;
import fr.vigie.streaming.dayclose.Tallies.Fate;
import fr.vigie.streaming.envelope.Envelope;
import fr.vigie.streaming.envelope.Form;
import fr.vigie.streaming.intake.RecordLedger;
import fr.vigie.streaming.intake.RecordLedger.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.flink.api.common.functions.OpenContext;

/** Settles the records of a biller and passes on the facts that other subjects need. */
public final class BillerFunction extends DayCloseFunction {
    private static final long serialVersionUID = 1L;

    private final Set<Stream> delivered;
    private transient RecordLedger ledger;

    /** @param delivered the streams that are delivered at all: an absent reference is no orphan */
    public BillerFunction(Set<Stream> delivered) {
        this.delivered = Set.copyOf(delivered);
    }

    @Override
    public void open(OpenContext context) throws Exception {
        super.open(context);
        ledger = RecordLedger.of(getRuntimeContext(), tallies());
    }

    @Override
    protected void onClose(Close close, List<Envelope> arrived) throws Exception {
        Outbox outbox = new Outbox();
        for (Envelope envelope : arrived) {
            settle(close, envelope, outbox);
        }
        ledger.write();
        outbox.send(close);
    }

    private void settle(Close close, Envelope envelope, Outbox outbox) throws Exception {
        SpecificRecordBase record = envelope.as(SpecificRecordBase.class);
        Verdict verdict = ledger.enter(envelope);
        if (record instanceof BillingLine line && verdict != Verdict.DUPLICATE) {
            countOrphan(close, line);
            if (verdict != Verdict.SUPERSEDED) {
                replace(line, outbox);
            }
        }
    }

    private void replace(BillingLine line, Outbox outbox) throws Exception {
        Optional<String> rectified = line.getRectifies();
        if (rectified.isPresent()) {
            outbox.retract(ledger.targets(Stream.BILLING_LINES, rectified.get()), rectified.get());
            ledger.replace(Stream.BILLING_LINES, rectified.get());
        }
        String id = line.getLineId();
        outbox.retract(ledger.targets(Stream.BILLING_LINES, id), id);
        List<Projection.Fact> facts = ledger.isReplaced(Stream.BILLING_LINES, id) ? List.of() : Projection.of(line);
        List<String> targets = new ArrayList<>();
        for (Projection.Fact fact : facts) {
            outbox.put(fact, id);
            targets.add(target(fact.form(), fact.key()));
        }
        if (!targets.isEmpty() || !ledger.targets(Stream.BILLING_LINES, id).isEmpty()) {
            ledger.target(Stream.BILLING_LINES, id, targets);
        }
    }

    private void countOrphan(Close close, BillingLine line) {
        boolean orphan = unknown(close, Stream.BILLERS, line.getBillerId())
                || unknown(close, Stream.PROFESSIONALS, line.getExecutantId())
                || line.getPatientId()
                        .filter(id -> unknown(close, Stream.PATIENTS, id))
                        .isPresent();
        if (orphan) {
            tallies().count(Stream.BILLING_LINES, Fate.ORPHANS);
        }
    }

    private boolean unknown(Close close, Stream stream, String id) {
        return delivered.contains(stream) && !close.references().knows(stream, id, close.millis());
    }

    private static String target(Form form, String key) {
        return form.name() + ":" + key;
    }

    /** What a close says in the end of each fact: that an earlier word is void, and what holds now. */
    private static final class Outbox {
        private final Set<String> voided = new LinkedHashSet<>();
        private final Map<String, Projection.Fact> facts = new LinkedHashMap<>();

        void put(Projection.Fact fact, String id) {
            facts.put(target(fact.form(), fact.key()) + '\n' + id, fact);
        }

        void retract(List<String> targets, String id) {
            for (String target : targets) {
                facts.remove(target + '\n' + id);
                voided.add(target + '\n' + id);
            }
        }

        // In canonical order a retraction comes before a fact with the same id: what held before goes first.
        void send(DayCloseFunction.Close close) {
            voided.forEach(address -> close.retract(form(address), key(address), id(address)));
            facts.forEach((address, fact) -> close.send(form(address), key(address), id(address), fact.record()));
        }

        private static Form form(String address) {
            return Form.valueOf(address.substring(0, address.indexOf(':')));
        }

        private static String key(String address) {
            return address.substring(address.indexOf(':') + 1, address.lastIndexOf('\n'));
        }

        private static String id(String address) {
            return address.substring(address.lastIndexOf('\n') + 1);
        }
    }
}
