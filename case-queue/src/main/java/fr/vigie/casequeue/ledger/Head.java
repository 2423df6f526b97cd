package fr.vigie.casequeue.ledger;

import fr.vigie.domain.event.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** What a transaction of the ledger says besides its entries. */
record Head(
        TransactionKind kind,
        Optional<Long> caseId,
        Optional<Outcome> outcome,
        LocalDate onDay,
        Instant at,
        String login,
        Optional<String> motive,
        Optional<Long> counters) {

    static Head of(TransactionKind kind, Optional<Long> caseId, LocalDate onDay, Instant at, String login) {
        return new Head(kind, caseId, Optional.empty(), onDay, at, login, Optional.empty(), Optional.empty());
    }

    Head with(Outcome concluded) {
        return new Head(kind, caseId, Optional.of(concluded), onDay, at, login, motive, counters);
    }

    Head because(String why) {
        return new Head(kind, caseId, outcome, onDay, at, login, Optional.of(why), counters);
    }

    Head on(LocalDate day) {
        return new Head(kind, caseId, outcome, day, at, login, motive, counters);
    }

    Head countering(long transactionId) {
        return new Head(kind, caseId, outcome, onDay, at, login, motive, Optional.of(transactionId));
    }
}
