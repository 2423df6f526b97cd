package fr.vigie.streaming.bench;

import fr.vigie.streaming.envelope.Envelope;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.BasicTypeInfo;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/** One state read and written a record: the count of the records of its key. Records pass unchanged. */
final class CountByKey extends KeyedProcessFunction<String, Envelope, Envelope> {
    private static final long serialVersionUID = 1L;

    private transient ValueState<Long> count;

    @Override
    public void open(OpenContext context) {
        count = getRuntimeContext().getState(new ValueStateDescriptor<>("count", BasicTypeInfo.LONG_TYPE_INFO));
    }

    @Override
    public void processElement(Envelope record, Context context, Collector<Envelope> out) throws Exception {
        Long before = count.value();
        count.update(before == null ? 1L : before + 1);
        out.collect(record);
    }
}
