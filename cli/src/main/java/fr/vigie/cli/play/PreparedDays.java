package fr.vigie.cli.play;

import fr.vigie.cli.records.RejectFile;
import fr.vigie.domain.alert.Reject;
import fr.vigie.domain.stream.Stream;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * Recorded streams laid out to be played: what is known from the start, then a bin of messages for each day.
 *
 * @param directory where the bins lie
 * @param streams the streams delivered
 * @param first first day to be played
 * @param last last day to be played
 * @param records messages in all the bins
 */
public record PreparedDays(Path directory, List<Stream> streams, LocalDate first, LocalDate last, long records) {
    static final String START = "start";
    static final String BEYOND = "beyond";
    static final String REJECTS = "rejects.jsonl";
    private static final String MANIFEST = "manifest.properties";

    /** What an earlier preparation left in a directory; empty where there is none, or it did not come to its end. */
    public static Optional<PreparedDays> open(Path directory) throws IOException {
        Path manifest = directory.resolve(MANIFEST);
        if (!Files.exists(manifest)) {
            return Optional.empty();
        }
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(manifest)) {
            properties.load(in);
        }
        return Optional.of(new PreparedDays(
                directory,
                Arrays.stream(properties.getProperty("streams").split(","))
                        .map(Stream::valueOf)
                        .toList(),
                LocalDate.parse(properties.getProperty("first")),
                LocalDate.parse(properties.getProperty("last")),
                Long.parseLong(properties.getProperty("records"))));
    }

    /** Writes the manifest, the last thing a preparation does. */
    PreparedDays seal() throws IOException {
        Properties properties = new Properties();
        properties.setProperty("streams", streams.stream().map(Stream::name).collect(Collectors.joining(",")));
        properties.setProperty("first", first.toString());
        properties.setProperty("last", last.toString());
        properties.setProperty("records", Long.toString(records));
        try (Writer out = Files.newBufferedWriter(directory.resolve(MANIFEST))) {
            properties.store(out, null);
        }
        return this;
    }

    /** Messages before the first day. */
    List<Message> start() throws IOException {
        return DayBins.read(directory, START);
    }

    /** Messages of a day; with the last day come those that are dated beyond it by mistake. */
    List<Message> of(LocalDate day) throws IOException {
        List<Message> messages = DayBins.read(directory, day.toString());
        if (day.equals(last)) {
            messages.addAll(DayBins.read(directory, BEYOND));
        }
        return messages;
    }

    /** Lines that are no record and so cannot be told in Avro. */
    List<Reject> rejects() throws IOException {
        return RejectFile.read(directory.resolve(REJECTS));
    }
}
