package fr.vigie.casequeue.board;

import java.math.BigDecimal;

/**
 * What a rule was worth in a year.
 *
 * @param rule its code
 * @param alerts alerts of the year in which it had a part
 * @param concluded cases that were concluded in the year on such alerts
 * @param confirmed those of them that came out as fraud, fault, abuse or error
 * @param subiCents préjudice subi that it found
 * @param eviteCents préjudice évité that it found
 */
public record RuleFigures(String rule, long alerts, long concluded, long confirmed, long subiCents, long eviteCents) {
    /** Confirmed of concluded, as a percentage. */
    public BigDecimal confirmedPercent() {
        return Sums.percent(confirmed, concluded);
    }

    /** Détecté et stoppé. */
    public long stoppeCents() {
        return Math.addExact(subiCents, eviteCents);
    }
}
