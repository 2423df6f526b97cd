package fr.vigie.cli.pseudonym;

import fr.vigie.cli.records.DraftDirectory;
import fr.vigie.cli.records.Place;
import fr.vigie.cli.records.RecordHandler;
import fr.vigie.cli.records.RecordReading;
import fr.vigie.cli.records.RecordReading.ReadingProgress;
import fr.vigie.cli.records.RecordedStreams;
import fr.vigie.cli.records.RejectFile;
import fr.vigie.domain.identity.Pseudonymiser;
import fr.vigie.domain.stream.BadRecord;
import fr.vigie.domain.stream.JsonLinesWriter;
import fr.vigie.domain.stream.RawLine;
import fr.vigie.domain.stream.Stream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecordBase;

/**
 * Recorded streams with pseudonyms in the place of NIR and IBAN, in a directory of their own, beside
 * {@code rejects.jsonl}, which holds clear numbers and is readable by its owner only.
 *
 * <p>All or nothing: the directory appears when the last line has been read.
 */
public final class PseudonymisedDelivery implements RecordHandler, AutoCloseable {
    private final PersonalFields fields;
    private final Path draft;
    private final RejectFile rejects;
    private Optional<JsonLinesWriter> writer = Optional.empty();
    private long written;
    private long rejected;

    private PseudonymisedDelivery(PersonalFields fields, Path draft) throws IOException {
        this.fields = fields;
        this.draft = draft;
        this.rejects = new RejectFile(draft.resolve("rejects.jsonl"));
    }

    /**
     * Writes the streams of a directory, pseudonymised, into another that is new or empty.
     *
     * @param identities where the numbers are kept, sealed, if they are kept at all
     * @throws IOException if there is something in it already, or a file cannot be read to its end
     */
    public static PseudonymCount write(
            RecordedStreams streams,
            Path out,
            Pseudonymiser pseudonymiser,
            Optional<SealedIdentities> identities,
            ReadingProgress progress)
            throws IOException {
        try (DraftDirectory draft = DraftDirectory.ofNew(out)) {
            PseudonymCount count =
                    write(streams, draft.path(), progress, new PersonalFields(pseudonymiser, identities));
            draft.commit();
            return count;
        }
    }

    private static PseudonymCount write(
            RecordedStreams streams, Path draft, ReadingProgress progress, PersonalFields fields) throws IOException {
        try (PseudonymisedDelivery delivery = new PseudonymisedDelivery(fields, draft)) {
            RecordReading reading = RecordReading.parsing(streams, delivery, progress);
            for (Map.Entry<Stream, Path> file : streams.files().entrySet()) {
                delivery.open(file.getValue());
                reading.read(file);
            }
            return new PseudonymCount(reading.lines(), delivery.written, delivery.rejected, reading.unknownFields());
        }
    }

    private void open(Path source) throws IOException {
        closeWriter();
        writer = Optional.of(new JsonLinesWriter(draft.resolve(source.getFileName())));
    }

    private void closeWriter() throws IOException {
        if (writer.isPresent()) {
            writer.get().close();
        }
    }

    @Override
    public void record(Stream stream, SpecificRecordBase record, RawLine raw, Place place) throws IOException {
        try {
            fields.replace(record);
        } catch (BadRecord bad) {
            rejected++;
            rejects.write(place, String.valueOf(bad.getMessage()), raw);
            return;
        }
        written++;
        writer.orElseThrow().write(record);
    }

    @Override
    public void reject(Stream stream, String reason, RawLine raw, Place place) throws IOException {
        rejected++;
        rejects.write(place, reason, raw);
    }

    @Override
    public void close() throws IOException {
        closeWriter();
        rejects.close();
    }
}
