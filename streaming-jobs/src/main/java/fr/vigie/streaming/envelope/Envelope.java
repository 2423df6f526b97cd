package fr.vigie.streaming.envelope;

import fr.vigie.domain.stream.BadRecord;
import fr.vigie.domain.stream.RecordBinary;
import fr.vigie.domain.stream.Stream;
import java.util.Arrays;
import java.util.Comparator;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.flink.api.common.typeinfo.TypeInfo;

/**
 * One record or fact on its way through the job, its payload still encoded: it is decoded only where it is read.
 *
 * @param code what the payload is: an input stream's ordinal or a {@link Form}'s code
 * @param time event time, or for a fact the day close at which it was derived; ms since 1970
 * @param partition Kafka partition the record came from; −1 in a replay; 0 behind the intake, and −2 there for what is
 *     provisional
 * @param due the close at which it is folded, ms since 1970; of a raw record, which has none yet, its Kafka offset or line
 * @param key the subject by which it is keyed
 * @param id identity within its form
 * @param payload Avro single-object bytes; empty = the fact with this id no longer holds
 */
@TypeInfo(EnvelopeTypeInfoFactory.class)
public record Envelope(byte code, long time, int partition, long due, String key, String id, byte[] payload) {
    /**
     * The order in which records of a day are folded: event time, stream, id, content. It does not depend on how they
     * travelled.
     */
    public static final Comparator<Envelope> CANONICAL = Comparator.comparingLong(Envelope::time)
            .thenComparingInt(Envelope::code)
            .thenComparing(Envelope::id)
            .thenComparing(Envelope::payload, Arrays::compareUnsigned);

    private static final byte[] NOTHING = new byte[0];
    private static final int PROVISIONAL = -2;

    /** A raw record of an input stream; {@code time} is that of its delivery. */
    public static Envelope of(Stream stream, long time, int partition, long offset, String id, byte[] payload) {
        return new Envelope((byte) stream.ordinal(), time, partition, offset, "", id, payload);
    }

    /**
     * A record of an input stream that the intake has let in.
     *
     * @param time its event time, ms since 1970
     * @param due the close at which it is folded, ms since 1970
     */
    public static Envelope record(Stream stream, long time, long due, String key, String id, byte[] payload) {
        return new Envelope((byte) stream.ordinal(), time, 0, due, key, id, payload);
    }

    /**
     * The word that a stream has closed a day.
     *
     * @param partition the partition that is closed; −1 in a replay
     * @param close the close, ms since 1970
     */
    public static Envelope dayClose(Stream stream, int partition, long offset, long close) {
        return new Envelope(Form.DAY_CLOSE.code(), close, partition, offset, "", stream.fileName(), NOTHING);
    }

    /** A fact derived at a close. */
    public static Envelope fact(Form form, long close, String key, String id, SpecificRecordBase fact) {
        return fact(form, close, key, id, RecordBinary.encode(fact));
    }

    /** A fact derived at a close, already encoded. */
    public static Envelope fact(Form form, long close, String key, String id, byte[] payload) {
        return new Envelope(form.code(), close, 0, close, key, id, payload);
    }

    /** The word that a fact sent before no longer holds. */
    public static Envelope retraction(Form form, long close, String key, String id) {
        return fact(form, close, key, id, NOTHING);
    }

    /** The same under another key and id. */
    public Envelope readdressed(String newKey, String newId) {
        return new Envelope(code, time, partition, due, newKey, newId, payload);
    }

    /** The same, to be folded at a later close. */
    public Envelope dueAt(long close) {
        return new Envelope(code, time, partition, close, key, id, payload);
    }

    /** The same under another key. */
    public Envelope keyedBy(String newKey) {
        return new Envelope(code, time, partition, due, newKey, id, payload);
    }

    /** The same, said within a day: it holds until the close and is then forgotten. */
    public Envelope provisionally() {
        return new Envelope(code, time, PROVISIONAL, due, key, id, payload);
    }

    /** Whether it was said within a day and binds nobody. */
    public boolean isProvisional() {
        return partition == PROVISIONAL;
    }

    /** Kafka offset of a raw record, or its line number. */
    public long offset() {
        return due;
    }

    /** Whether it takes back an earlier fact. */
    public boolean isRetraction() {
        return payload.length == 0;
    }

    /** Whether it has a form. */
    public boolean is(Form form) {
        return code == form.code();
    }

    /** Whether it is a record of an input stream. */
    public boolean isInput() {
        return code < Form.DAY_CLOSE.code();
    }

    /** The input stream it is a record of. */
    public Stream stream() {
        return Stream.of(code);
    }

    /** The stream that a day close closes. */
    public Stream closedStream() {
        return Stream.named(id).orElseThrow();
    }

    /** The payload, decoded. What was encoded within the job is always readable: a failure is a bug and says so. */
    public <T extends SpecificRecordBase> T as(Class<T> type) {
        try {
            return type.cast(RecordBinary.decode(Form.schema(code), payload));
        } catch (BadRecord e) {
            throw new IllegalStateException("payload of " + type.getSimpleName() + " " + id + " is unreadable", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Envelope that
                && code == that.code
                && time == that.time
                && key.equals(that.key)
                && id.equals(that.id)
                && Arrays.equals(payload, that.payload);
    }

    @Override
    public int hashCode() {
        return id.hashCode() * 31 + Long.hashCode(time);
    }
}
