package fr.vigie.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
    private final StringWriter err = new StringWriter();
    private long nanos;

    private ProgressLine progress(boolean terminal) {
        return new ProgressLine(new PrintWriter(err), terminal, () -> nanos);
    }

    @Test
    void elsewhereThanOnATerminalItSpeaksEveryFiveSeconds() {
        try (ProgressLine progress = progress(false)) {
            for (int second = 0; second <= 12; second++) {
                nanos = second * 1_000_000_000L;
                int now = second;
                progress.update(() -> "at " + now);
            }
        }

        assertThat(err.toString().lines()).containsExactly("at 5", "at 10");
    }

    @Test
    void onATerminalItWritesOverItself() {
        try (ProgressLine progress = progress(true)) {
            nanos = 300_000_000L;
            progress.update(() -> "abc");
            progress.say("done");
        }

        assertThat(err.toString()).isEqualTo("abc\r   \rdone" + System.lineSeparator());
    }

    @Test
    void tellsShareRecordsAndRate() {
        WorkMeter meter = new WorkMeter("checking", () -> nanos);
        nanos = 2_000_000_000L;

        assertThat(meter.line(3000, 0.5)).isEqualTo("checking:  50 %, 3,000 records, 1,500 records/s");
    }
}
