package fr.vigie.casequeue.ledger;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What stands in each account, in cents. */
public record Totals(Map<Account, Long> balances) {
    /** Keeps a copy. */
    public Totals {
        balances = Map.copyOf(balances);
    }

    /** What stands in an account; 0 if nothing was ever written in it. */
    public long of(Account account) {
        return balances.getOrDefault(account, 0L);
    }

    /** Détecté et stoppé: subi and évité, without penalties. */
    public long stopped() {
        return Math.addExact(of(Account.SUBI), of(Account.EVITE));
    }

    /**
     * What stands in an account.
     *
     * @param cents not 0
     */
    public record Standing(Account account, long cents) {}

    /** The accounts in which something stands, in their order. */
    public List<Standing> standing() {
        return Arrays.stream(Account.values())
                .filter(account -> of(account) != 0)
                .map(account -> new Standing(account, of(account)))
                .toList();
    }
}
