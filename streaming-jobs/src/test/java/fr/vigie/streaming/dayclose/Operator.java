package fr.vigie.streaming.dayclose;

import fr.vigie.domain.time.ParisDay;
import fr.vigie.streaming.envelope.Envelope;
import fr.vigie.streaming.reference.ReferenceBook;
import java.time.LocalDate;
import java.util.List;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.BasicTypeInfo;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.state.heap.HeapKeyedStateBackend;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.co.CoBroadcastWithKeyedOperator;
import org.apache.flink.streaming.util.KeyedBroadcastOperatorTestHarness;

/** A keyed operator by itself: envelopes in, day closes, envelopes out. */
public final class Operator implements AutoCloseable {
    private final KeyedBroadcastOperatorTestHarness<String, Envelope, Envelope, Envelope> harness;

    private Operator(DayCloseFunction function) throws Exception {
        List<MapStateDescriptor<?, ?>> broadcast = List.of(ReferenceBook.STATE);
        harness = new KeyedBroadcastOperatorTestHarness<>(
                new CoBroadcastWithKeyedOperator<>(function, broadcast),
                Envelope::key,
                BasicTypeInfo.STRING_TYPE_INFO,
                1,
                1,
                0);
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

    /** Sends an envelope in. */
    public Operator take(Envelope envelope) throws Exception {
        harness.processElement(envelope, envelope.time());
        return this;
    }

    /** Sends a reference in. */
    public Operator learn(Envelope reference) throws Exception {
        harness.processBroadcastElement(reference, reference.time());
        return this;
    }

    /** Closes all days through one. */
    public Operator close(LocalDate day) throws Exception {
        harness.watermark(ParisDay.closeMillis(day));
        return this;
    }

    /** What has come out so far. */
    public List<Envelope> out() {
        return harness.extractOutputValues();
    }

    /** Timers that wait. */
    public int timers() {
        return harness.numEventTimeTimers();
    }

    /** Entries of keyed state. */
    public int entries() {
        AbstractStreamOperator<?> operator = (AbstractStreamOperator<?>) harness.getOperator();
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
