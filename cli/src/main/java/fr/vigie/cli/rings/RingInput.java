package fr.vigie.cli.rings;

import fr.vigie.domain.stream.Stream;
import fr.vigie.domain.time.ParisDay;
import fr.vigie.graph.actor.ActorBook;
import fr.vigie.graph.link.LinkBook;
import fr.vigie.graph.link.LinkMaker;
import java.io.IOException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.avro.specific.SpecificRecordBase;

/** Reads records into links and actors, and keeps count of every one. */
final class RingInput implements RecordSource.Taker {
    private final LinkBook links = new LinkBook();
    private final ActorBook actors = new ActorBook();
    private final Map<Stream, StreamCount> counts = new EnumMap<>(Stream.class);
    private final Optional<LocalDate> until;
    private Optional<LocalDate> firstDay = Optional.empty();
    private Optional<LocalDate> lastDay = Optional.empty();

    private RingInput(Optional<LocalDate> until) {
        this.until = until;
    }

    /** The streams that are read: those that links are made of, and the references that tell who is who. */
    static Set<Stream> ofInterest(Set<Stream> delivered) {
        Set<Stream> some = EnumSet.noneOf(Stream.class);
        some.addAll(LinkMaker.STREAMS);
        some.addAll(ActorBook.STREAMS);
        some.retainAll(delivered);
        return some;
    }

    /**
     * Reads them.
     *
     * @param national ids of national actors
     * @param until the last day of interest: what came later is read and counted, and makes no link
     */
    static RingInput read(RecordSource source, Optional<LocalDate> until, Set<String> national) throws IOException {
        RingInput input = new RingInput(until);
        national.forEach(input.actors::addNational);
        Set<Stream> streams = ofInterest(source.delivered());
        streams.forEach(input::count);
        source.read(streams, input);
        return input;
    }

    @Override
    public void record(Stream stream, SpecificRecordBase record) {
        if (!count(stream).add(record)) {
            return;
        }
        if (ActorBook.STREAMS.contains(stream)) {
            actors.add(stream, record);
            return;
        }
        LocalDate day = stream.eventTime(record).map(ParisDay::of).orElseThrow();
        if (until.filter(day::isAfter).isPresent()) {
            return;
        }
        firstDay = Optional.of(firstDay.filter(first -> !day.isBefore(first)).orElse(day));
        lastDay = Optional.of(lastDay.filter(last -> !day.isAfter(last)).orElse(day));
        LinkMaker.of(stream, record).ifPresent(links::add);
    }

    @Override
    public void reject(Stream stream) {
        count(stream).reject();
    }

    private StreamCount count(Stream stream) {
        return counts.computeIfAbsent(stream, StreamCount::new);
    }

    LinkBook links() {
        return links;
    }

    ActorBook actors() {
        return actors;
    }

    Map<Stream, StreamCount> counts() {
        return counts;
    }

    /** The first day on which anything happened; empty where nothing did. */
    Optional<LocalDate> firstDay() {
        return firstDay;
    }

    Optional<LocalDate> lastDay() {
        return lastDay;
    }
}
