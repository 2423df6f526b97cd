package fr.vigie.streaming.dayclose;

import fr.vigie.domain.time.ParisDay;
import fr.vigie.streaming.envelope.Envelope;
import fr.vigie.streaming.envelope.EnvelopeType;
import fr.vigie.streaming.envelope.Form;
import fr.vigie.streaming.reference.ReferenceBook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.streaming.api.functions.co.KeyedBroadcastProcessFunction;
import org.apache.flink.util.Collector;

/**
 * A keyed operator that acts at day closes only.
 *
 * <p>Envelopes wait in state until the close of their day; then they are handed over together, in
 * {@link Envelope#CANONICAL} order. An envelope that comes after its day was closed waits for the next close and is
 * counted as late. References are broadcast and looked up as known at the close. Cost per envelope: one append; per
 * subject and day: one timer and one read.
 */
public abstract class DayCloseFunction extends KeyedBroadcastProcessFunction<String, Envelope, Envelope, Envelope> {
    private static final long serialVersionUID = 1L;

    /** Name of the job parameter that holds the last close of a bounded run, ms; nothing fires beyond it. */
    public static final String LAST_CLOSE = "vigie.last-close";

    private transient long lastClose;
    private transient ListState<Envelope> waiting;
    private transient ReferenceBook references;
    private transient Tallies tallies;

    @Override
    public void open(OpenContext context) throws Exception {
        waiting = getRuntimeContext().getListState(new ListStateDescriptor<>("waiting", EnvelopeType.INSTANCE));
        references = new ReferenceBook();
        lastClose = Long.parseLong(
                getRuntimeContext().getGlobalJobParameters().getOrDefault(LAST_CLOSE, String.valueOf(Long.MAX_VALUE)));
        tallies = new Tallies(getRuntimeContext());
    }

    /**
     * Folds what the day brought to one subject and says what follows.
     *
     * @param arrived the envelopes that waited for this close, in canonical order; empty when the operator had only
     *     asked to be woken
     */
    protected abstract void onClose(Close close, List<Envelope> arrived) throws Exception;

    @Override
    public void processElement(Envelope envelope, ReadOnlyContext context, Collector<Envelope> out) throws Exception {
        long closed = context.timerService().currentWatermark();
        if (envelope.time() <= closed && isRecord(envelope)) {
            tallies.late(envelope.stream());
        }
        waiting.add(envelope);
        context.timerService().registerEventTimeTimer(closeAfter(Math.max(envelope.time(), closed + 1)));
    }

    private static boolean isRecord(Envelope envelope) {
        return envelope.isInput() && !envelope.stream().isReference();
    }

    private static long closeAfter(long time) {
        return ParisDay.closeMillis(ParisDay.of(time));
    }

    @Override
    public void processBroadcastElement(Envelope reference, Context context, Collector<Envelope> out) throws Exception {
        references.add(reference, context.getBroadcastState(ReferenceBook.STATE));
    }

    @Override
    public void onTimer(long time, OnTimerContext context, Collector<Envelope> out) throws Exception {
        if (time > lastClose) {
            return;
        }
        references.restore(context.getBroadcastState(ReferenceBook.STATE));
        Close close = new Close(time, context, out);
        onClose(close, takeUpTo(time));
    }

    private List<Envelope> takeUpTo(long time) throws Exception {
        List<Envelope> due = new ArrayList<>();
        List<Envelope> later = new ArrayList<>();
        for (Envelope envelope : waiting.get()) {
            (envelope.time() <= time ? due : later).add(envelope);
        }
        if (later.isEmpty()) {
            waiting.clear();
        } else {
            waiting.update(later);
        }
        due.sort(Envelope.CANONICAL);
        return due;
    }

    /** Counts of what became of the records. */
    protected final Tallies tallies() {
        return tallies;
    }

    /** One close of one subject: what is known then, and where what follows goes. */
    protected final class Close {
        private final long millis;
        private final OnTimerContext context;
        private final Collector<Envelope> out;

        private Close(long millis, OnTimerContext context, Collector<Envelope> out) {
            this.millis = millis;
            this.context = context;
            this.out = out;
        }

        /** The close, in ms since 1970. */
        public long millis() {
            return millis;
        }

        /** The day that closes. */
        public LocalDate day() {
            return ParisDay.of(millis);
        }

        /** The subject. */
        public String key() {
            return context.getCurrentKey();
        }

        /** The references, to be asked as of {@link #millis()}. */
        public ReferenceBook references() {
            return references;
        }

        /** Sends a fact to the next operator. */
        public void send(Form form, String key, String id, SpecificRecordBase fact) {
            out.collect(Envelope.fact(form, millis, key, id, fact));
        }

        /** Takes back a fact sent before. */
        public void retract(Form form, String key, String id) {
            out.collect(Envelope.retraction(form, millis, key, id));
        }

        /** Sends an envelope as it is. */
        public void send(Envelope envelope) {
            out.collect(envelope);
        }

        /** Asks to be called at the close of a day even if nothing comes. */
        public void wakeAt(LocalDate day) {
            context.timerService().registerEventTimeTimer(ParisDay.closeMillis(day));
        }
    }
}
