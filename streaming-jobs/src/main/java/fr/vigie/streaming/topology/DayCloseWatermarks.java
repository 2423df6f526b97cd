package fr.vigie.streaming.topology;

import fr.vigie.streaming.envelope.Envelope;
import fr.vigie.streaming.envelope.Form;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;

/**
 * Time moves only by data: the watermark of a partition is its last day close. No idleness, no wall clock; a partition
 * that is not closed holds everything back, as it must.
 *
 * <p>Until then it says that it stands before all days. Flink aligns sources by what they have said: where one has said
 * nothing yet, the others would be read without limit, and wait on the heap.
 */
public final class DayCloseWatermarks implements WatermarkGenerator<Envelope> {
    /** The watermark before the first day close, ms since 1970: it closes nothing. */
    public static final long BEFORE_ALL_DAYS = Long.MIN_VALUE + 1;

    private boolean begun;

    /** The strategy for every source. */
    public static WatermarkStrategy<Envelope> strategy() {
        return WatermarkStrategy.<Envelope>forGenerator(context -> new DayCloseWatermarks())
                .withTimestampAssigner((envelope, recordTime) -> envelope.time());
    }

    @Override
    public void onEvent(Envelope envelope, long time, WatermarkOutput output) {
        if (envelope.is(Form.DAY_CLOSE)) {
            output.emitWatermark(new Watermark(envelope.time()));
            begun = true;
        }
    }

    @Override
    public void onPeriodicEmit(WatermarkOutput output) {
        if (!begun) {
            output.emitWatermark(new Watermark(BEFORE_ALL_DAYS));
            begun = true;
        }
    }
}
