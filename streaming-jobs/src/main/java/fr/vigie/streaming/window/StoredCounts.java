package fr.vigie.streaming.window;

import java.util.Map;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.BasicTypeInfo;

/** Running counts in an operator's keyed state: one entry a value. */
public final class StoredCounts implements Counts {
    private final MapState<Long, Long> state;

    private StoredCounts(MapState<Long, Long> state) {
        this.state = state;
    }

    /** The counts of that name. */
    public static StoredCounts of(RuntimeContext context, String name) {
        return new StoredCounts(context.getMapState(
                new MapStateDescriptor<>(name, BasicTypeInfo.LONG_TYPE_INFO, BasicTypeInfo.LONG_TYPE_INFO)));
    }

    @Override
    public long times(long value) throws Exception {
        Long times = state.get(value);
        return times == null ? 0 : times;
    }

    @Override
    public void put(long value, long times) throws Exception {
        if (times == 0) {
            state.remove(value);
        } else {
            state.put(value, times);
        }
    }

    @Override
    public Iterable<Map.Entry<Long, Long>> all() throws Exception {
        return state.entries();
    }
}
