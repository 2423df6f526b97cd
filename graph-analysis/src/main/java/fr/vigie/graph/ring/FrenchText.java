package fr.vigie.graph.ring;

import fr.vigie.domain.money.Cents;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Numbers, sums and days as investigators read them. */
public final class FrenchText {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    private FrenchText() {}

    /** {@code 3 assurés}, {@code 1 assuré}, {@code 2 e-CPS}. */
    public static String count(long number, String noun) {
        return grouped(number) + " " + noun + (number > 1 && !noun.endsWith("s") && !noun.endsWith("S") ? "s" : "");
    }

    /** {@code 1 234,50 €}, with no-break spaces. */
    public static String euros(long cents) {
        return Cents.of(cents).toFrench();
    }

    private static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number).replace(',', ' ');
    }

    /** {@code du 01/02/2022 au 03/04/2022}, or {@code le 01/02/2022}. */
    public static String between(int first, int last) {
        return first == last ? "le " + day(first) : "du " + day(first) + " au " + day(last);
    }

    /** {@code 01/02/2022}. */
    public static String day(int epochDay) {
        return DAY.format(LocalDate.ofEpochDay(epochDay));
    }

    /** A share in whole percent. */
    public static String percent(double share) {
        return Math.round(100 * share) + " %";
    }
}
