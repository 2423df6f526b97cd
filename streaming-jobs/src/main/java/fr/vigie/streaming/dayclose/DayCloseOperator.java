package fr.vigie.streaming.dayclose;

import fr.vigie.domain.time.ParisDay;
import fr.vigie.streaming.envelope.Envelope;
import fr.vigie.streaming.reference.ReferenceBook;
import fr.vigie.streaming.state.SubjectState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.BasicTypeInfo;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.runtime.state.VoidNamespace;
import org.apache.flink.streaming.api.operators.AbstractUdfStreamOperator;
import org.apache.flink.streaming.api.operators.TwoInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.runtime.tasks.ProcessingTimeService;

/**
 * Runs a {@link DayCloseFunction}: envelopes wait for the close of their day, then are handed over together, subject by
 * subject, in {@link Envelope#CANONICAL} order. References come on the second input, broadcast, and are looked up as known
 * at the close.
 *
 * <p>Where the function wants it and the job asks for it, the open days of subjects with something new are tried every so
 * often by the clock ({@link Trials}): what a close would say now goes out provisionally, and nothing of it stays.
 *
 * <p>What waits is kept on the heap and written to keyed state at checkpoints only: a day that begins and ends between two
 * checkpoints never reaches RocksDB, which would cost an append and a read for every envelope and a timer for every
 * subject. The heap holds what the days not closed yet have brought.
 */
public final class DayCloseOperator extends AbstractUdfStreamOperator<Envelope, DayCloseFunction>
        implements TwoInputStreamOperator<Envelope, Envelope, Envelope>, DayCloseFunction.Outlet {
    private static final long serialVersionUID = 1L;

    private static final MapStateDescriptor<Long, byte[]> WAITING = new MapStateDescriptor<>(
            "waiting", BasicTypeInfo.LONG_TYPE_INFO, PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO);

    /** Each operator may keep one part in so many of the heap: few of a slot's operators have much to keep. */
    private static final int SHARE_OF_HEAP = 144;

    /** Trials take one part in so many of the time at most: closes come first. */
    private static final int SHARE_OF_TIME = 10;

    /** For so long, in ms, records wait while days are tried. */
    private static final long LONGEST_TRIALS_MILLIS = 20;

    private transient WaitingRoom room;
    private transient Trials trials;
    private transient long tryEvery;
    private transient ReferenceBook references;
    private transient SubjectState state;
    private transient MapState<Long, byte[]> stored;
    private transient StreamRecord<Envelope> reuse;
    private transient long lastClose;
    private transient long closed;

    // What is transient is set up by initializeState and open, which Flink calls first.
    @SuppressWarnings("NullAway.Init")
    public DayCloseOperator(DayCloseFunction function) {
        super(function);
    }

    @Override
    public void initializeState(StateInitializationContext context) throws Exception {
        super.initializeState(context);
        room = new WaitingRoom();
        trials = new Trials();
        tryEvery = userFunction.triesWithinTheDay() ? parameter(DayCloseFunction.TRY_EVERY, 0) : 0;
        references = ReferenceBook.of(context.getOperatorStateStore());
        stored = context.getKeyedStateStore().getMapState(WAITING);
        state = new SubjectState(
                context.getKeyedStateStore().getMapState(SubjectState.BELOW),
                this::setCurrentKey,
                context.isRestored(),
                parameter(DayCloseFunction.STATE_ON_HEAP, Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP));
        userFunction.keepIn(state);
        if (context.isRestored()) {
            takeBack();
        }
    }

    private long parameter(String name, long otherwise) {
        String value = getRuntimeContext().getGlobalJobParameters().get(name);
        return value == null ? otherwise : Long.parseLong(value);
    }

    private void takeBack() throws Exception {
        List<String> keys = getKeyedStateBackend()
                .<VoidNamespace>getKeys(WAITING.getName(), VoidNamespace.INSTANCE)
                .map(String.class::cast)
                .distinct()
                .toList();
        for (String key : keys) {
            setCurrentKey(key);
            for (Map.Entry<Long, byte[]> bucket : stored.entries()) {
                room.restore(bucket.getKey(), key, bucket.getValue());
            }
        }
    }

    @Override
    public void open() throws Exception {
        super.open();
        reuse = new StreamRecord<>(null);
        closed = Long.MIN_VALUE;
        lastClose = parameter(DayCloseFunction.LAST_CLOSE, Long.MAX_VALUE);
        if (tryEvery > 0) {
            tryAfter(tryEvery);
        }
    }

    @Override
    public void processElement1(StreamRecord<Envelope> element) {
        Envelope envelope = element.getValue();
        if (envelope.isProvisional()) {
            if (envelope.due() > closed) {
                trials.tell(envelope);
            }
            return;
        }
        long close = notBefore(envelope.due());
        room.add(close, envelope);
        // A fact comes with the close that it was derived at: there is nothing to try ahead of it.
        if (tryEvery > 0 && envelope.isInput() && userFunction.isWorthTrying(envelope, references)) {
            trials.isNew(envelope.key(), close);
        }
    }

    // A close is never gone back to: what is due at one that is over waits for the next.
    private long notBefore(long due) {
        return due > closed ? due : ParisDay.closeMillis(ParisDay.of(closed + 1));
    }

    @Override
    public void processElement2(StreamRecord<Envelope> element) throws Exception {
        references.add(element.getValue());
    }

    @Override
    public void processWatermark(Watermark mark) throws Exception {
        long through = Math.min(mark.getTimestamp(), lastClose);
        for (long close = room.firstClose(); close <= through; close = room.firstClose()) {
            closeDay(close);
        }
        closed = Math.max(closed, mark.getTimestamp());
        trials.forget(closed);
        super.processWatermark(mark);
    }

    private void closeDay(long close) throws Exception {
        LocalDate day = ParisDay.of(close);
        closed = Math.max(closed, close);
        for (Map.Entry<String, WaitingRoom.Bucket> subject : room.take(close)) {
            state.enter(subject.getKey());
            if (subject.getValue().isStored()) {
                stored.remove(close);
            }
            userFunction.onClose(
                    new DayCloseFunction.Close(close, day, subject.getKey(), references, this),
                    subject.getValue().inCanonicalOrder());
            state.leave();
        }
    }

    private void tryAfter(long millis) {
        ProcessingTimeService clock = getProcessingTimeService();
        clock.registerTimer(clock.getCurrentProcessingTime() + millis, start -> tryFor(clock));
    }

    /** Tries the days of those with something new, for a moment; who is left waits until after the next records. */
    private void tryFor(ProcessingTimeService clock) throws Exception {
        long start = clock.getCurrentProcessingTime();
        long took = 0;
        Optional<Map.Entry<String, Long>> subject = trials.next();
        while (subject.isPresent()) {
            tryDay(subject.get().getKey(), subject.get().getValue());
            took = clock.getCurrentProcessingTime() - start;
            subject = took < LONGEST_TRIALS_MILLIS ? trials.next() : Optional.empty();
        }
        tryAfter(Math.max(tryEvery, took * SHARE_OF_TIME));
    }

    /** Closes the open days of a subject as if nothing more came, and forgets it again. */
    private void tryDay(String key, long through) throws Exception {
        SortedMap<Long, List<Envelope>> days = room.waiting(key, through);
        trials.told(key, through).forEach((close, told) -> {
            List<Envelope> arrived = new ArrayList<>(days.getOrDefault(close, List.of()));
            arrived.addAll(told);
            days.put(close, arrived);
        });
        state.enter(key);
        state.beginTrial();
        userFunction.pauseTallies(true);
        for (Map.Entry<Long, List<Envelope>> day : days.entrySet()) {
            long close = day.getKey();
            userFunction.onClose(
                    new DayCloseFunction.Close(close, ParisDay.of(close), key, references, provisionally(key)),
                    day.getValue());
        }
        userFunction.pauseTallies(false);
        state.endTrial();
        state.leave();
    }

    private DayCloseFunction.Outlet provisionally(String subject) {
        return new DayCloseFunction.Outlet() {
            @Override
            public void send(Envelope envelope) {
                userFunction
                        .withinTheDay(subject, envelope)
                        .map(Envelope::provisionally)
                        .filter(trials::says)
                        .ifPresent(DayCloseOperator.this::send);
            }

            @Override
            public void wake(String key, long close) {
                // Only a close that stands has anything to look after.
            }
        };
    }

    @Override
    public void send(Envelope envelope) {
        output.collect(reuse.replace(envelope, envelope.time()));
    }

    @Override
    public void wake(String key, long close) {
        room.wake(notBefore(close), key);
    }

    @Override
    public void snapshotState(StateSnapshotContext context) throws Exception {
        super.snapshotState(context);
        room.store((close, key, envelopes) -> {
            setCurrentKey(key);
            stored.put(close, envelopes);
        });
        writeBehind();
    }

    /** Writes what is only on the heap. */
    void writeBehind() throws Exception {
        state.write();
    }

    /** Subjects that wait for some close, those that only asked to be woken included. */
    int waiting() {
        return room.size();
    }
}
