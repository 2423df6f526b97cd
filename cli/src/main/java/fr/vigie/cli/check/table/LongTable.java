package fr.vigie.cli.check.table;

/**
 * A map from 64-bit keys to 64-bit values by open addressing: about 22 bytes an entry.
 *
 * <p>Keys are hashes. It grows in 256 parts by a quarter at a time, so that growing never needs much more memory than
 * is in use. One thread writes; others may read once it has finished.
 */
public final class LongTable {
    /** Answer for a key that is not there. A value may not be this number. */
    public static final long ABSENT = Long.MIN_VALUE;

    private static final int PARTS = 256;

    private final Part[] parts = new Part[PARTS];
    private long size;

    /** An empty table. */
    public LongTable() {
        for (int i = 0; i < PARTS; i++) {
            parts[i] = new Part();
        }
    }

    /** Puts a value and gives the one that was there before, or {@link #ABSENT}. */
    public long put(long key, long value) {
        Part part = part(key);
        int slot = part.slotToWrite(key);
        long before = part.value(slot);
        part.set(slot, key, value);
        size += before == ABSENT ? 1 : 0;
        return before;
    }

    /** Puts a value where none is; the one that is there, or {@link #ABSENT}. */
    public long putIfAbsent(long key, long value) {
        Part part = part(key);
        int slot = part.slotToWrite(key);
        long before = part.value(slot);
        if (before == ABSENT) {
            part.set(slot, key, value);
            size++;
        }
        return before;
    }

    /** Adds to a value; one that is not there counts as 0. */
    public void add(long key, long value) {
        Part part = part(key);
        int slot = part.slotToWrite(key);
        long before = part.value(slot);
        part.set(slot, key, before == ABSENT ? value : before + value);
        size += before == ABSENT ? 1 : 0;
    }

    /** The value of a key, or {@link #ABSENT}. */
    public long get(long key) {
        Part part = part(key);
        return part.value(part.slot(key));
    }

    /** Whether a key is there. */
    public boolean has(long key) {
        return get(key) != ABSENT;
    }

    /** Shows every key and value, in no particular order. */
    public void forEach(Entry taker) {
        for (Part part : parts) {
            part.forEach(taker);
        }
    }

    /** Takes a key and its value. */
    public interface Entry {
        /** Takes them. */
        void take(long key, long value);
    }

    /** Number of keys. */
    public long size() {
        return size;
    }

    private Part part(long key) {
        return parts[(int) (key >>> 56)];
    }

    /** Keys and values in turn; an unused slot has the value {@link #ABSENT}, stored as 0. */
    private static final class Part {
        private long[] slots = new long[2 * 4];
        private int used;

        int slotToWrite(long key) {
            // At most 80 % in use.
            if ((used + 1) * 5L > slots.length * 2L) {
                grow();
            }
            return slot(key);
        }

        int slot(long key) {
            int count = slots.length / 2;
            // The high half of a product spreads over any count; the top byte has chosen the part.
            int slot = (int) ((key << 8 >>> 32) * count >>> 32);
            while (slots[2 * slot + 1] != 0 && slots[2 * slot] != key) {
                slot = slot + 1 == count ? 0 : slot + 1;
            }
            return slot;
        }

        long value(int slot) {
            return slots[2 * slot + 1] ^ ABSENT;
        }

        void set(int slot, long key, long value) {
            used += slots[2 * slot + 1] == 0 ? 1 : 0;
            slots[2 * slot] = key;
            slots[2 * slot + 1] = value ^ ABSENT;
        }

        void forEach(Entry taker) {
            for (int i = 0; i < slots.length; i += 2) {
                if (slots[i + 1] != 0) {
                    taker.take(slots[i], slots[i + 1] ^ ABSENT);
                }
            }
        }

        private void grow() {
            long[] old = slots;
            int count = old.length / 2;
            slots = new long[2 * (count + Math.max(4, count / 4))];
            used = 0;
            for (int i = 0; i < count; i++) {
                if (old[2 * i + 1] != 0) {
                    set(slot(old[2 * i]), old[2 * i], old[2 * i + 1] ^ ABSENT);
                }
            }
        }
    }
}
