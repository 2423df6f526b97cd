package fr.vigie.cli.play;

import fr.vigie.domain.stream.RecordBinary;
import fr.vigie.domain.stream.Stream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import org.apache.avro.specific.SpecificRecordBase;

/**
 * A record ready for Kafka.
 *
 * @param stream the stream, which names the topic
 * @param millis event time in ms since 1970; 0 for a reference known from the start
 * @param key Kafka key, the record's subject
 * @param value Avro single-object bytes
 */
record Message(Stream stream, long millis, String key, byte[] value) {
    /** As it would have come: by event time; ties by stream, key and content. */
    static final Comparator<Message> AS_IT_CAME = Comparator.comparingLong(Message::millis)
            .thenComparing(Message::stream)
            .thenComparing(Message::key)
            .thenComparing(Message::value, Arrays::compareUnsigned);

    static Message of(Stream stream, SpecificRecordBase record) {
        long millis =
                stream.eventTime(record).map(java.time.Instant::toEpochMilli).orElse(0L);
        return new Message(stream, millis, stream.key(record), RecordBinary.encode(record));
    }

    void write(DataOutputStream out) throws IOException {
        out.writeByte(stream.ordinal());
        out.writeLong(millis);
        out.writeUTF(key);
        out.writeInt(value.length);
        out.write(value);
    }

    static Message read(DataInputStream in) throws IOException {
        Stream stream = Stream.of(in.readUnsignedByte());
        long millis = in.readLong();
        String key = in.readUTF();
        byte[] value = new byte[in.readInt()];
        in.readFully(value);
        return new Message(stream, millis, key, value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Message that
                && stream == that.stream
                && millis == that.millis
                && key.equals(that.key)
                && Arrays.equals(value, that.value);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(value);
    }
}
