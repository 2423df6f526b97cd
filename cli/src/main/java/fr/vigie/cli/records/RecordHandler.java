package fr.vigie.cli.records;

import fr.vigie.domain.stream.RawLine;
import fr.vigie.domain.stream.Stream;
import java.io.IOException;
import org.apache.avro.specific.SpecificRecordBase;

/** What is done with each line of recorded streams: it holds a record, or it is rejected. */
public interface RecordHandler {
    /**
     * Takes a record.
     *
     * @param raw the line it was read from, valid during the call
     */
    void record(Stream stream, SpecificRecordBase record, RawLine raw, Place place) throws IOException;

    /**
     * Takes a line that is no record of the stream.
     *
     * @param reason field, value and what was expected
     * @param raw the line, valid during the call
     */
    void reject(Stream stream, String reason, RawLine raw, Place place) throws IOException;
}
