package fr.vigie.streaming.replay;

import fr.vigie.domain.stream.Stream;
import java.io.Serializable;
import java.nio.file.Path;

/**
 * One stream of a directory, as a first reading found it.
 *
 * @param stream the stream
 * @param file its lines in the order of their days; the file itself, or a copy put in order
 * @param copied whether it is such a copy, whose lines carry their numbers
 * @param lines lines that are not empty
 * @param late lines that stand after one of a later day
 */
record RecordedStream(Stream stream, String file, boolean copied, long lines, long late) implements Serializable {
    /** The file. */
    Path path() {
        return Path.of(file);
    }
}
