package fr.vigie.streaming.card.opposed;

import fr.vigie.domain.reference.Card;
import fr.vigie.domain.text.FrenchText;
import fr.vigie.domain.time.ParisDay;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The end of a card.
 *
 * @param since when it was opposed, as declared; of an expired card the same as {@code from}
 * @param known when the caisse knew it; of an expired card the same as {@code from}
 * @param from from when on a use counts, every grace included
 * @param text what ended it, in French
 * @param opposed whether its holder had it opposed, as one does whose card is lost or stolen
 */
record CardEnd(Instant since, Instant known, Instant from, String text, boolean opposed) {

    /** The end of a card, by its opposition or expiry, whichever counts first; empty while neither is known. */
    static Optional<CardEnd> of(Card card, OpposedCardSettings settings) {
        return Stream.concat(opposition(card, settings).stream(), Stream.of(expiry(card, settings)))
                .min(Comparator.comparing(CardEnd::from));
    }

    // An opposition that bears an earlier day than the one on which it was made known binds nobody in between: the
    // later of both counts.
    private static Optional<CardEnd> opposition(Card card, OpposedCardSettings settings) {
        return card.getOpposedAt().map(opposed -> {
            Instant known = card.getKnownAt().filter(opposed::isBefore).orElse(opposed);
            return new CardEnd(
                    opposed,
                    known,
                    known.plus(Duration.ofHours(settings.graceHours())),
                    "opposée le " + FrenchText.date(ParisDay.of(opposed)),
                    true);
        });
    }

    private static CardEnd expiry(Card card, OpposedCardSettings settings) {
        Instant from = ParisDay.close(card.getValidTo().plusDays(settings.expiryGraceDays()));
        return new CardEnd(from, from, from, "périmée depuis le " + FrenchText.date(card.getValidTo()), false);
    }
}
