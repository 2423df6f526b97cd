package fr.vigie.streaming.state;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.BasicTypeInfo;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.jspecify.annotations.Nullable;

/**
 * The keyed state of one operator, written behind: what was read or changed of a subject stays on the heap, and goes to the
 * keyed state below at checkpoints, and when a subject has not been seen for longer than the others and room is needed.
 * Whoever is seen day after day is read once and written once a checkpoint, not once a close; whoever is new is known to
 * have nothing stored, and is not looked up at all.
 *
 * <p>All maps of a subject lie in one state below, under the name of the map: one column family of RocksDB an operator.
 */
public final class SubjectState {
    /** The state below: one entry a map and key. */
    public static final MapStateDescriptor<String, byte[]> BELOW = new MapStateDescriptor<>(
            "subjects", BasicTypeInfo.STRING_TYPE_INFO, PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO);

    private static final char NAME_ENDS = '/';
    private static final int BITS_OF_THE_DEPARTED = 1 << 22;
    /** A subject that takes more than this share of the room is written at once and let go. */
    private static final int LARGEST_SHARE = 16;
    /** What an entry takes beside the characters of its key and its value: objects and tables; bytes, estimated. */
    private static final int ENTRY_BYTES = 120;

    private static final int SUBJECT_BYTES = 400;

    private static final byte[] NOTHING = new byte[0];

    private final MapState<String, byte[]> below;
    private final Door door;
    private final boolean restored;
    private final long room;
    private final List<String> names = new ArrayList<>();
    private final LinkedHashMap<String, Subject> subjects = new LinkedHashMap<>(16, 0.75f, true);
    /** Subjects that were let go, by a hash: the others have nothing below. */
    private final BitSet departed = new BitSet();

    /** What a trial has changed, by place; empty unless one is on. */
    private final Map<String, byte[]> tried = new HashMap<>();

    private boolean trial;
    private Subject current = new Subject("", true);
    private long bytes;

    /** How the subject of the state below is set. */
    public interface Door {
        /** Makes a subject the current one. */
        void enter(String subject);
    }

    /** What is on the heap of one subject. */
    private static final class Subject {
        private final String key;
        private final List<Part> parts = new ArrayList<>(4);
        /** Whether all that there is of it is on the heap. */
        private boolean whole;

        private long bytes;

        Subject(String key, boolean whole) {
            this.key = key;
            this.whole = whole;
        }

        Part part(int map) {
            while (parts.size() <= map) {
                parts.add(new Part());
            }
            return parts.get(map);
        }
    }

    /** What is on the heap of one map of a subject. */
    private static final class Part {
        private final Map<String, Slot> slots = new HashMap<>(4);
        private final List<String> changed = new ArrayList<>(0);
    }

    /** One entry; {@link #NOTHING} where it is known that there is nothing. */
    private static final class Slot {
        private byte[] value;
        private boolean changed;

        Slot(byte[] value) {
            this.value = value;
        }
    }

    /**
     * The state of an operator.
     *
     * @param below keyed state of the subject that the door lets in
     * @param restored whether something may lie below from an earlier run
     * @param room what may stay on the heap, bytes; more than 0
     */
    public SubjectState(MapState<String, byte[]> below, Door door, boolean restored, long room) {
        if (room <= 0) {
            throw new IllegalArgumentException("room = " + room + " bytes, expected more than 0");
        }
        this.below = below;
        this.door = door;
        this.restored = restored;
        this.room = room;
    }

    /** A map of that name; each name once. */
    public ByteMap map(String name) {
        if (names.contains(name) || name.indexOf(NAME_ENDS) >= 0) {
            throw new IllegalArgumentException("map name " + name + " is taken or has a " + NAME_ENDS);
        }
        names.add(name);
        return new ByteMap(this, names.size() - 1);
    }

    /** Turns to a subject. */
    public void enter(String subject) {
        door.enter(subject);
        Subject known = subjects.get(subject);
        if (known == null) {
            known = new Subject(subject, !restored && !departed.get(bit(subject)));
            subjects.put(subject, known);
            grow(known, 2L * subject.length() + SUBJECT_BYTES);
        }
        current = known;
    }

    /** Ends with a subject: makes room where more is on the heap than may be. */
    public void leave() throws Exception {
        if (current.bytes > room / LARGEST_SHARE) {
            subjects.remove(current.key);
            letGo(current);
        }
        while (bytes > room && !subjects.isEmpty()) {
            Subject eldest = subjects.values().iterator().next();
            subjects.remove(eldest.key);
            letGo(eldest);
        }
    }

    /** Begins a trial: until it ends, what is changed of the subject is seen by whoever reads, and then forgotten. */
    public void beginTrial() {
        trial = true;
    }

    /** Ends a trial: the subject is as it was before. */
    public void endTrial() {
        trial = false;
        tried.clear();
    }

    /** Writes all that was changed. */
    public void write() throws Exception {
        for (Subject subject : subjects.values()) {
            write(subject);
        }
    }

    private void letGo(Subject subject) throws Exception {
        write(subject);
        departed.set(bit(subject.key));
        bytes -= subject.bytes;
    }

    private void write(Subject subject) throws Exception {
        boolean entered = false;
        for (int map = 0; map < subject.parts.size(); map++) {
            Part part = subject.parts.get(map);
            if (!part.changed.isEmpty()) {
                if (!entered) {
                    door.enter(subject.key);
                    entered = true;
                }
                write(map, part);
            }
        }
    }

    private void write(int map, Part part) throws Exception {
        for (String key : part.changed) {
            Slot slot = Objects.requireNonNull(part.slots.get(key));
            if (slot.value == NOTHING) {
                below.remove(place(map, key));
            } else {
                below.put(place(map, key), slot.value);
            }
            slot.changed = false;
        }
        part.changed.clear();
    }

    private static int bit(String subject) {
        int hash = subject.hashCode() * 0x9E3779B9;
        return (hash ^ hash >>> 16) & BITS_OF_THE_DEPARTED - 1;
    }

    private void grow(Subject subject, long by) {
        subject.bytes += by;
        bytes += by;
    }

    byte @Nullable [] get(int map, String key) throws Exception {
        byte[] value = trial ? tried.get(place(map, key)) : null;
        if (value == null) {
            value = held(map, key);
        }
        return value == NOTHING ? null : value;
    }

    private byte[] held(int map, String key) throws Exception {
        Part part = current.part(map);
        Slot slot = part.slots.get(key);
        if (slot == null) {
            if (current.whole) {
                return NOTHING;
            }
            byte[] stored = below.get(place(map, key));
            slot = keep(part, key, stored == null ? NOTHING : stored);
        }
        return slot.value;
    }

    void put(int map, String key, byte[] value) {
        if (trial) {
            tried.put(place(map, key), value);
            return;
        }
        Part part = current.part(map);
        Slot slot = part.slots.get(key);
        if (slot == null) {
            slot = keep(part, key, value);
        } else {
            grow(current, value.length - slot.value.length);
            slot.value = value;
        }
        if (!slot.changed) {
            slot.changed = true;
            part.changed.add(key);
        }
    }

    void remove(int map, String key) throws Exception {
        if (get(map, key) != null) {
            put(map, key, NOTHING);
        }
    }

    private Slot keep(Part part, String key, byte[] value) {
        Slot slot = new Slot(value);
        part.slots.put(key, slot);
        grow(current, value.length + 2L * key.length() + ENTRY_BYTES);
        return slot;
    }

    /** The entries of a map that hold something, in no order. */
    List<Map.Entry<String, byte[]>> entries(int map) throws Exception {
        load();
        List<Map.Entry<String, byte[]>> entries = new ArrayList<>();
        if (trial) {
            seenInTrial(map).forEach((key, value) -> add(entries, key, value));
        } else {
            current.part(map).slots.forEach((key, slot) -> add(entries, key, slot.value));
        }
        return entries;
    }

    private static void add(List<Map.Entry<String, byte[]>> entries, String key, byte[] value) {
        if (value != NOTHING) {
            entries.add(Map.entry(key, value));
        }
    }

    private Map<String, byte[]> seenInTrial(int map) {
        Map<String, byte[]> seen = new HashMap<>();
        current.part(map).slots.forEach((key, slot) -> seen.put(key, slot.value));
        String name = place(map, "");
        tried.forEach((place, value) -> {
            if (place.startsWith(name)) {
                seen.put(place.substring(name.length()), value);
            }
        });
        return seen;
    }

    private void load() throws Exception {
        if (current.whole) {
            return;
        }
        for (Map.Entry<String, byte[]> stored : below.entries()) {
            String place = stored.getKey();
            int end = place.indexOf(NAME_ENDS);
            Part part = current.part(names.indexOf(place.substring(0, end)));
            String key = place.substring(end + 1);
            if (!part.slots.containsKey(key)) {
                keep(part, key, stored.getValue());
            }
        }
        current.whole = true;
    }

    private String place(int map, String key) {
        return names.get(map) + NAME_ENDS + key;
    }
}
