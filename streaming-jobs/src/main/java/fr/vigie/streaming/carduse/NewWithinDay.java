package fr.vigie.streaming.carduse;

import fr.vigie.domain.event.CardUse;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Tells which uses of a card's open day are worth trying the day for: those of a kind not seen in it yet, by reader, place,
 * patient's département, service, channel and outcome, and of the kinds that were seen one use in ten, as only their number
 * tells then. A day is folded whole at each trial, and a busy card has hundreds of uses alike.
 */
final class NewWithinDay {
    private static final double GROWTH = 1.1;

    private final Map<String, Seen> cards = new HashMap<>();

    private static final class Seen {
        private final long close;
        private final Set<Integer> kinds = new HashSet<>();
        private int uses;
        private double next;

        Seen(long close) {
            this.close = close;
        }

        boolean isWorth(CardUse use) {
            uses++;
            boolean worth = kinds.add(kind(use)) || uses >= next;
            if (worth) {
                next = uses * GROWTH;
            }
            return worth;
        }
    }

    /** Notes a use that is due at a close; whether the day is worth trying for it. */
    boolean isWorth(long close, CardUse use) {
        Seen seen = cards.get(use.getCardId());
        if (seen == null || seen.close != close) {
            seen = new Seen(close);
            cards.put(use.getCardId(), seen);
        }
        return seen.isWorth(use);
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
