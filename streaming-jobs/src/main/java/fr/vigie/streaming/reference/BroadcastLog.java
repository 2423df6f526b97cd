package fr.vigie.streaming.reference;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.api.common.state.BroadcastState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.OperatorStateStore;
import org.apache.flink.api.common.typeutils.base.IntSerializer;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/**
 * What an operator was told by broadcast, in the order it came. Broadcast state lies on the heap and is copied and written
 * whole at each checkpoint: as pages, of which those that are full are shared with the copy and written at one go. An entry
 * of state for each reference would be copied and written one by one, by every subtask.
 */
final class BroadcastLog {
    private final BroadcastState<Integer, Page> pages;
    private int last = -1;

    private BroadcastLog(BroadcastState<Integer, Page> pages) {
        this.pages = pages;
    }

    /** Writes one entry. */
    interface Writer {
        void write(DataOutputView end) throws IOException;
    }

    /** Takes back one entry: reads as much as was written. */
    interface Reader {
        void read(DataInputView entry) throws IOException;
    }

    /** The log of that name in an operator's state; what it holds is read at once. */
    static BroadcastLog open(OperatorStateStore store, String name, Reader reader) throws Exception {
        BroadcastLog log = new BroadcastLog(store.getBroadcastState(
                new MapStateDescriptor<>(name, IntSerializer.INSTANCE, Page.Serializer.INSTANCE)));
        TreeMap<Integer, Page> stored = new TreeMap<>();
        for (Map.Entry<Integer, Page> page : log.pages.immutableEntries()) {
            stored.put(page.getKey(), page.getValue());
        }
        for (Page page : stored.values()) {
            DataInputDeserializer entries = page.entries();
            while (entries.available() > 0) {
                reader.read(entries);
            }
        }
        log.last = stored.isEmpty() ? -1 : stored.lastKey();
        return log;
    }

    /** Adds an entry. */
    void append(Writer entry) throws Exception {
        Page page = pages.get(last);
        if (page == null || page.isFull()) {
            page = Page.empty();
            last++;
            pages.put(last, page);
        }
        entry.write(page.end());
    }
}
