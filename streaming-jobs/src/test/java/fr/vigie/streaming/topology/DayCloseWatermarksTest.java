package fr.vigie.streaming.topology;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.domain.stream.Stream;
import fr.vigie.streaming.envelope.Envelope;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.junit.jupiter.api.Test;

class DayCloseWatermarksTest {
    private static final long CLOSE = 1_000;

    private final List<Long> said = new ArrayList<>();
    private final DayCloseWatermarks watermarks = new DayCloseWatermarks();
    private final WatermarkOutput output = new WatermarkOutput() {
        @Override
        public void emitWatermark(Watermark watermark) {
            said.add(watermark.getTimestamp());
        }

        @Override
        public void markIdle() {
            throw new AssertionError("no partition is ever idle");
        }

        @Override
        public void markActive() {
            throw new AssertionError("no partition is ever idle");
        }
    };

    @Test
    void aPartitionStandsBeforeAllDaysUntilItsFirstClose() {
        watermarks.onPeriodicEmit(output);
        watermarks.onPeriodicEmit(output);
        take(Envelope.of(Stream.TRIPS, CLOSE, 0, 0, "", new byte[0]));
        watermarks.onPeriodicEmit(output);
        assertThat(said).containsExactly(DayCloseWatermarks.BEFORE_ALL_DAYS);
    }

    @Test
    void onlyACloseMovesIt() {
        take(Envelope.dayClose(Stream.TRIPS, 0, 0, CLOSE));
        watermarks.onPeriodicEmit(output);
        take(Envelope.of(Stream.TRIPS, 2 * CLOSE, 0, 1, "", new byte[0]));
        take(Envelope.dayClose(Stream.TRIPS, 0, 2, 3 * CLOSE));
        assertThat(said).containsExactly(CLOSE, 3 * CLOSE);
    }

    private void take(Envelope envelope) {
        watermarks.onEvent(envelope, envelope.time(), output);
    }
}
