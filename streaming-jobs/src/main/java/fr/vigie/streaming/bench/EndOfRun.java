package fr.vigie.streaming.bench;

import fr.vigie.streaming.envelope.Envelope;
import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.api.common.accumulators.LongMaximum;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.BoundedOneInput;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/** Discards records, counts them, and notes when the last of them is through. */
final class EndOfRun extends AbstractStreamOperator<Envelope>
        implements OneInputStreamOperator<Envelope, Envelope>, BoundedOneInput {
    static final String RECORDS = "records";
    static final String NANOS = "end-nanos";
    static final String CPU_NANOS = "end-cpu-nanos";

    private static final long serialVersionUID = 1L;

    private final LongCounter records = new LongCounter();
    private final LongMaximum nanos = new LongMaximum();
    private final LongMaximum cpuNanos = new LongMaximum();

    @Override
    public void open() throws Exception {
        super.open();
        getRuntimeContext().addAccumulator(RECORDS, records);
        getRuntimeContext().addAccumulator(NANOS, nanos);
        getRuntimeContext().addAccumulator(CPU_NANOS, cpuNanos);
    }

    @Override
    public void processElement(StreamRecord<Envelope> record) {
        records.add(1L);
    }

    @Override
    public void endInput() {
        Stamp now = Stamp.now();
        nanos.add(now.nanos());
        cpuNanos.add(now.cpuNanos());
    }
}
