package fr.vigie.casequeue.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class LogEntryTest {
    private static final byte[] START = new byte[32];
    private static final Instant AT = Instant.parse("2026-07-01T08:30:00.123456789Z");

    @Test
    void hashCanBeMadeByAnybody() throws Exception {
        ByteBuffer content = ByteBuffer.allocate(200).put(START).putLong(7).putLong(1_782_894_600_123_456L);
        for (String field : new String[] {"a.martin", "READ", "case", "LCF-2022-00012", "été"}) {
            byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
            content.putInt(bytes.length).put(bytes);
        }
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        sha256.update(content.flip());

        assertThat(hash(entry("LCF-2022-00012", "été")))
                .isEqualTo(HexFormat.of().formatHex(sha256.digest()));
    }

    @Test
    void noFieldRunsIntoTheNext() {
        assertThat(hash(entry("ab", "c"))).isNotEqualTo(hash(entry("a", "bc")));
    }

    @Test
    void whatTheDatabaseCannotKeepIsLeftOut() {
        LogEntry entry = entry("a\u0000b\nc", "\ud800" + "x".repeat(2_000));

        assertThat(entry.objectId()).isEqualTo("a b c");
        assertThat(entry.detail()).isEqualTo("x".repeat(999));
        assertThat(entry.at()).isEqualTo("2026-07-01T08:30:00.123456Z");
    }

    private static LogEntry entry(String id, String detail) {
        return new LogEntry(7, AT, "a.martin", "READ", "case", id, detail);
    }

    private static String hash(LogEntry entry) {
        return HexFormat.of().formatHex(entry.hash(START));
    }
}
