package fr.vigie.streaming.envelope;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.base.TypeSerializerSingleton;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/**
 * Serialises envelopes by hand: code, time, partition, offset, key, id, payload. Envelopes are immutable, so copies are
 * shared.
 */
public final class EnvelopeSerializer extends TypeSerializerSingleton<Envelope> {
    /** The only instance. */
    public static final EnvelopeSerializer INSTANCE = new EnvelopeSerializer();

    private static final long serialVersionUID = 1L;
    private static final byte[] NOTHING = new byte[0];

    @Override
    public boolean isImmutableType() {
        return true;
    }

    @Override
    public Envelope createInstance() {
        return new Envelope((byte) 0, 0, 0, 0, "", "", NOTHING);
    }

    @Override
    public Envelope copy(Envelope from) {
        return from;
    }

    @Override
    public Envelope copy(Envelope from, Envelope reuse) {
        return from;
    }

    @Override
    public int getLength() {
        return -1;
    }

    @Override
    public void serialize(Envelope envelope, DataOutputView target) throws IOException {
        target.writeByte(envelope.code());
        target.writeLong(envelope.time());
        target.writeInt(envelope.partition());
        target.writeLong(envelope.due());
        write(envelope.key(), target);
        write(envelope.id(), target);
        target.writeInt(envelope.payload().length);
        target.write(envelope.payload());
    }

    // As bytes of UTF-8 that are copied whole: the platform's own form goes character by character.
    private static void write(String text, DataOutputView target) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        target.writeShort(bytes.length);
        target.write(bytes);
    }

    private static String read(DataInputView source) throws IOException {
        byte[] bytes = new byte[source.readUnsignedShort()];
        source.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public Envelope deserialize(DataInputView source) throws IOException {
        byte code = source.readByte();
        long time = source.readLong();
        int partition = source.readInt();
        long due = source.readLong();
        String key = read(source);
        String id = read(source);
        byte[] payload = new byte[source.readInt()];
        source.readFully(payload);
        return new Envelope(code, time, partition, due, key, id, payload);
    }

    @Override
    public Envelope deserialize(Envelope reuse, DataInputView source) throws IOException {
        return deserialize(source);
    }

    @Override
    public void copy(DataInputView source, DataOutputView target) throws IOException {
        serialize(deserialize(source), target);
    }

    @Override
    public TypeSerializerSnapshot<Envelope> snapshotConfiguration() {
        return new Snapshot();
    }

    /** Its form has no settings to keep. */
    public static final class Snapshot extends SimpleTypeSerializerSnapshot<Envelope> {
        public Snapshot() {
            super(() -> INSTANCE);
        }
    }
}
