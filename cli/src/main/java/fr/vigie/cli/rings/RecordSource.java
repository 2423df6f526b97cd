package fr.vigie.cli.rings;

import fr.vigie.domain.stream.Stream;
import java.io.IOException;
import java.util.Set;
import org.apache.avro.specific.SpecificRecordBase;

/** Where the records of the streams come from: recorded files, or topics. It may be read more than once. */
public interface RecordSource {
    /** The streams that are there. */
    Set<Stream> delivered();

    /**
     * Reads some streams to their ends, one after the other in the order of streams.
     *
     * @throws IOException if one of them cannot be read
     */
    void read(Set<Stream> wanted, Taker taker) throws IOException;

    /** Takes records. */
    interface Taker {
        /** Takes one that can be used. */
        void record(Stream stream, SpecificRecordBase record);

        /** Hears of one that cannot. */
        void reject(Stream stream);
    }
}
