package fr.vigie.streaming.dayclose;

import fr.vigie.domain.time.ParisDay;
import fr.vigie.streaming.envelope.Envelope;
import java.time.LocalDate;
import java.util.List;
import org.apache.flink.api.common.typeinfo.BasicTypeInfo;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.state.heap.HeapKeyedStateBackend;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;

/** A keyed operator by itself: envelopes in, day closes, envelopes out. */
public final class Operator implements AutoCloseable {
    private final KeyedTwoInputStreamOperatorTestHarness<String, Envelope, Envelope, Envelope> harness;
    private long closed = Long.MIN_VALUE;

    private Operator(DayCloseFunction function) throws Exception {
        harness = new KeyedTwoInputStreamOperatorTestHarness<>(
                new DayCloseOperator(function), Envelope::key, null, BasicTypeInfo.STRING_TYPE_INFO);
    }

    /** The operator of a function, from the start. */
    public static Operator of(DayCloseFunction function) throws Exception {
        Operator operator = new Operator(function);
        operator.harness.open();
        return operator;
    }

    /** The operator of a function, from a snapshot. */
    public static Operator of(DayCloseFunction function, OperatorSubtaskState snapshot) throws Exception {
        Operator operator = new Operator(function);
        operator.harness.initializeState(snapshot);
        operator.harness.open();
        return operator;
    }

    /** Sends an envelope in; a record is due as the intake of a stream closed so far would have it. */
    public Operator take(Envelope envelope) throws Exception {
        harness.processElement1(envelope.isInput() ? due(envelope) : envelope, envelope.time());
        return this;
    }

    private Envelope due(Envelope record) {
        long due = ParisDay.closeMillis(ParisDay.of(Math.max(record.time(), closed + 1)));
        return Envelope.record(record.stream(), record.time(), due, record.key(), record.id(), record.payload());
    }

    /** Sends a reference in. */
    public Operator learn(Envelope reference) throws Exception {
        harness.processElement2(reference, reference.time());
        return this;
    }

    /** Closes all days through one. */
    public Operator close(LocalDate day) throws Exception {
        closed = ParisDay.closeMillis(day);
        harness.processBothWatermarks(new Watermark(closed));
        return this;
    }

    /** What has come out so far. */
    public List<Envelope> out() {
        return List.copyOf(harness.extractOutputValues());
    }

    /** Subjects that wait for a close. */
    public int waiting() {
        return ((DayCloseOperator) harness.getOperator()).waiting();
    }

    /** Entries of keyed state. */
    public int entries() throws Exception {
        DayCloseOperator operator = (DayCloseOperator) harness.getOperator();
        operator.writeBehind();
        return ((HeapKeyedStateBackend<?>) operator.getKeyedStateBackend()).numKeyValueStateEntries();
    }

    /** Its state. */
    public OperatorSubtaskState snapshot() throws Exception {
        return harness.snapshot(1, 1);
    }

    @Override
    public void close() throws Exception {
        harness.close();
    }
}
