package fr.vigie.streaming.replay;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import fr.vigie.domain.stream.RawLine;
import fr.vigie.domain.stream.Stream;
import fr.vigie.domain.stream.TimeText;
import fr.vigie.domain.time.ParisDay;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** The day of a line, found without reading the whole of it. */
final class EventDay {
    private static final JsonFactory JSON = new JsonFactory();

    private EventDay() {}

    /** Day of the event time of a line; empty for a reference, or where none can be read. */
    static Optional<LocalDate> of(Stream stream, RawLine line) {
        if (stream.isReference()) {
            return Optional.empty();
        }
        try (JsonParser in = JSON.createParser(line.bytes(), 0, line.length())) {
            return in.nextToken() == JsonToken.START_OBJECT ? find(in, stream.timeField()) : Optional.empty();
        } catch (IOException | DateTimeException e) {
            // The line is refused where it is parsed for good, with its place and reason.
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> find(JsonParser in, String field) throws IOException {
        while (in.nextToken() == JsonToken.FIELD_NAME) {
            boolean found = in.currentName().equals(field);
            if (in.nextToken() == JsonToken.VALUE_STRING && found) {
                return Optional.of(ParisDay.of(TimeText.instant(in.getText())));
            }
            in.skipChildren();
        }
        return Optional.empty();
    }
}
