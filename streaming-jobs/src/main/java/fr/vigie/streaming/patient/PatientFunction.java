package fr.vigie.streaming.patient;

import fr.vigie.domain.event.DailyAllowance;
import fr.vigie.domain.event.TestRegistration;
import fr.vigie.domain.stream.Stream;
import fr.vigie.streaming.antigen.unregistered.TestDesk;
import fr.vigie.streaming.antigen.unregistered.UnregisteredSettings;
import fr.vigie.streaming.catalogue.DetectorCatalogue;
import fr.vigie.streaming.dayclose.DayCloseFunction;
import fr.vigie.streaming.dayclose.Tallies.Fate;
import fr.vigie.streaming.envelope.Envelope;
import fr.vigie.streaming.envelope.Form;
import fr.vigie.streaming.fact.CareBatch;
import fr.vigie.streaming.fact.TestLine;
import fr.vigie.streaming.intake.RecordLedger;
import fr.vigie.streaming.intake.RecordLedger.Verdict;
import fr.vigie.streaming.reference.Known;
import fr.vigie.streaming.reference.KnownAtClose;
import fr.vigie.streaming.state.ByteMap;
import fr.vigie.streaming.topology.ActiveRules;
import fr.vigie.streaming.topology.DetectionSettings;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.flink.api.common.functions.OpenContext;

/** Settles the records of an insured person and hands them to the desks that read them. */
public final class PatientFunction extends DayCloseFunction {
    private static final long serialVersionUID = 1L;
    private static final String NEXT = "";

    private final DetectionSettings settings;
    private final ActiveRules rules;
    private final Set<Stream> delivered;
    private transient RecordLedger ledger;
    private transient TestDesk tests;
    private transient ByteMap testsDue;
    private transient LeaveDesk leaves;
    private transient CareDesk care;

    /**
     * The function.
     *
     * @param rules the rules that are on
     * @param delivered the streams that are delivered at all
     */
    public PatientFunction(DetectionSettings settings, ActiveRules rules, Set<Stream> delivered) {
        this.settings = settings;
        this.rules = rules;
        this.delivered = Set.copyOf(delivered);
    }

    @Override
    public void open(OpenContext context) throws Exception {
        super.open(context);
        ledger = RecordLedger.of(state(), tallies());
        testsDue = state().map("tests-due");
        tests = new TestDesk(state(), settings.of(UnregisteredSettings.class));
        leaves = new LeaveDesk(state(), rules.leave());
        care = new CareDesk(state(), rules.patient(), settings.careHorizonDays());
    }

    @Override
    protected void onClose(Close close, List<Envelope> arrived) throws Exception {
        boolean leavesChanged = false;
        boolean testsChanged = false;
        for (Envelope envelope : arrived) {
            leavesChanged |= take(close, envelope);
            testsChanged |= bearsOnTests(envelope);
        }
        ledger.write();
        if ((testsChanged || isDue(close)) && DetectorCatalogue.isOn("unregistered-tests", delivered)) {
            judgeTests(close);
        }
        Known known = new KnownAtClose(close.references(), close.millis(), delivered);
        if (leavesChanged) {
            leaves.judge(close.key(), care.insured(), known, close.millis(), close::send);
        }
        care.judge(close.key(), known, close.millis(), close::send).ifPresent(close::wakeAt);
    }

    private boolean isDue(Close close) throws Exception {
        byte[] due = testsDue.get(NEXT);
        return due != null && ByteBuffer.wrap(due).getLong() <= close.day().toEpochDay();
    }

    private static boolean bearsOnTests(Envelope envelope) {
        return envelope.is(Form.TEST_LINE) || envelope.isInput() && bearsOnTests(envelope.stream(), envelope.time());
    }

    // A patient known from the start tells nothing that was not known when the first test was judged.
    private static boolean bearsOnTests(Stream stream, long time) {
        return stream == Stream.TEST_REGISTRATIONS || stream == Stream.PATIENTS && time > 0;
    }

    private void judgeTests(Close close) throws Exception {
        boolean known = !delivered.contains(Stream.PATIENTS)
                || close.references().knows(Stream.PATIENTS, close.key(), close.millis());
        SortedSet<LocalDate> wakes = tests.judge(close.day(), known, judged -> {
            if (judged.gone()) {
                close.retract(Form.JUDGED_TEST, judged.test().getBillerId(), judged.id());
            } else {
                close.send(Form.JUDGED_TEST, judged.test().getBillerId(), judged.id(), judged.test());
            }
        });
        if (wakes.isEmpty()) {
            testsDue.remove(NEXT);
        } else {
            LocalDate first = wakes.first();
            testsDue.put(
                    NEXT,
                    ByteBuffer.allocate(Long.BYTES).putLong(first.toEpochDay()).array());
            close.wakeAt(first);
        }
    }

    private boolean take(Close close, Envelope envelope) throws Exception {
        if (envelope.is(Form.TEST_LINE)) {
            if (envelope.isRetraction()) {
                tests.remove(envelope.id());
            } else {
                tests.put(envelope.as(TestLine.class));
            }
            return false;
        }
        if (envelope.is(Form.PATIENT_CARE)) {
            care.take(envelope.as(CareBatch.class), close.day());
            return false;
        }
        if (envelope.stream().isReference()) {
            // It wakes its patient: what was judged without it is judged again.
            care.take(envelope);
            return true;
        }
        return settle(close, envelope);
    }

    private boolean settle(Close close, Envelope envelope) throws Exception {
        SpecificRecordBase record = envelope.as(SpecificRecordBase.class);
        Verdict verdict = ledger.enter(envelope);
        if (verdict == Verdict.DUPLICATE) {
            return false;
        }
        if (isOrphan(close, record)) {
            tallies().count(envelope.stream(), Fate.ORPHANS);
        }
        if (verdict == Verdict.SUPERSEDED) {
            return false;
        }
        if ((settings.scoring().on() || settings.snapshots()) && record instanceof DailyAllowance) {
            close.send(envelope);
        }
        if (record instanceof TestRegistration entry) {
            tests.put(entry);
        }
        if (CareDesk.reads(envelope.stream())) {
            care.take(envelope);
        }
        return leaves.take(record);
    }

    private boolean isOrphan(Close close, SpecificRecordBase record) {
        return unknown(close, Stream.PATIENTS, close.key())
                || names(close, record, "prescriberId")
                || names(close, record, "performerId");
    }

    private boolean names(Close close, SpecificRecordBase record, String name) {
        Schema.Field field = record.getSchema().getField(name);
        return field != null
                && record.get(field.pos()) instanceof String id
                && unknown(close, Stream.PROFESSIONALS, id);
    }

    private boolean unknown(Close close, Stream stream, String id) {
        return delivered.contains(stream) && !close.references().knows(stream, id, close.millis());
    }
}
