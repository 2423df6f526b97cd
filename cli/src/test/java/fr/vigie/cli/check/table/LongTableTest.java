package fr.vigie.cli.check.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LongTableTest {
    @Test
    void answersLikeAMap() {
        Random chance = new Random(7);
        Map<Long, Long> map = new HashMap<>();
        LongTable table = new LongTable();
        for (int i = 0; i < 20_000; i++) {
            long key = chance.nextInt(8_000) * 0x9E3779B97F4A7C15L;
            long value = chance.nextInt(100);
            long before = map.getOrDefault(key, LongTable.ABSENT);
            map.put(key, value);

            assertThat(table.put(key, value)).isEqualTo(before);
        }

        assertThat(table.size()).isEqualTo(map.size());
        map.forEach((key, value) -> assertThat(table.get(key)).isEqualTo(value));
        assertThat(table.get(1)).isEqualTo(LongTable.ABSENT);
    }
}
