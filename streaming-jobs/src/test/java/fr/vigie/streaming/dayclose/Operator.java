package fr.vigie.streaming.dayclose;

import fr.vigie.domain.time.ParisDay;
import fr.vigie.streaming.envelope.Envelope;
import fr.vigie.streaming.state.SubjectState;
import fr.vigie.streaming.topology.JobParameters;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.typeinfo.BasicTypeInfo;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.state.VoidNamespace;
import org.apache.flink.runtime.state.VoidNamespaceSerializer;
import org.apache.flink.runtime.state.heap.HeapKeyedStateBackend;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;

/** A keyed operator by itself: envelopes in, day closes, envelopes out. */
public final class Operator implements AutoCloseable {
    private static final long TRY_EVERY = 100;

    private final KeyedTwoInputStreamOperatorTestHarness<String, Envelope, Envelope, Envelope> harness;
    private long closed = Long.MIN_VALUE;
    private long clock;

    private Operator(DayCloseFunction function) throws Exception {
        harness = new KeyedTwoInputStreamOperatorTestHarness<>(
                new DayCloseOperator(function), Envelope::key, null, BasicTypeInfo.STRING_TYPE_INFO);
        harness.getExecutionConfig()
                .setGlobalJobParameters(
                        new JobParameters(Map.of(DayCloseFunction.TRY_EVERY, Long.toString(TRY_EVERY))));
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

    /** Lets the time pass after which open days are tried. */
    public Operator tryDays() throws Exception {
        clock += TRY_EVERY;
        harness.setProcessingTime(clock);
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

    /** Named maps of subjects that hold something, and whoever waits in state. */
    public int entries() throws Exception {
        DayCloseOperator operator = (DayCloseOperator) harness.getOperator();
        operator.writeBehind();
        HeapKeyedStateBackend<String> backend = (HeapKeyedStateBackend<String>) operator.<String>getKeyedStateBackend();
        List<String> subjects = backend.getKeys(SubjectState.BELOW.getName(), VoidNamespace.INSTANCE)
                .toList();
        long maps = 0;
        for (String subject : subjects) {
            operator.setCurrentKey(subject);
            MapState<String, byte[]> below = backend.getPartitionedState(
                    VoidNamespace.INSTANCE, VoidNamespaceSerializer.INSTANCE, SubjectState.BELOW);
            Set<String> names = new HashSet<>();
            below.keys().forEach(place -> names.add(place.substring(0, place.indexOf('/'))));
            maps += names.size();
        }
        return Math.toIntExact(backend.numKeyValueStateEntries() - subjects.size() + maps);
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
