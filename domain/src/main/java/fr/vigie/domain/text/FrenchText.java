package fr.vigie.domain.text;

import fr.vigie.domain.money.Cents;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Dates, sums and numbers as a French reader writes them, for the sentences of findings and rings. */
public final class FrenchText {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    /** Spelt out here, as the locale data of a JDK may change. */
    private static final List<String> MONTHS = List.of(
            "janvier",
            "février",
            "mars",
            "avril",
            "mai",
            "juin",
            "juillet",
            "août",
            "septembre",
            "octobre",
            "novembre",
            "décembre");

    private static final char THOUSANDS = '\u202F';
    private static final char NO_BREAK_SPACE = '\u00A0';

    private FrenchText() {}

    /** A day: {@code 03/01/2022}. */
    public static String date(LocalDate day) {
        return DAY.format(day);
    }

    /** A day, from days since 1970-01-01. */
    public static String date(int epochDay) {
        return date(LocalDate.ofEpochDay(epochDay));
    }

    /** A stretch of days: {@code du 03/01/2022 au 16/01/2022}, or {@code le 03/01/2022} for a single one. */
    public static String period(LocalDate first, LocalDate last) {
        return first.equals(last) ? "le " + date(first) : "du " + date(first) + " au " + date(last);
    }

    /** A stretch of days, from days since 1970-01-01. */
    public static String period(int first, int last) {
        return period(LocalDate.ofEpochDay(first), LocalDate.ofEpochDay(last));
    }

    /** Days that do not follow each other: {@code entre le 03/01/2022 et le 16/01/2022}. */
    public static String between(LocalDate first, LocalDate last) {
        return first.equals(last) ? period(first, last) : "entre le " + date(first) + " et le " + date(last);
    }

    /** The month of a day: {@code janvier 2022}. */
    public static String month(LocalDate day) {
        return MONTHS.get(day.getMonthValue() - 1) + ' ' + day.getYear();
    }

    /** A sum: {@code 1 234,56 €}, with no-break spaces. */
    public static String euros(long cents) {
        return Cents.of(cents).toFrench();
    }

    /** A whole number: {@code 12 345}, with narrow no-break spaces. */
    public static String number(long value) {
        StringBuilder text = new StringBuilder(BigDecimal.valueOf(value).abs().toString());
        for (int i = text.length() - 3; i > 0; i -= 3) {
            text.insert(i, THOUSANDS);
        }
        return (value < 0 ? "-" : "") + text;
    }

    /** A number with that many decimals, half up: {@code 1 234,5}. */
    public static String number(BigDecimal value, int decimals) {
        BigDecimal rounded = value.setScale(decimals, RoundingMode.HALF_UP);
        String plain = rounded.abs().toPlainString();
        int point = plain.indexOf('.');
        String whole = number(rounded.abs().longValue());
        return (rounded.signum() < 0 ? "-" : "") + (point < 0 ? whole : whole + ',' + plain.substring(point + 1));
    }

    /** A number with its noun: {@code 1 jour}, {@code 14 jours}; singular below 2, as French has it. */
    public static String count(long value, String singular, String plural) {
        return number(value) + NO_BREAK_SPACE + (Math.abs(value) < 2 ? singular : plural);
    }

    /** A number with the usual plural in s. */
    public static String count(long value, String noun) {
        return count(value, noun, noun + "s");
    }

    /** A duration, down to the minute: {@code 17 min}, {@code 1 h 05}. */
    public static String duration(Duration duration) {
        long minutes = duration.toMinutes();
        if (minutes < 60) {
            return count(minutes, "min", "min");
        }
        return count(minutes / 60, "h", "h") + NO_BREAK_SPACE + (minutes % 60 < 10 ? "0" : "") + minutes % 60;
    }

    /** Several things: {@code a, b et c}. */
    public static String list(List<String> things) {
        int last = things.size() - 1;
        return last < 1
                ? String.join("", things)
                : String.join(", ", things.subList(0, last)) + " et " + things.get(last);
    }
}
