package fr.vigie.streaming.reference;

import java.io.IOException;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.base.TypeSerializerSingleton;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.apache.flink.core.memory.DataOutputView;

/** Entries of a {@link BroadcastLog}, one behind the other; a full page does not change any more. */
final class Page {
    private static final int FULL_BYTES = 1 << 16;
    private static final int FIRST_BYTES = 1 << 10;

    private final DataOutputSerializer bytes;

    private Page(DataOutputSerializer bytes) {
        this.bytes = bytes;
    }

    static Page empty() {
        return new Page(new DataOutputSerializer(FIRST_BYTES));
    }

    /** Whether the next entry belongs on another page. */
    boolean isFull() {
        return bytes.length() >= FULL_BYTES;
    }

    /** Where the next entry is written. */
    DataOutputView end() {
        return bytes;
    }

    /** The entries from the first one on. */
    DataInputDeserializer entries() {
        return new DataInputDeserializer(bytes.getSharedBuffer(), 0, bytes.length());
    }

    /** Copies what may still change; full pages are shared. */
    static final class Serializer extends TypeSerializerSingleton<Page> {
        static final Serializer INSTANCE = new Serializer();

        private static final long serialVersionUID = 1L;

        @Override
        public boolean isImmutableType() {
            return false;
        }

        @Override
        public Page createInstance() {
            return empty();
        }

        @Override
        public Page copy(Page from) {
            return from.isFull() ? from : of(from.bytes.getCopyOfBuffer());
        }

        @Override
        public Page copy(Page from, Page reuse) {
            return copy(from);
        }

        @Override
        public int getLength() {
            return -1;
        }

        @Override
        public void serialize(Page page, DataOutputView target) throws IOException {
            target.writeInt(page.bytes.length());
            target.write(page.bytes.getSharedBuffer(), 0, page.bytes.length());
        }

        @Override
        public Page deserialize(DataInputView source) throws IOException {
            byte[] stored = new byte[source.readInt()];
            source.readFully(stored);
            return of(stored);
        }

        private static Page of(byte[] stored) {
            try {
                DataOutputSerializer bytes = new DataOutputSerializer(Math.max(1, stored.length));
                bytes.write(stored);
                return new Page(bytes);
            } catch (IOException e) {
                throw new IllegalStateException("bytes on the heap can be written", e);
            }
        }

        @Override
        public Page deserialize(Page reuse, DataInputView source) throws IOException {
            return deserialize(source);
        }

        @Override
        public void copy(DataInputView source, DataOutputView target) throws IOException {
            serialize(deserialize(source), target);
        }

        @Override
        public TypeSerializerSnapshot<Page> snapshotConfiguration() {
            return new Snapshot();
        }
    }

    /** Its form has no settings to keep. */
    public static final class Snapshot extends SimpleTypeSerializerSnapshot<Page> {
        public Snapshot() {
            super(() -> Serializer.INSTANCE);
        }
    }
}
