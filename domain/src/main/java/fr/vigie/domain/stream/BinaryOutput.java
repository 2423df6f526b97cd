package fr.vigie.domain.stream;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes the scalars of Avro's binary form to an array that grows. */
final class BinaryOutput {
    private static final int LONGEST_LONG = 10;

    private byte[] bytes = new byte[512];
    private int length;

    /** Begins anew. */
    void clear() {
        length = 0;
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    void writeBoolean(boolean value) {
        reserve(1);
        bytes[length++] = (byte) (value ? 1 : 0);
    }

    /** An int is written as a long: the form is the same. */
    void writeLong(long value) {
        reserve(LONGEST_LONG);
        long raw = value << 1 ^ value >> Long.SIZE - 1;
        while ((raw & ~0x7fL) != 0) {
            bytes[length++] = (byte) (raw & 0x7f | 0x80);
            raw >>>= 7;
        }
        bytes[length++] = (byte) raw;
    }

    void writeDouble(double value) {
        reserve(Double.BYTES);
        long bits = Double.doubleToRawLongBits(value);
        for (int i = 0; i < Double.BYTES; i++) {
            bytes[length++] = (byte) (bits >>> 8 * i);
        }
    }

    void writeText(String text) {
        writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    void writeBytes(byte[] value) {
        writeLong(value.length);
        write(value);
    }

    void writeBytes(ByteBuffer value) {
        int size = value.remaining();
        writeLong(size);
        reserve(size);
        value.duplicate().get(bytes, length, size);
        length += size;
    }

    /** Bytes as they are, without their length. */
    void write(byte[] value) {
        reserve(value.length);
        System.arraycopy(value, 0, bytes, length, value.length);
        length += value.length;
    }

    private void reserve(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
    }
}
