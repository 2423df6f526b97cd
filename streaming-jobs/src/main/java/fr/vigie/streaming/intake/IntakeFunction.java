package fr.vigie.streaming.intake;

import fr.vigie.domain.event.ModelDeployment;
import fr.vigie.domain.stream.BadRecord;
import fr.vigie.domain.stream.RecordBinary;
import fr.vigie.domain.stream.RecordParser;
import fr.vigie.domain.stream.Stream;
import fr.vigie.domain.stream.Validation;
import fr.vigie.streaming.dayclose.Rejects;
import fr.vigie.streaming.dayclose.Tallies;
import fr.vigie.streaming.dayclose.Tallies.Fate;
import fr.vigie.streaming.envelope.Envelope;
import fr.vigie.streaming.envelope.EnvelopeType;
import fr.vigie.streaming.envelope.Form;
import fr.vigie.streaming.model.ArtefactCheck;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;

/**
 * The way in: decodes and checks each record once, gives it its event time, id and home subject, and sets aside what the
 * contract refuses. Day-close markers end here: they have already moved the watermark, and tell what lies too far beyond
 * the day that its stream has closed.
 */
public final class IntakeFunction extends ProcessFunction<Envelope, Envelope> implements CheckpointedFunction {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_ID = 512;

    private final PayloadForm form;
    private transient Tallies tallies;
    private transient RecordParser parser;
    private transient StreamCloses closes;
    private transient ListState<Envelope> lastMarkers;

    /** How payloads come from the source. */
    public enum PayloadForm {
        /** One JSON object, as in a file. */
        JSON,
        /** Avro single-object encoding, as in a topic. */
        AVRO
    }

    public IntakeFunction(PayloadForm form) {
        this.form = form;
    }

    // Flink calls initializeState first.
    @Override
    @SuppressWarnings("NullAway.Init")
    public void open(OpenContext context) {
        tallies = new Tallies(getRuntimeContext());
        parser = new RecordParser();
    }

    @Override
    public void initializeState(FunctionInitializationContext context) throws Exception {
        // A partition may be read by another subtask after a restart: each learns what all knew.
        lastMarkers = context.getOperatorStateStore()
                .getUnionListState(new ListStateDescriptor<>("last-markers", EnvelopeType.INSTANCE));
        closes = new StreamCloses();
        for (Envelope marker : lastMarkers.get()) {
            closes.add(marker);
        }
    }

    @Override
    public void snapshotState(FunctionSnapshotContext context) throws Exception {
        lastMarkers.update(closes.markers());
    }

    @Override
    public void processElement(Envelope raw, Context context, Collector<Envelope> out) {
        if (raw.is(Form.DAY_CLOSE)) {
            closes.add(raw);
            return;
        }
        Stream stream = raw.stream();
        tallies.count(stream, Fate.READ);
        try {
            out.collect(checked(raw, stream));
        } catch (BadRecord e) {
            tallies.count(stream, Fate.REJECTED);
            String source = Rejects.source(stream, raw.partition(), raw.offset());
            context.output(Rejects.TAG, Rejects.of(source, e.reason(), raw(raw, stream)));
        }
    }

    private Envelope checked(Envelope raw, Stream stream) throws BadRecord {
        SpecificRecordBase record = form == PayloadForm.JSON
                ? parser.parse(stream, raw.payload(), 0, raw.payload().length)
                : RecordBinary.decode(stream, raw.payload());
        Validation.check(stream, record);
        if (record instanceof ModelDeployment deployment) {
            ArtefactCheck.check(deployment);
        }
        String id = plain(Homes.id(stream, record));
        long time = stream.eventTime(record).map(Instant::toEpochMilli).orElse(0L);
        if (!stream.isReference() && closes.isTooFarAhead(raw, time)) {
            throw new BadRecord("event time lies more than a year beyond the closed day");
        }
        byte[] payload = form == PayloadForm.JSON ? RecordBinary.encode(record) : raw.payload();
        if (!stream.isReference() && closes.isLate(raw, time)) {
            tallies.count(stream, Fate.LATE);
        }
        long due = closes.due(raw, time);
        // A model takes effect at a close; one that comes late at the next, wherever the other streams are by then.
        long at = stream == Stream.MODELS ? due : time;
        return Envelope.record(stream, at, due, plain(Homes.of(stream, record)), id, payload);
    }

    // Identifiers travel in keys: what no identifier of the field looks like would only hide a broken delivery.
    private static String plain(String id) throws BadRecord {
        if (id.isEmpty() || id.length() > LONGEST_ID || hasControls(id)) {
            throw new BadRecord(
                    "identifier: empty, longer than " + LONGEST_ID + " characters or with control characters");
        }
        return id;
    }

    private static boolean hasControls(String id) {
        for (int i = 0; i < id.length(); i++) {
            if (Character.isISOControl(id.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private String raw(Envelope raw, Stream stream) {
        return form == PayloadForm.JSON
                ? new String(raw.payload(), StandardCharsets.UTF_8)
                : Rejects.raw(stream, raw.payload());
    }
}
