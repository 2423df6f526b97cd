package fr.vigie.sample.practice;

import fr.vigie.domain.reference.Card;
import fr.vigie.domain.reference.CardType;
import fr.vigie.domain.time.ParisDay;
import fr.vigie.sample.calendar.LocalClock;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.identifier.SampleIds;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The successive cards of one type of one holder: each valid three years, renewed under a new number some days before
 * it expires; now and then one is lost, opposed and replaced (two in a hundred a year).
 */
final class CardWallet {
    private static final int VALIDITY_DAYS = 1096;
    private static final int HORIZON_DAYS = 1200;
    private static final int SENT_BEFORE_DAYS = 12;
    private static final double LOST_A_YEAR = 0.02;
    private static final long GENERATION = 2_000_000;

    private final long firstNumber;
    private final CardType type;
    private final List<IssuedCard> cards = new ArrayList<>(2);
    private long generations;

    /** Cards from number {@code firstNumber} on, of a world that starts on a day. */
    CardWallet(long firstNumber, CardType type, LocalDate from, Chance chance) {
        this.firstNumber = firstNumber;
        this.type = type;
        LocalDate expiry = from.plusDays(20L + chance.below(VALIDITY_DAYS - 20));
        issue(expiry.minusDays(VALIDITY_DAYS), Instant.MIN);
        renewUntil(from.plusDays(HORIZON_DAYS), chance);
        if (chance.happens(LOST_A_YEAR * HORIZON_DAYS / 365)) {
            Instant lost = LocalClock.at(from.plusDays(chance.below(HORIZON_DAYS)), 20, 20 + chance.below(40));
            replace(lost, lost, lost);
        }
    }

    private void renewUntil(LocalDate horizon, Chance chance) {
        while (last().validTo().isBefore(horizon)) {
            LocalDate inUse = last().validTo().minusDays(2 + chance.below(15));
            issue(inUse.minusDays(3), LocalClock.at(inUse, 0, 0));
        }
    }

    /** A card in the usual course: sent some days before it is valid. */
    private void issue(LocalDate validFrom, Instant usedFrom) {
        issue(validFrom, usedFrom, LocalClock.at(validFrom.minusDays(SENT_BEFORE_DAYS), 9, 0));
    }

    private void issue(LocalDate validFrom, Instant usedFrom, Instant knownAt) {
        String number = SampleIds.card(firstNumber + GENERATION * generations++);
        LocalDate validTo = validFrom.plusDays(VALIDITY_DAYS);
        cards.add(new IssuedCard(number, type, validFrom, validTo, usedFrom, knownAt));
    }

    private IssuedCard last() {
        return cards.get(cards.size() - 1);
    }

    private IssuedCard at(Instant at) {
        int i = 0;
        while (i + 1 < cards.size() && !cards.get(i + 1).usedFrom().isAfter(at)) {
            i++;
        }
        return cards.get(i);
    }

    /** Number of the card in use at an instant. */
    String numberAt(Instant at) {
        return at(at).number();
    }

    /** Last day of validity of the card in use at an instant. */
    LocalDate validTo(Instant at) {
        return at(at).validTo();
    }

    /** The card in use is opposed, and its holder goes over to a new one at {@code usedFrom}. */
    void replace(Instant opposedAt, Instant knownAt, Instant usedFrom) {
        revoke(opposedAt, knownAt);
        LocalDate valid = ParisDay.of(usedFrom);
        issue(valid, usedFrom, usedFrom);
        issue(valid.plusDays(VALIDITY_DAYS - 10), LocalClock.at(valid.plusDays(VALIDITY_DAYS - 7), 0, 0));
    }

    /** The card in use expires some days after an instant from which its holder uses a new one. */
    void renew(Instant at) {
        IssuedCard current = at(at);
        int index = cards.indexOf(current);
        LocalDate day = ParisDay.of(at);
        cards.subList(index, cards.size()).clear();
        LocalDate end = day.plusDays(5);
        LocalDate begin = end.minusDays(VALIDITY_DAYS);
        Instant known = LocalClock.at(begin, 9, 0);
        cards.add(new IssuedCard(current.number(), type, begin, end, current.usedFrom(), known));
        issue(day.minusDays(3), at);
        issue(day.plusDays(VALIDITY_DAYS - 10), LocalClock.at(day.plusDays(VALIDITY_DAYS - 7), 0, 0));
    }

    /** The card in use is opposed, and no other is issued. */
    void revoke(Instant opposedAt, Instant knownAt) {
        IssuedCard current = at(opposedAt);
        current.oppose(opposedAt, knownAt);
        cards.subList(cards.indexOf(current) + 1, cards.size()).clear();
    }

    /** The card in use expires unrenewed. */
    void letExpire(Instant at) {
        cards.subList(cards.indexOf(at(at)) + 1, cards.size()).clear();
    }

    /** Records of the cards, as known from the start or when they are sent. */
    List<Card> issued(String holder, LocalDate from, LocalDate lastDay) {
        List<Card> records = new ArrayList<>();
        cards.forEach(card -> card.issued(holder, from, lastDay).ifPresent(records::add));
        return records;
    }

    /** Records of oppositions that the caisse learns within a world's days. */
    List<Card> opposed(String holder, LocalDate from, LocalDate lastDay) {
        List<Card> records = new ArrayList<>();
        cards.forEach(card -> card.opposed(holder, from, lastDay).ifPresent(records::add));
        return records;
    }
}
