package fr.vigie.cli.evaluate;

import java.io.PrintWriter;
import java.util.Locale;

/** What is in the sums of the right alerts and what is not, in euros, as people read it. */
public final class SumTable {
    private static final String ROW = "%-27s %13s %13s %7s %13s %10s %10s %13s %13s %13s%n";

    private SumTable() {}

    /** Prints the sums of an evaluation. */
    public static void print(Evaluation evaluation, PrintWriter out) {
        out.printf(
                ROW,
                "planted scheme, found",
                "label",
                "claimed",
                "ratio",
                "agreed",
                "less",
                "elsewhere",
                "not itemised",
                "beyond",
                "by a breach");
        for (SumResult one : evaluation.sums()) {
            out.printf(
                    ROW,
                    one.name(),
                    euros(one.labelCents()),
                    euros(one.agreedCents() + one.beyondCents()),
                    String.format(Locale.ROOT, "%.3f", one.claimedShare()),
                    euros(one.agreedCents()),
                    euros(one.lessCents()),
                    euros(one.elsewhereCents()),
                    euros(one.openCents()),
                    euros(one.beyondCents()),
                    euros(one.beyondByBreachCents()));
        }
    }

    private static String euros(long cents) {
        return String.format(Locale.ROOT, "%,d.%02d", cents / 100, cents % 100);
    }
}
