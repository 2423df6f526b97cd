package fr.vigie.streaming.biller;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.stream.RecordBinary;
import fr.vigie.domain.stream.Stream;
import fr.vigie.domain.time.ParisDay;
import fr.vigie.streaming.dayclose.DayCloseFunction;
import fr.vigie.streaming.dayclose.Tallies.Fate;
import fr.vigie.streaming.envelope.Envelope;
import fr.vigie.streaming.intake.RecordLedger;
import fr.vigie.streaming.intake.RecordLedger.Verdict;
import fr.vigie.streaming.reference.KnownAtClose;
import fr.vigie.streaming.topology.ActiveRules;
import java.util.List;
import java.util.Set;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.flink.api.common.functions.OpenContext;

/** Settles the records of a biller and passes on what rules on other subjects read, as it came. */
public final class BillerFunction extends DayCloseFunction {
    private static final long serialVersionUID = 1L;

    private final Set<Stream> delivered;
    private final ActiveRules rules;
    private final boolean scored;
    private transient RecordLedger ledger;
    private transient Routing routing;

    /** The function, where no line is scored. */
    public BillerFunction(Set<Stream> delivered, ActiveRules rules) {
        this(delivered, rules, false);
    }

    /**
     * The function.
     *
     * @param delivered the streams that are delivered at all: an absent reference is no orphan
     * @param rules the rules that are on: only what they read travels on
     * @param scored whether every line is scored
     */
    public BillerFunction(Set<Stream> delivered, ActiveRules rules, boolean scored) {
        this.scored = scored;
        this.delivered = Set.copyOf(delivered);
        this.rules = rules;
    }

    @Override
    public void open(OpenContext context) throws Exception {
        super.open(context);
        ledger = RecordLedger.of(state(), tallies());
        routing = new Routing(rules, scored);
    }

    @Override
    protected void onClose(Close close, List<Envelope> arrived) throws Exception {
        Outbox outbox = new Outbox();
        for (Envelope envelope : arrived) {
            settle(close, envelope, outbox);
        }
        ledger.write();
        outbox.send(close.key(), close.millis(), close::send);
    }

    private void settle(Close close, Envelope envelope, Outbox outbox) throws Exception {
        SpecificRecordBase record = envelope.as(SpecificRecordBase.class);
        Verdict verdict = ledger.enter(envelope);
        if (verdict == Verdict.DUPLICATE) {
            return;
        }
        if (record instanceof BillingLine line) {
            countOrphan(close, line);
        }
        if (verdict != Verdict.SUPERSEDED) {
            replace(close, envelope, record, outbox);
        }
    }

    private void replace(Close close, Envelope envelope, SpecificRecordBase record, Outbox outbox) throws Exception {
        if (record instanceof BillingLine line && line.getRectifies().isPresent()) {
            String rectified = line.getRectifies().get();
            takeBack(envelope.stream(), rectified, outbox);
            ledger.replace(envelope.stream(), rectified);
        }
        takeBack(envelope.stream(), envelope.id(), outbox);
        if (ledger.isReplaced(envelope.stream(), envelope.id())) {
            return;
        }
        List<Target> targets = record instanceof BillingLine line
                ? routing.of(line, new KnownAtClose(close.references(), close.millis(), delivered))
                : routing.of(record, close.key(), ParisDay.of(envelope.time()));
        for (Target target : targets) {
            byte[] payload = target.kind() == Target.Kind.TEST
                    ? RecordBinary.encode(TestLines.of((BillingLine) record))
                    : envelope.payload();
            outbox.put(target, envelope.code(), envelope.id(), payload);
        }
        if (!targets.isEmpty()) {
            List<String> texts = targets.stream().map(Target::text).toList();
            ledger.target(envelope.stream(), envelope.id(), texts);
        }
    }

    private void takeBack(Stream stream, String id, Outbox outbox) throws Exception {
        List<String> sent = ledger.targets(stream, id);
        if (!sent.isEmpty()) {
            sent.forEach(target -> outbox.remove(Target.of(target), (byte) stream.ordinal(), id));
            ledger.target(stream, id, List.of());
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
}
