package fr.vigie.streaming.live;

import fr.vigie.domain.event.DayClose;
import fr.vigie.domain.time.ParisDay;
import fr.vigie.streaming.envelope.Envelope;
import fr.vigie.streaming.envelope.Form;
import fr.vigie.streaming.topology.DayCloseWatermarks;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * Passes alerts on and tells, behind them, through which day they are complete. Run at parallelism 1, so that its watermark
 * is that of all of fusion.
 */
final class CloseReporter extends AbstractStreamOperator<Envelope>
        implements OneInputStreamOperator<Envelope, Envelope> {
    private static final long serialVersionUID = 1L;

    @Override
    public void processElement(StreamRecord<Envelope> record) {
        output.collect(record);
    }

    @Override
    public void processWatermark(Watermark watermark) throws Exception {
        long close = watermark.getTimestamp();
        if (close != Long.MAX_VALUE && close > DayCloseWatermarks.BEFORE_ALL_DAYS) {
            DayClose told = new DayClose(Topics.ALERTS_STREAM, ParisDay.of(close));
            output.collect(new StreamRecord<>(
                    Envelope.fact(Form.DAY_CLOSE, close, Topics.ALERTS_STREAM, Topics.ALERTS_STREAM, told)));
        }
        super.processWatermark(watermark);
    }
}
