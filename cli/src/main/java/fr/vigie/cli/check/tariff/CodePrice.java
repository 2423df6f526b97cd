package fr.vigie.cli.check.tariff;

import fr.vigie.cli.check.row.Row;

/** Which prices are possible for the lines of an act code. */
interface CodePrice {
    /** Whether a tariff is known on the day of care; without one no price is impossible. */
    boolean isKnown(Row row);

    /** Whether the price of a line is possible. */
    boolean allows(Row row);

    /** The tariff of the day of care, for a message. */
    String tariff(Row row);
}
