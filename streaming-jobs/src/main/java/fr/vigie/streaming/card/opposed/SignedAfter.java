package fr.vigie.streaming.card.opposed;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.event.Securing;
import fr.vigie.domain.reference.Card;
import fr.vigie.domain.time.ParisDay;
import fr.vigie.streaming.card.CardFile;
import fr.vigie.streaming.care.UndueLine;
import fr.vigie.streaming.fact.FindingItem;
import fr.vigie.streaming.reference.Known;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The lines that the holder signed with a card after its opposition. Nothing of them is due where the holder has no other card:
 * whoever was given a new one may practise, and only took the wrong card. Every doubt is decided for the holder.
 */
final class SignedAfter {
    private SignedAfter() {}

    /** Whether a line was cared for and signed after the opposition of its card, every grace included. */
    static boolean isSigned(BillingLine line, CardEnd end) {
        return end.opposed()
                && line.getSecuring().filter(Securing.PAPER::equals).isEmpty()
                && !line.getCareDate().isBefore(ParisDay.of(end.from()))
                && earliest(line).isAfter(end.from());
    }

    // A line that tells neither moment may be of the first minute of its day.
    private static Instant earliest(BillingLine line) {
        return Stream.of(line.getSignedAt(), line.getVisitAt())
                .flatMap(Optional::stream)
                .min(Instant::compareTo)
                .orElseGet(() -> line.getCareDate().atStartOfDay(ParisDay.ZONE).toInstant());
    }

    /**
     * The undue lines of a holder who goes on.
     *
     * @param ownReaders readers in which the card was read before its opposition
     */
    static List<FindingItem> undue(CardFile card, CardEnd end, Set<String> ownReaders, Known known) {
        List<BillingLine> signed = card.lines().stream()
                .filter(line -> isSigned(line, end)
                        && line.getReimbursedCents() > 0
                        && line.getExecutantId().equals(card.holderId())
                        && line.getTerminalId()
                                .filter(reader -> !ownReaders.contains(reader))
                                .isEmpty())
                .toList();
        if (signed.isEmpty()) {
            return List.of();
        }
        List<Card> others = others(card, known);
        return signed.stream()
                .filter(line ->
                        others.stream().allMatch(other -> other.getValidTo().isBefore(line.getCareDate())))
                .map(line -> UndueLine.of(OpposedCard.CODE, line, 0))
                .toList();
    }

    /** The holder's other cards of that type that are not opposed; one that came only later shows that he may practise. */
    private static List<Card> others(CardFile card, Known known) {
        Optional<Card> opposed = known.card(card.cardId(), known.today());
        return known.cardsOf(card.holderId(), known.today()).stream()
                .filter(other -> !other.getCardId().equals(card.cardId())
                        && other.getOpposedAt().isEmpty()
                        && opposed.filter(one -> one.getType() == other.getType())
                                .isPresent())
                .toList();
    }
}
