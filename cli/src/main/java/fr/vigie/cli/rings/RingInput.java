package fr.vigie.cli.rings;

import fr.vigie.cli.records.Place;
import fr.vigie.cli.records.RecordHandler;
import fr.vigie.cli.records.RecordReading;
import fr.vigie.cli.records.RecordReading.ReadingProgress;
import fr.vigie.cli.records.RecordedStreams;
import fr.vigie.cli.records.RejectFile;
import fr.vigie.domain.stream.RawLine;
import fr.vigie.domain.stream.Stream;
import fr.vigie.domain.time.ParisDay;
import fr.vigie.graph.actor.ActorBook;
import fr.vigie.graph.link.LinkBook;
import fr.vigie.graph.link.LinkMaker;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecordBase;

/** Reads recorded streams into links and actors, and keeps count of every record. */
final class RingInput implements RecordHandler {
    private final LinkBook links = new LinkBook();
    private final ActorBook actors = new ActorBook();
    private final Map<Stream, StreamCount> counts = new EnumMap<>(Stream.class);
    private final RejectFile rejects;
    private final Optional<LocalDate> until;
    private Optional<LocalDate> firstDay = Optional.empty();
    private Optional<LocalDate> lastDay = Optional.empty();

    private RingInput(RejectFile rejects, Optional<LocalDate> until) {
        this.rejects = rejects;
        this.until = until;
    }

    /** The streams that are read: those that links are made of, and the references that tell who is who. */
    static RecordedStreams ofInterest(RecordedStreams all) {
        Map<Stream, Path> files = new EnumMap<>(all.files());
        files.keySet()
                .removeIf(stream -> !LinkMaker.STREAMS.contains(stream) && !ActorBook.STREAMS.contains(stream));
        return new RecordedStreams(all.directory(), files);
    }

    /**
     * Reads them.
     *
     * @param until the last day of interest: what came later is read and counted, and makes no link
     */
    static RingInput read(
            RecordedStreams streams, Optional<LocalDate> until, RejectFile rejects, ReadingProgress progress)
            throws IOException {
        RingInput input = new RingInput(rejects, until);
        RecordReading reading = RecordReading.validating(streams, input, progress);
        for (Map.Entry<Stream, Path> file : streams.files().entrySet()) {
            input.counts.put(file.getKey(), new StreamCount(file.getKey()));
            reading.read(file);
        }
        return input;
    }

    @Override
    public void record(Stream stream, SpecificRecordBase record, RawLine raw, Place place) {
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
        firstDay = Optional.of(firstDay.filter(day::isAfter).orElse(day));
        lastDay = Optional.of(lastDay.filter(day::isBefore).orElse(day));
        LinkMaker.of(stream, record).ifPresent(links::add);
    }

    @Override
    public void reject(Stream stream, String reason, RawLine raw, Place place) throws IOException {
        count(stream).reject();
        rejects.write(place, reason, raw);
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
