package fr.vigie.cli.rings;

import fr.vigie.cli.records.Place;
import fr.vigie.domain.stream.RawLine;
import java.io.IOException;

/** Where lines go that cannot be used. */
@FunctionalInterface
public interface RejectedLines {
    /**
     * Takes one.
     *
     * @param reason field, value and what was expected
     * @param raw the line, valid during the call
     */
    void write(Place place, String reason, RawLine raw) throws IOException;
}
