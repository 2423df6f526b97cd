package fr.vigie.cli.play;

import fr.vigie.cli.records.DayCounts;
import fr.vigie.cli.records.Place;
import fr.vigie.cli.records.RecordHandler;
import fr.vigie.cli.records.RecordReading;
import fr.vigie.cli.records.RecordReading.ReadingProgress;
import fr.vigie.cli.records.RecordedStreams;
import fr.vigie.cli.records.RejectFile;
import fr.vigie.domain.stream.BadRecord;
import fr.vigie.domain.stream.RawLine;
import fr.vigie.domain.stream.Stream;
import fr.vigie.domain.stream.Validation;
import fr.vigie.domain.time.ParisDay;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecordBase;

/**
 * Lays recorded streams out by day: files need not be in order, and memory is bounded.
 *
 * <p>A line that is no record is set aside. A record that the contract refuses (a wrong key, a negative amount) can be
 * told in Avro and is played: it is for the job to reject it.
 */
public final class Preparation implements RecordHandler {
    private final DayBins bins;
    private final RejectFile rejects;
    private final DayCounts eventDays = new DayCounts();
    private final DayCounts days = new DayCounts();
    private long records;

    private Preparation(DayBins bins, RejectFile rejects) {
        this.bins = bins;
        this.rejects = rejects;
    }

    /** Lays the streams out in a directory that is new or empty. */
    public static PreparedDays prepare(RecordedStreams streams, Path directory, ReadingProgress progress)
            throws IOException {
        Files.createDirectories(directory);
        try (DayBins bins = new DayBins(directory);
                RejectFile rejects = new RejectFile(directory.resolve(PreparedDays.REJECTS))) {
            Preparation preparation = new Preparation(bins, rejects);
            RecordReading reading = RecordReading.parsing(streams, preparation, progress);
            for (Map.Entry<Stream, Path> file : streams.files().entrySet()) {
                reading.read(file);
            }
            bins.close();
            return preparation.result(directory, List.copyOf(streams.files().keySet()));
        }
    }

    @Override
    public void record(Stream stream, SpecificRecordBase record, RawLine raw, Place place) throws IOException {
        records++;
        bins.add(bin(stream, record), Message.of(stream, record));
    }

    private String bin(Stream stream, SpecificRecordBase record) {
        if (stream.eventTime(record).isEmpty() || isRefused(stream, record)) {
            return PreparedDays.START;
        }
        LocalDate day = ParisDay.of(stream.eventTime(record).get());
        days.add(day);
        if (!stream.isReference()) {
            eventDays.add(day);
        }
        return day.toString();
    }

    /** The day of such a record may be nonsense: it must not stretch the days that are played. */
    private static boolean isRefused(Stream stream, SpecificRecordBase record) {
        try {
            Validation.check(stream, record);
            return false;
        } catch (BadRecord refused) {
            return true;
        }
    }

    @Override
    public void reject(Stream stream, String reason, RawLine raw, Place place) throws IOException {
        rejects.write(place, reason, raw);
    }

    private PreparedDays result(Path directory, List<Stream> streams) throws IOException {
        LocalDate last = days.plausibleLast()
                .orElseThrow(() -> new IOException(directory + ": no record has an event time; nothing can be played"));
        LocalDate first = eventDays.first().orElse(last);
        gather(directory, first, last);
        return new PreparedDays(directory, streams, first, last, records).seal();
    }

    /** References known before the first event join the start; what is dated far beyond the last day gets a bin. */
    private void gather(Path directory, LocalDate first, LocalDate last) throws IOException {
        try (DayBins joined = new DayBins(directory)) {
            for (LocalDate day : days.days()) {
                if (day.isBefore(first) || day.isAfter(last)) {
                    String target = day.isBefore(first) ? PreparedDays.START : PreparedDays.BEYOND;
                    for (Message message : DayBins.read(directory, day.toString())) {
                        joined.add(target, message);
                    }
                }
            }
        }
    }
}
