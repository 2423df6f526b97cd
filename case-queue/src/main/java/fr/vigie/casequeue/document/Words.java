package fr.vigie.casequeue.document;

import fr.vigie.domain.text.FrenchText;
import fr.vigie.domain.time.ParisDay;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/** French words for what a document names: codes by the labels of the pages, times of Paris, a dash for what is absent. */
public final class Words {
    private static final ResourceBundle MESSAGES = ResourceBundle.getBundle("messages", Locale.ROOT);
    private static final String ABSENT = "—";

    private Words() {}

    /** The label of a code: {@code scheme.} and NURSE_BILLING; the code itself if it has none. */
    public static String label(String prefix, Object code) {
        String key = prefix + code;
        return MESSAGES.containsKey(key) ? MESSAGES.getString(key) : String.valueOf(code);
    }

    /** A moment to the minute: 03/01/2022 à 10:05. */
    public static String minute(Instant instant) {
        ZonedDateTime local = instant.atZone(ParisDay.ZONE);
        return "%s à %02d:%02d".formatted(FrenchText.date(local.toLocalDate()), local.getHour(), local.getMinute());
    }

    /** The day, in Paris, of a moment. */
    public static String day(Instant instant) {
        return FrenchText.date(ParisDay.of(instant));
    }

    /** A day, or a dash. */
    public static String day(Optional<LocalDate> day) {
        return day.map(FrenchText::date).orElse(ABSENT);
    }

    /** A text, or a dash. */
    public static String or(Optional<String> text) {
        return text.orElse(ABSENT);
    }

    /** No-break spaces where French has them: before ; : ? ! » and %, after «. */
    public static String typeset(String words) {
        return words.replaceAll(" ([;:?!»%])", "\u00a0$1").replace("« ", "«\u00a0");
    }
}
