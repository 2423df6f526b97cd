package fr.vigie.sample.practice;

import fr.vigie.domain.reference.Card;
import fr.vigie.domain.reference.CardType;
import fr.vigie.domain.time.ParisDay;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** One professional card: its number, its validity, since when its holder uses it, perhaps an opposition. */
final class IssuedCard {
    private final String number;
    private final CardType type;
    private final LocalDate validFrom;
    private final LocalDate validTo;
    private final Instant usedFrom;
    private final Instant knownAt;
    private Optional<Opposition> opposition = Optional.empty();

    /** When a card was opposed, and when the caisse learned it. */
    record Opposition(Instant at, Instant knownAt) {}

    IssuedCard(
            String number, CardType type, LocalDate validFrom, LocalDate validTo, Instant usedFrom, Instant knownAt) {
        this.number = number;
        this.type = type;
        this.validFrom = validFrom;
        this.validTo = validTo;
        this.usedFrom = usedFrom;
        this.knownAt = knownAt;
    }

    String number() {
        return number;
    }

    LocalDate validTo() {
        return validTo;
    }

    Instant usedFrom() {
        return usedFrom;
    }

    void oppose(Instant at, Instant knownAt) {
        opposition = Optional.of(new Opposition(at, knownAt));
    }

    /** What is known when a world starts, or when the card is issued; empty where that is after the last day. */
    Optional<Card> issued(String holder, LocalDate from, LocalDate lastDay) {
        LocalDate known = ParisDay.of(knownAt);
        if (known.isAfter(lastDay)) {
            return Optional.empty();
        }
        Card card = record(holder);
        if (known.isAfter(from)) {
            card.setKnownAt(knownAt);
        }
        opposition.filter(one -> isBefore(one, from)).ifPresent(one -> card.setOpposedAt(one.at()));
        return Optional.of(card);
    }

    /** The opposition, where the caisse learns it within a world's days. */
    Optional<Card> opposed(String holder, LocalDate from, LocalDate lastDay) {
        return opposition
                .filter(one ->
                        !isBefore(one, from) && !ParisDay.of(one.knownAt()).isAfter(lastDay))
                .map(one -> {
                    Card card = record(holder);
                    card.setOpposedAt(one.at());
                    card.setKnownAt(one.knownAt());
                    return card;
                });
    }

    private static boolean isBefore(Opposition one, LocalDate from) {
        return ParisDay.of(one.knownAt()).isBefore(from);
    }

    private Card record(String holder) {
        Card card = new Card();
        card.setCardId(number);
        card.setHolderId(holder);
        card.setType(type);
        card.setValidFrom(validFrom);
        card.setValidTo(validTo);
        return card;
    }
}
