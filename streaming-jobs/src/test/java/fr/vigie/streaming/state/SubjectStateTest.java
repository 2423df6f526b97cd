package fr.vigie.streaming.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SubjectStateTest {
    private static final long AMPLE = 1L << 40;

    @Property(tries = 60)
    void itHoldsWhatAPlainMapHoldsHoweverLittleRoomThereIs(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 60_000) int room) throws Exception {
        Random random = new Random(seed);
        KeyedEntries below = new KeyedEntries();
        Map<String, TreeMap<String, String>> expected = new HashMap<>();
        SubjectState state = new SubjectState(below, below::enter, false, room);
        List<ByteMap> maps = List.of(state.map("days"), state.map("ledger"));
        for (int close = 0; close < 300; close++) {
            String subject = "S" + random.nextInt(20);
            state.enter(subject);
            for (int i = 0; i < 8; i++) {
                int map = random.nextInt(2);
                step(random, maps.get(map), expected.computeIfAbsent(subject + map, any -> new TreeMap<>()));
            }
            state.leave();
            if (random.nextInt(20) == 0) {
                state.write();
            }
            if (random.nextInt(60) == 0) {
                // As after a failure: what was written is all that is left.
                state.write();
                state = new SubjectState(below, below::enter, true, room);
                maps = List.of(state.map("days"), state.map("ledger"));
            }
        }
        for (int subject = 0; subject < 20; subject++) {
            state.enter("S" + subject);
            for (int map = 0; map < 2; map++) {
                assertThat(all(maps.get(map))).isEqualTo(expected.getOrDefault("S" + subject + map, new TreeMap<>()));
            }
        }
    }

    @Property(tries = 60)
    void ofATrialNothingIsLeft(@ForAll long seed, @ForAll @IntRange(min = 1, max = 60_000) int room) throws Exception {
        Random random = new Random(seed);
        KeyedEntries below = new KeyedEntries();
        Map<String, TreeMap<String, String>> expected = new HashMap<>();
        SubjectState state = new SubjectState(below, below::enter, false, room);
        List<ByteMap> maps = List.of(state.map("days"), state.map("days-sums"));
        for (int close = 0; close < 200; close++) {
            String subject = "S" + random.nextInt(10);
            boolean trial = random.nextBoolean();
            state.enter(subject);
            if (trial) {
                state.beginTrial();
            }
            for (int map = 0; map < 2; map++) {
                TreeMap<String, String> known = expected.computeIfAbsent(subject + map, any -> new TreeMap<>());
                TreeMap<String, String> seen = trial ? new TreeMap<>(known) : known;
                for (int i = 0; i < 6; i++) {
                    step(random, maps.get(map), seen);
                }
            }
            if (trial) {
                state.endTrial();
            }
            state.leave();
            if (random.nextInt(20) == 0) {
                state.write();
            }
        }
        for (int subject = 0; subject < 10; subject++) {
            state.enter("S" + subject);
            for (int map = 0; map < 2; map++) {
                assertThat(all(maps.get(map))).isEqualTo(expected.getOrDefault("S" + subject + map, new TreeMap<>()));
            }
        }
    }

    private static void step(Random random, ByteMap map, TreeMap<String, String> expected) throws Exception {
        String key = "k/" + random.nextInt(12);
        switch (random.nextInt(5)) {
            case 0, 1 -> {
                String value = "v".repeat(random.nextInt(300)) + random.nextInt(100);
                map.put(key, bytes(value));
                expected.put(key, value);
            }
            case 2 -> {
                map.remove(key);
                expected.remove(key);
            }
            case 3 -> {
                byte[] found = map.get(key);
                assertThat(found == null ? null : text(found)).isEqualTo(expected.get(key));
            }
            default -> assertThat(all(map)).isEqualTo(expected);
        }
    }

    private static TreeMap<String, String> all(ByteMap map) throws Exception {
        return map.entries().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> text(entry.getValue()), (one, other) -> one, TreeMap::new));
    }

    @Test
    void whoIsNewIsNotLookedUpBelow() throws Exception {
        KeyedEntries below = new KeyedEntries();
        SubjectState state = new SubjectState(below, below::enter, false, AMPLE);
        ByteMap map = state.map("days");
        state.enter("A");
        assertThat(map.get("2021-09-01")).isNull();
        map.put("2021-09-01", bytes("a"));
        state.leave();
        state.enter("A");
        assertThat(map.entries()).hasSize(1);
        assertThat(below.reads()).isZero();
        assertThat(below.writes()).isZero();
    }

    @Test
    void aChangeIsWrittenOnceACheckpoint() throws Exception {
        KeyedEntries below = new KeyedEntries();
        SubjectState state = new SubjectState(below, below::enter, false, AMPLE);
        ByteMap map = state.map("days");
        for (int close = 0; close < 5; close++) {
            state.enter("A");
            map.put("agenda", bytes("close " + close));
            state.leave();
        }
        state.write();
        state.write();
        assertThat(below.writes()).isEqualTo(1);
    }

    @Test
    void whoTakesMuchRoomDoesNotStay() throws Exception {
        KeyedEntries below = new KeyedEntries();
        SubjectState state = new SubjectState(below, below::enter, false, 16_000);
        ByteMap map = state.map("days");
        state.enter("large");
        map.put("day", new byte[2_000]);
        state.leave();
        state.enter("large");
        assertThat(map.get("day")).hasSize(2_000);
        assertThat(below.reads()).isEqualTo(1);
    }

    @Test
    void namesAreTakenOnce() {
        KeyedEntries below = new KeyedEntries();
        SubjectState state = new SubjectState(below, below::enter, false, AMPLE);
        state.map("days");
        assertThatThrownBy(() -> state.map("days")).hasMessageContaining("days");
        assertThatThrownBy(() -> state.map("a/b")).hasMessageContaining("a/b");
        assertThatThrownBy(() -> new SubjectState(below, below::enter, false, 0))
                .hasMessageContaining("room");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
