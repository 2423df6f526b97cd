package fr.vigie.streaming.intake;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What the ledger keeps of one record: enough to tell a duplicate from an update, and to take back its facts. Written by
 * hand: it is read and written once for every record there is.
 */
final class LedgerEntry {
    private static final int FIXED = 1 + Long.BYTES + Short.BYTES;

    private long time;
    private boolean replaced;
    private long[] seen = new long[0];
    private List<String> targets = List.of();

    /** Event time of the current content, ms. */
    long time() {
        return time;
    }

    /** Whether no content has come yet: only a rectification has named it. */
    boolean isAwaited() {
        return seen.length == 0;
    }

    /** Whether a content was seen before. */
    boolean hasSeen(long fingerprint) {
        return Arrays.stream(seen).anyMatch(one -> one == fingerprint);
    }

    /** A content has been seen; with an event time if it is the current one. */
    void see(long fingerprint, boolean current, long at) {
        seen = Arrays.copyOf(seen, seen.length + 1);
        seen[seen.length - 1] = fingerprint;
        time = current ? at : time;
    }

    /** Whether a rectification has replaced it: its facts are void. */
    boolean isReplaced() {
        return replaced;
    }

    void replace() {
        replaced = true;
    }

    /** Where facts of the current content were sent. */
    List<String> targets() {
        return targets;
    }

    void setTargets(List<String> targets) {
        this.targets = List.copyOf(targets);
    }

    byte[] toBytes() {
        List<byte[]> texts = new ArrayList<>(targets.size());
        int size = FIXED + seen.length * Long.BYTES;
        for (String target : targets) {
            byte[] text = target.getBytes(StandardCharsets.UTF_8);
            texts.add(text);
            size += Short.BYTES + text.length;
        }
        ByteBuffer out = ByteBuffer.allocate(size);
        out.put((byte) (replaced ? 1 : 0)).putLong(time).putShort((short) seen.length);
        Arrays.stream(seen).forEach(out::putLong);
        texts.forEach(text -> out.putShort((short) text.length).put(text));
        return out.array();
    }

    static LedgerEntry of(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        LedgerEntry entry = new LedgerEntry();
        entry.replaced = in.get() == 1;
        entry.time = in.getLong();
        entry.seen = new long[in.getShort()];
        for (int i = 0; i < entry.seen.length; i++) {
            entry.seen[i] = in.getLong();
        }
        List<String> targets = new ArrayList<>(2);
        while (in.hasRemaining()) {
            byte[] text = new byte[in.getShort()];
            in.get(text);
            targets.add(new String(text, StandardCharsets.UTF_8));
        }
        entry.targets = targets;
        return entry;
    }
}
