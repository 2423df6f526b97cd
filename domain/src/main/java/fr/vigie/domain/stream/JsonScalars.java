package fr.vigie.domain.stream;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.apache.avro.Schema;

/**
 * Reads the value at which a JSON parser stands, as the contract writes it; what does not fit is a {@link BadRecord}
 * that names the field by its path.
 */
final class JsonScalars {
    /** Decimal exponents beyond any double's: written out digit by digit, such a number would fill the memory. */
    private static final int MOST_DIGITS = 400;

    private JsonScalars() {}

    static String text(JsonParser in, String path) throws IOException, BadRecord {
        if (in.currentToken() != JsonToken.VALUE_STRING) {
            throw expected(path, in, "a text");
        }
        String text = in.getText();
        if (!isUnicode(text)) {
            throw new BadRecord(path + ": half a character (an unpaired surrogate)");
        }
        return text;
    }

    private static boolean isUnicode(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return StandardCharsets.UTF_8.newEncoder().canEncode(text);
            }
        }
        return true;
    }

    static Object enumValue(Schema schema, String text, String path) throws BadRecord {
        Object constant = Records.constants(schema).get(text);
        if (constant == null) {
            throw new BadRecord(path + ": unknown value \"" + text + "\", expected one of "
                    + String.join(", ", schema.getEnumSymbols()));
        }
        return constant;
    }

    static Long integer(JsonParser in, String path, long least, long most) throws IOException, BadRecord {
        if (in.currentToken() != JsonToken.VALUE_NUMBER_INT) {
            throw expected(path, in, "a whole number");
        }
        try {
            long value = in.getLongValue();
            if (value >= least && value <= most) {
                return value;
            }
        } catch (JsonProcessingException e) {
            throw outOfRange(path);
        }
        throw outOfRange(path);
    }

    private static BigDecimal number(JsonParser in, String path) throws IOException, BadRecord {
        if (!in.currentToken().isNumeric()) {
            throw expected(path, in, "a number");
        }
        BigDecimal number = bigNumber(in, path);
        if (number.scale() > MOST_DIGITS || number.scale() < -MOST_DIGITS) {
            throw outOfRange(path);
        }
        return number;
    }

    private static BigDecimal bigNumber(JsonParser in, String path) throws IOException, BadRecord {
        try {
            return in.getDecimalValue();
        } catch (JsonProcessingException | NumberFormatException e) {
            throw outOfRange(path);
        }
    }

    static Double real(JsonParser in, String path) throws IOException, BadRecord {
        double number = number(in, path).doubleValue();
        if (Double.isInfinite(number)) {
            throw outOfRange(path);
        }
        return number;
    }

    private static BadRecord outOfRange(String path) {
        return new BadRecord(path + ": number out of range");
    }

    static BigDecimal decimal(Schema schema, JsonParser in, String path) throws IOException, BadRecord {
        int scale = Records.scale(schema);
        BigDecimal number = number(in, path);
        if (number.precision() - number.scale() > Records.precision(schema) - scale) {
            throw outOfRange(path);
        }
        try {
            return number.setScale(scale, RoundingMode.UNNECESSARY);
        } catch (ArithmeticException e) {
            throw new BadRecord(path + ": " + in.getText() + " has more than " + scale + " decimals");
        }
    }

    static Boolean bool(JsonParser in, String path) throws IOException, BadRecord {
        if (!in.currentToken().isBoolean()) {
            throw expected(path, in, "true or false");
        }
        return in.getBooleanValue();
    }

    static Instant instant(String text, String path) throws BadRecord {
        try {
            return TimeText.instant(plainYear(text)).truncatedTo(ChronoUnit.MILLIS);
        } catch (DateTimeException e) {
            throw new BadRecord(path + ": \"" + text + "\" is not an ISO-8601 instant with offset");
        }
    }

    static LocalDate date(String text, String path) throws BadRecord {
        try {
            return TimeText.date(plainYear(text));
        } catch (DateTimeException e) {
            throw new BadRecord(path + ": \"" + text + "\" is not an ISO date");
        }
    }

    /** A date's text, refused where its year is signed: such years have more digits than Avro's days can hold. */
    private static String plainYear(String text) {
        if (text.startsWith("+") || text.startsWith("-")) {
            throw new DateTimeException("not a year of four digits");
        }
        return text;
    }

    static BadRecord expected(String path, JsonParser in, String what) throws IOException {
        return new BadRecord(path + ": " + in.getText() + " is not " + what);
    }
}
