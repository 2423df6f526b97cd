package fr.vigie.streaming.live;

import fr.vigie.domain.time.ParisDay;
import fr.vigie.streaming.envelope.Envelope;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.util.Collector;

/** The closes that connectors tell; what is no day close is passed over, as it closes nothing. */
final class ToldCloses implements FlatMapFunction<byte[], Envelope> {
    private static final long serialVersionUID = 1L;

    @Override
    public void flatMap(byte[] message, Collector<Envelope> out) {
        TopicRecords.told(message)
                .ifPresent(close -> out.collect(
                        CloseRelay.close(close.getStream(), 0, ParisDay.closeMillis(close.getClosedThrough()))));
    }
}
