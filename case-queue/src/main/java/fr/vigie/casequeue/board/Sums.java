package fr.vigie.casequeue.board;

import fr.vigie.casequeue.ledger.Account;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.function.Predicate;

/**
 * What was booked, in cents.
 *
 * @param subi préjudice subi
 * @param evite préjudice évité
 * @param recouvre paid back
 * @param erreur claimed, concluded as an error
 * @param penalites penalties pronounced: never part of a préjudice
 */
public record Sums(long subi, long evite, long recouvre, long erreur, long penalites) {
    private static final int TENTHS = 3;

    /** The sums of those cells that are wanted. */
    static Sums of(Collection<BoardCell> cells, Predicate<BoardCell> wanted) {
        return new Sums(
                sum(cells, wanted, Account.SUBI),
                sum(cells, wanted, Account.EVITE),
                sum(cells, wanted, Account.RECOUVRE),
                sum(cells, wanted, Account.ERREUR),
                sum(cells, wanted, Account.PENALITE));
    }

    /** Détecté et stoppé. */
    public long stoppe() {
        return Math.addExact(subi, evite);
    }

    /** A part of a whole as a percentage with one decimal: 132.6; 0 of nothing. */
    static BigDecimal percent(long part, long whole) {
        return whole == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(part)
                        .divide(BigDecimal.valueOf(whole), TENTHS, RoundingMode.HALF_UP)
                        .movePointRight(2);
    }

    private static long sum(Collection<BoardCell> cells, Predicate<BoardCell> wanted, Account account) {
        return cells.stream()
                .filter(cell -> cell.account() == account)
                .filter(wanted)
                .mapToLong(cell -> account.balance(cell.cents()))
                .reduce(0, Math::addExact);
    }
}
