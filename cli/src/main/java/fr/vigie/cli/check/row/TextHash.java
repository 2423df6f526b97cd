package fr.vigie.cli.check.row;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * 64-bit hashes that stand for texts: the same bytes, the same hash, on every machine.
 *
 * <p>Two of 50 million different texts share a hash with a probability of 1 in 15,000; what then goes wrong is that one
 * record is taken for another's repetition. Made to be quick, not to withstand an enemy.
 */
public final class TextHash {
    /** Bytes that must follow a text in its array, of whatever value. */
    static final int PADDING = 8;

    static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final long FIRST = 0x9E3779B97F4A7C15L;

    private TextHash() {}

    /** The hash of a text. */
    public static long of(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return of(Arrays.copyOf(bytes, bytes.length + PADDING), 0, bytes.length);
    }

    /** The hash of bytes {@code [from, to)}; at least {@link #PADDING} more must be in the array. */
    static long of(byte[] bytes, int from, int to) {
        long hash = FIRST ^ (to - from);
        int at = from;
        for (; at + Long.BYTES <= to; at += Long.BYTES) {
            hash = mix(hash ^ (long) LONGS.get(bytes, at));
        }
        if (at < to) {
            long rest = (long) LONGS.get(bytes, at) & -1L >>> (at + Long.BYTES - to << 3);
            hash = mix(hash ^ rest);
        }
        return hash;
    }

    /** One number spread over 64 bits; different numbers stay different. */
    public static long mix(long number) {
        long mixed = (number ^ number >>> 32) * 0xD6E8FEB86659FD93L;
        mixed = (mixed ^ mixed >>> 32) * 0xD6E8FEB86659FD93L;
        return mixed ^ mixed >>> 32;
    }

    /** A hash that stands for both, in this order. */
    public static long both(long first, long second) {
        return mix(mix(first) + second);
    }
}
