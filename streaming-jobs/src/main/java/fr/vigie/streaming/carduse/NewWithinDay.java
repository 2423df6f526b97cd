package fr.vigie.streaming.carduse;

import fr.vigie.domain.event.CardUse;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Tells which uses of a card's open day are worth trying the day for: those of a kind that the card was not seen with of
 * late, by reader, place, patient's département, service, channel and outcome, and of the known kinds one use in ten, and in
 * five, as only their number tells. A trial costs a close, and most cards are used alike day after day.
 *
 * <p>It lies on the heap, some 250 bytes a card, and is not in checkpoints: after a failure all kinds are new once more.
 */
final class NewWithinDay {
    private static final double GROWTH = 1.1;
    private static final int LEAST_GROWTH = 5;
    /** Kinds remembered of a card: of more, those that came first are forgotten. */
    private static final int KINDS = 32;

    private final Map<String, Seen> cards = new HashMap<>();

    private static final class Seen {
        private final int[] kinds = new int[KINDS];
        private int known;
        private long close;
        private int uses;
        private double next;

        boolean isWorth(long due, int kind) {
            if (close != due) {
                close = due;
                uses = 0;
                next = LEAST_GROWTH;
            }
            uses++;
            boolean worth = isNew(kind) || uses >= next;
            if (worth) {
                next = Math.max(uses + LEAST_GROWTH, uses * GROWTH);
            }
            return worth;
        }

        private boolean isNew(int kind) {
            for (int i = 0; i < Math.min(known, KINDS); i++) {
                if (kinds[i] == kind) {
                    return false;
                }
            }
            kinds[known++ % KINDS] = kind;
            return true;
        }
    }

    /** Notes a use that is due at a close; whether the day is worth trying for it. */
    boolean isWorth(long close, CardUse use) {
        return cards.computeIfAbsent(use.getCardId(), card -> new Seen()).isWorth(close, kind(use));
    }

    private static int kind(CardUse use) {
        return Objects.hash(
                use.getTerminalId(),
                use.getCommune(),
                use.getPatientDepartment(),
                use.getService().name(),
                use.getChannel().name(),
                use.getOutcome().name());
    }
}
