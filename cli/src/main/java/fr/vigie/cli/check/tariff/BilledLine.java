package fr.vigie.cli.check.tariff;

import fr.vigie.cli.check.row.Fields;
import fr.vigie.cli.check.row.Row;
import fr.vigie.domain.event.Eligibility;
import fr.vigie.domain.event.Majoration;
import fr.vigie.domain.event.Purpose;
import fr.vigie.domain.stream.Stream;

/** The fields of a billing line on which its price rests. */
final class BilledLine {
    private static final int CODE = of("actCode");
    private static final int EXECUTANT = of("executantId");
    private static final int CARE = of("careDate");
    private static final int COEFFICIENT = of("coefficient");
    private static final int QUANTITY = of("quantity");
    private static final int AMOUNT = of("amountCents");
    private static final int REIMBURSED = of("reimbursedCents");
    private static final int OVERRUN = of("overrunCents");
    private static final int MAJORATION = of("majoration");
    private static final int MAJORATION_CENTS = of("majorationCents");
    private static final int PURPOSE = of("purpose");
    private static final int DELIVERED_TO = of("deliveredToId");
    private static final int ELIGIBILITY = of("eligibility");
    private static final int COMMUNE = of("careCommune");

    private BilledLine() {}

    private static int of(String name) {
        return Fields.of(Stream.BILLING_LINES, name);
    }

    static long code(Row row) {
        return row.get(CODE);
    }

    static long executant(Row row) {
        return row.get(EXECUTANT);
    }

    static long careDay(Row row) {
        return row.get(CARE);
    }

    static long thousandths(Row row) {
        return row.get(COEFFICIENT);
    }

    static long quantity(Row row) {
        return row.get(QUANTITY);
    }

    static long amount(Row row) {
        return row.get(AMOUNT);
    }

    static long reimbursed(Row row) {
        return row.get(REIMBURSED);
    }

    /** The amount less what the professional asks beyond the tariff. */
    static long withoutOverrun(Row row) {
        return row.get(AMOUNT) - row.get(OVERRUN, 0);
    }

    static Majoration majoration(Row row) {
        return Majoration.values()[(int) row.get(MAJORATION, Majoration.NONE.ordinal())];
    }

    static boolean saysMajorationCents(Row row) {
        return row.has(MAJORATION_CENTS);
    }

    static long majorationCents(Row row) {
        return row.get(MAJORATION_CENTS, 0);
    }

    static boolean isKit(Row row) {
        return row.has(DELIVERED_TO) || row.get(PURPOSE, -1) == Purpose.ANTIGEN_KIT.ordinal();
    }

    static boolean isPaidByPatient(Row row) {
        return row.get(ELIGIBILITY, -1) == Eligibility.PAYING.ordinal();
    }

    /** Whether the care was given overseas; unknown is not. */
    static boolean isOverseas(Row row) {
        if (!row.has(COMMUNE)) {
            return false;
        }
        String commune = row.text(COMMUNE);
        return commune.startsWith("97") || commune.startsWith("98");
    }

    /** What is billed, for a message. */
    static String text(Row row) {
        return row.text(CODE) + " " + row.text(COEFFICIENT) + " x " + row.text(QUANTITY) + " at "
                + Prices.euros(row.get(AMOUNT)) + " on " + row.text(CARE);
    }
}
