package fr.vigie.streaming.intake;

import fr.vigie.domain.time.ParisDay;
import fr.vigie.streaming.envelope.Envelope;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The last day that each stream has closed, as its own markers tell it.
 *
 * <p>What the watermark says will not do here: it is the least close of all streams, and how far one stream is read ahead
 * of the others differs from run to run.
 */
final class StreamCloses {
    private static final long YEAR = 364L * 24 * 3600 * 1000;

    private final Map<Source, Envelope> last = new HashMap<>();

    // Bounds of the day last asked for: nearly all records of a while share it.
    private long dayStart = Long.MAX_VALUE;
    private long dayClose = Long.MIN_VALUE;

    /** A partition of a stream; a stream replayed has the one partition −1. */
    private record Source(int stream, int partition) {}

    /** Learns of a close; an earlier one than known changes nothing. */
    void add(Envelope marker) {
        last.merge(
                new Source(marker.closedStream().ordinal(), marker.partition()),
                marker,
                (known, more) -> more.time() > known.time() ? more : known);
    }

    /** The last close of each partition. */
    List<Envelope> markers() {
        return List.copyOf(last.values());
    }

    /** Whether an event lies more than a year beyond the day that its stream has closed. */
    boolean isTooFarAhead(Envelope raw, long time) {
        long closed = closed(raw);
        // Shorter than any year, in ms: nearly all records need no calendar.
        return time > closed + YEAR
                && ParisDay.of(time).isAfter(ParisDay.of(closed).plusYears(1));
    }

    /** Whether an event comes after its stream has closed its day. */
    boolean isLate(Envelope raw, long time) {
        Envelope marker = last.get(new Source(raw.code(), raw.partition()));
        return marker != null && time <= marker.time();
    }

    /**
     * The close at which an event is folded: that of its day or, of a late one, the next that its stream has yet to close.
     *
     * @param time event time, ms since 1970
     */
    long due(Envelope raw, long time) {
        long at = isLate(raw, time) ? closed(raw) + 1 : time;
        if (at < dayStart || at > dayClose) {
            LocalDate day = ParisDay.of(at);
            dayStart = ParisDay.closeMillis(day.minusDays(1)) + 1;
            dayClose = ParisDay.closeMillis(day);
        }
        return dayClose;
    }

    // Before its first close a record's own time, that of its delivery, stands for it.
    private long closed(Envelope raw) {
        Envelope marker = last.get(new Source(raw.code(), raw.partition()));
        return marker == null ? raw.time() : marker.time();
    }
}
