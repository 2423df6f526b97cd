package fr.vigie.domain.stream;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads the scalars of Avro's binary form from an array; refuses what does not fit or runs over its end. */
final class BinaryInput {
    private static final int LONGEST_INT = 5;
    private static final int LONGEST_LONG = 10;

    private final byte[] bytes;
    private final int end;
    private int at;

    /**
     * @param from where to begin
     * @param end where to end, that place not included
     */
    BinaryInput(byte[] bytes, int from, int end) {
        this.bytes = bytes;
        this.at = from;
        this.end = end;
    }

    boolean isAtEnd() {
        return at == end;
    }

    /** How many bytes are left: more values than that cannot follow. */
    int left() {
        return end - at;
    }

    boolean readBoolean() {
        return bytes[at++] == 1;
    }

    int readInt() throws IOException {
        int raw = 0;
        for (int read = 0; read < LONGEST_INT; read++) {
            byte next = bytes[at++];
            raw |= (next & 0x7f) << 7 * read;
            if (next >= 0) {
                return raw >>> 1 ^ -(raw & 1);
            }
        }
        throw new IOException("a number has more bytes than 32 bits take");
    }

    long readLong() throws IOException {
        long raw = 0;
        for (int read = 0; read < LONGEST_LONG; read++) {
            byte next = bytes[at++];
            raw |= (next & 0x7fL) << 7 * read;
            if (next >= 0) {
                return raw >>> 1 ^ -(raw & 1);
            }
        }
        throw new IOException("a number has more bytes than 64 bits take");
    }

    double readDouble() throws IOException {
        int from = skip(Double.BYTES);
        long bits = 0;
        for (int i = Double.BYTES - 1; i >= 0; i--) {
            bits = bits << 8 | bytes[from + i] & 0xff;
        }
        return Double.longBitsToDouble(bits);
    }

    String readText() throws IOException {
        int length = readInt();
        return new String(bytes, skip(length), length, StandardCharsets.UTF_8);
    }

    byte[] readBytes() throws IOException {
        int length = readInt();
        int from = skip(length);
        return Arrays.copyOfRange(bytes, from, from + length);
    }

    /** The same without a copy: nobody writes to an array that was read from. */
    ByteBuffer readView() throws IOException {
        int length = readInt();
        return ByteBuffer.wrap(bytes, skip(length), length);
    }

    private int skip(int length) throws IOException {
        if (length < 0 || length > end - at) {
            throw new IOException("a value is longer than what is left");
        }
        int from = at;
        at += length;
        return from;
    }
}
