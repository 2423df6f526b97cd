package fr.vigie.sample.scheme;

import fr.vigie.sample.chance.Chance;

/** Accounts that belong to nobody known to the caisse. */
public final class StrangeAccounts {
    private static final long FIRST = 1L << 46;

    private StrangeAccounts() {}

    /** A new one. */
    public static String open(Stage stage, Chance chance) {
        return stage.ids().iban(FIRST + (chance.nextLong() >>> 20));
    }
}
