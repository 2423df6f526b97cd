package fr.vigie.sample.practice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.domain.reference.Card;
import fr.vigie.domain.reference.CardType;
import fr.vigie.domain.time.ParisDay;
import fr.vigie.sample.calendar.LocalClock;
import fr.vigie.sample.chance.Chance;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CardWalletTest {
    private static final LocalDate FROM = LocalDate.of(2021, 9, 1);
    private static final LocalDate LAST = LocalDate.of(2023, 8, 31);
    private static final String HOLDER = "99990000004";

    private static CardWallet wallet(int holder) {
        return new CardWallet(2L * holder, CardType.CPS, FROM, Chance.of(3, "wallet", holder));
    }

    @Test
    void theCardInUseIsValidAndNotOpposedOnEveryDay() {
        for (int holder = 0; holder < 200; holder++) {
            CardWallet wallet = wallet(holder);
            List<Card> cards = wallet.issued(HOLDER, FROM, LAST);
            cards.addAll(wallet.opposed(HOLDER, FROM, LAST));
            for (LocalDate day = FROM; !day.isAfter(LAST); day = day.plusDays(1)) {
                Instant noon = LocalClock.at(day, 12, 0);
                String number = wallet.numberAt(noon);
                LocalDate today = day;
                assertThat(cards)
                        .filteredOn(card -> card.getCardId().equals(number))
                        .isNotEmpty()
                        .allMatch(card -> !today.isBefore(card.getValidFrom()) && !today.isAfter(card.getValidTo()))
                        .allMatch(card ->
                                card.getOpposedAt().filter(noon::isAfter).isEmpty());
            }
        }
    }

    @Test
    void aThirdOfTheCardsIsRenewedInAYearAndAFewAreLost() {
        int renewed = 0;
        int lost = 0;
        for (int holder = 0; holder < 1000; holder++) {
            CardWallet wallet = wallet(holder);
            boolean other = !wallet.numberAt(LocalClock.at(FROM, 8, 0))
                    .equals(wallet.numberAt(LocalClock.at(FROM.plusDays(365), 8, 0)));
            renewed += other ? 1 : 0;
            lost += wallet.opposed(HOLDER, FROM, FROM.plusDays(365)).size();
        }
        assertThat(renewed).isBetween(280, 400);
        assertThat(lost).isBetween(5, 40);
    }

    @Test
    void aReplacedCardIsNotKnownBeforeItIsIssued() {
        CardWallet wallet = wallet(7);
        Instant stolen = LocalClock.at(FROM.plusDays(100), 18, 40);
        String before = wallet.numberAt(stolen);
        wallet.replace(stolen, stolen, stolen);
        String after = wallet.numberAt(stolen);
        assertThat(after).isNotEqualTo(before);
        assertThat(wallet.issued(HOLDER, FROM, LAST))
                .filteredOn(card -> card.getCardId().equals(after))
                .singleElement()
                .satisfies(card -> assertThat(card.getKnownAt()).contains(stolen));
        assertThat(wallet.opposed(HOLDER, FROM, FROM.plusDays(99))).isEmpty();
        assertThat(wallet.opposed(HOLDER, FROM, LAST))
                .anyMatch(card -> card.getCardId().equals(before)
                        && card.getOpposedAt().orElseThrow().equals(stolen));
    }

    @Test
    void aRevokedCardHasNoSuccessor() {
        CardWallet wallet = wallet(8);
        Instant at = LocalClock.at(FROM.plusDays(50), 20, 10);
        String card = wallet.numberAt(at);
        wallet.revoke(at, at);
        assertThat(wallet.numberAt(LocalClock.at(LAST, 8, 0))).isEqualTo(card);
    }

    @Test
    void aRenewedCardExpiresSomeDaysAfterItsSuccessorIsUsed() {
        CardWallet wallet = wallet(9);
        Instant at = LocalClock.at(FROM.plusDays(40), 7, 30);
        String before = wallet.numberAt(at.minusSeconds(1));
        wallet.renew(at);
        assertThat(wallet.numberAt(at.minusSeconds(1))).isEqualTo(before);
        assertThat(wallet.numberAt(at)).isNotEqualTo(before);
        assertThat(wallet.validTo(at.minusSeconds(1))).isEqualTo(ParisDay.of(at).plusDays(5));
    }
}
