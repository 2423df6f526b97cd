package fr.vigie.casequeue.ledger;

import java.math.BigDecimal;

/** Euros as people type them: 1 142 700 or 1142700,50. */
public final class EuroInput {
    private static final String PATTERN = "\\d{1,11}([.,]\\d{1,2})?";

    private EuroInput() {}

    /**
     * In cents.
     *
     * @throws LedgerRefused if it is no sum
     */
    public static long cents(String typed) {
        String plain = typed.replaceAll("[\\s\\u00a0\\u202f€]", "");
        if (!plain.matches(PATTERN)) {
            throw new LedgerRefused("Un montant s’écrit en euros, par exemple 1 142 700 ou 1142700,50.");
        }
        return new BigDecimal(plain.replace(',', '.')).movePointRight(2).longValueExact();
    }
}
