package fr.vigie.casequeue.page;

import fr.vigie.casequeue.alert.Item;
import fr.vigie.domain.text.FrenchText;
import fr.vigie.domain.time.ParisDay;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Amounts, dates and numbers as they are written in French; absent values are a dash. */
@Component("french")
public class French {
    private static final String ABSENT = "—";
    private static final char NARROW_SPACE = '\u202f';
    private static final char NO_BREAK_SPACE = '\u00a0';
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.FRENCH);
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("dd/MM/uuuu 'à' HH:mm", Locale.FRENCH).withZone(ParisDay.ZONE);

    /** Cents as euros: 1 234,50 €. */
    public String euros(long cents) {
        return format("#,##0.00", BigDecimal.valueOf(cents, 2)) + NO_BREAK_SPACE + '€';
    }

    /** A number with the decimals that matter, four at most. */
    public String number(Number value) {
        return format("#,##0.####", value);
    }

    /** A number of things, in the singular up to 1: 1 ligne, 2 lignes. */
    public String count(long number, String singular) {
        return number(number) + NO_BREAK_SPACE + singular + (number > 1 ? "s" : "");
    }

    /** A priority: one decimal is enough to compare. */
    public String priority(BigDecimal value) {
        return format("#,##0.#", value);
    }

    /** A share from 0 to 1 as a percentage. */
    public String percent(BigDecimal share) {
        return format("#,##0", share.movePointRight(2)) + NO_BREAK_SPACE + '%';
    }

    /** A day: 31/12/2021. */
    public String day(LocalDate day) {
        return DAY.format(day);
    }

    /** A day, or a dash. */
    public String day(Optional<LocalDate> day) {
        return day.map(this::day).orElse(ABSENT);
    }

    /** The month of a day: mars 2022. */
    public String month(LocalDate day) {
        return FrenchText.month(day);
    }

    /** The day, in Paris, of an instant. */
    public String dayOf(Instant instant) {
        return DAY.format(ParisDay.of(instant));
    }

    /** An instant to the minute, Paris time. */
    public String minute(Instant instant) {
        return MINUTE.format(instant);
    }

    /** The quantity of an item with its unit where that is not a number of acts. */
    public String quantity(Item item) {
        return format("#,##0", item.quantity()) + unit(item.actCode());
    }

    private static String unit(String actCode) {
        if (actCode.startsWith("IK")) {
            return NO_BREAK_SPACE + "km";
        }
        return actCode.equals("IJ") ? NO_BREAK_SPACE + "j" : "";
    }

    private static String format(String pattern, Number value) {
        DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.FRENCH);
        symbols.setGroupingSeparator(NARROW_SPACE);
        symbols.setDecimalSeparator(',');
        DecimalFormat format = new DecimalFormat(pattern, symbols);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(value);
    }
}
