package fr.vigie.cli.rings;

import fr.vigie.cli.records.Place;
import fr.vigie.cli.records.RecordHandler;
import fr.vigie.cli.records.RecordReading;
import fr.vigie.cli.records.RecordReading.ReadingProgress;
import fr.vigie.cli.records.RecordedStreams;
import fr.vigie.domain.stream.RawLine;
import fr.vigie.domain.stream.Stream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.apache.avro.specific.SpecificRecordBase;

/** Recorded streams of a directory. Lines that cannot be used are told at the first reading only. */
public final class RecordedSource implements RecordSource {
    private final RecordedStreams streams;
    private final RejectedLines rejects;
    private final ReadingProgress progress;
    private boolean isRead;

    /** The streams of a directory. */
    public RecordedSource(RecordedStreams streams, RejectedLines rejects, ReadingProgress progress) {
        this.streams = streams;
        this.rejects = rejects;
        this.progress = progress;
    }

    @Override
    public Set<Stream> delivered() {
        return streams.files().keySet();
    }

    @Override
    public void read(Set<Stream> wanted, Taker taker) throws IOException {
        Map<Stream, Path> files = new EnumMap<>(streams.files());
        files.keySet().retainAll(wanted);
        RecordedStreams some = new RecordedStreams(streams.directory(), files);
        RecordReading reading = RecordReading.validating(some, handler(taker), progress);
        for (Map.Entry<Stream, Path> file : files.entrySet()) {
            reading.read(file);
        }
        isRead = true;
    }

    private RecordHandler handler(Taker taker) {
        return new RecordHandler() {
            @Override
            public void record(Stream stream, SpecificRecordBase record, RawLine raw, Place place) {
                taker.record(stream, record);
            }

            @Override
            public void reject(Stream stream, String reason, RawLine raw, Place place) throws IOException {
                taker.reject(stream);
                if (!isRead) {
                    rejects.write(place, reason, raw);
                }
            }
        };
    }
}
