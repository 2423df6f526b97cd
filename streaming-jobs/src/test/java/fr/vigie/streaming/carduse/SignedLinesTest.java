package fr.vigie.streaming.carduse;

import static fr.vigie.streaming.TestRecords.day;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.event.CardUse;
import fr.vigie.domain.reference.Card;
import fr.vigie.domain.stream.RecordBinary;
import fr.vigie.domain.stream.Stream;
import fr.vigie.domain.time.ParisDay;
import fr.vigie.streaming.biller.BillerFunction;
import fr.vigie.streaming.card.TestCard;
import fr.vigie.streaming.card.opposed.OpposedCard;
import fr.vigie.streaming.card.opposed.OpposedCardSettings;
import fr.vigie.streaming.dayclose.Operator;
import fr.vigie.streaming.envelope.Envelope;
import fr.vigie.streaming.envelope.Form;
import fr.vigie.streaming.fact.CareBatch;
import fr.vigie.streaming.fact.Finding;
import fr.vigie.streaming.topology.ActiveRules;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Lines signed with an opposed card, from their biller to what is said of the card. */
class SignedLinesTest {
    private static final LocalDate FIRST = day("2021-11-01");
    private static final LocalDate LAST = FIRST.plusDays(20);
    private static final Set<Stream> DELIVERED = Set.of(Stream.CARD_USES, Stream.CARDS, Stream.BILLING_LINES);
    private static final OpposedCard RULE = new OpposedCard(OpposedCardSettings.defaults());

    private static Envelope card(Optional<Instant> opposedAt, long knownAt) {
        Card card = TestCard.card();
        card.setOpposedAt(opposedAt.orElse(null));
        return Envelope.of(Stream.CARDS, knownAt, 0, 0, "c1", RecordBinary.encode(card));
    }

    private static Envelope opposed() {
        Instant at = Instant.parse("2021-11-10T17:30:00Z");
        return card(Optional.of(at), at.toEpochMilli());
    }

    private static Operator cards() throws Exception {
        return Operator.of(new CardFunction(List.of(RULE), DELIVERED)).learn(opposed());
    }

    /** The card works ten days, is opposed, and goes on for eight days more. */
    private static Operator goingOn() throws Exception {
        Operator cards = cards();
        TestCard uses = new TestCard();
        for (int i = 0; i < 20; i++) {
            uses.works(FIRST.plusDays(i), i < 10 || i >= 12 ? 8 : 0);
        }
        for (CardUse use : uses.uses()) {
            cards.take(Envelope.of(
                            Stream.CARD_USES,
                            use.getAt().toEpochMilli(),
                            0,
                            0,
                            use.getUseId(),
                            RecordBinary.encode(use))
                    .keyedBy("c1"));
        }
        return cards;
    }

    private static BillingLine line(LocalDate careDate) {
        return new TestCard()
                .signs(careDate, line -> line.setLineId("l-" + careDate))
                .lines()
                .get(0);
    }

    private static Operator billing(LocalDate... careDates) throws Exception {
        Operator billers =
                Operator.of(new BillerFunction(DELIVERED, ActiveRules.of(RULE))).learn(opposed());
        for (LocalDate careDate : careDates) {
            take(billers, line(careDate));
        }
        return billers.close(LAST);
    }

    private static void take(Operator billers, BillingLine line) throws Exception {
        billers.take(Envelope.of(
                        Stream.BILLING_LINES,
                        line.getReceivedAt().toEpochMilli(),
                        0,
                        0,
                        line.getLineId(),
                        RecordBinary.encode(line))
                .keyedBy(line.getBillerId()));
    }

    private static Operator pass(Operator billers, Operator cards) throws Exception {
        for (Envelope envelope : billers.out()) {
            cards.take(envelope);
        }
        return cards;
    }

    private static List<Envelope> out(Operator cards, Form form) {
        return cards.out().stream().filter(one -> one.is(form)).toList();
    }

    @Test
    void onlyWhatAnOpposedCardSignedTravelsToIt() throws Exception {
        try (Operator billers = billing(FIRST, day("2021-11-10"), day("2021-11-13"), day("2021-11-14"))) {
            assertThat(billers.out())
                    .allMatch(one -> one.is(Form.SIGNED_LINES) && one.key().equals("c1"))
                    .extracting(one -> one.as(CareBatch.class).getCareDate())
                    .containsExactly(day("2021-11-13"), day("2021-11-14"));
        }
    }

    @Test
    void theLinesOfAHolderWhoGoesOnAreClaimedAndACancelledOneIsTakenBack() throws Exception {
        try (Operator billers = billing(day("2021-11-14"), day("2021-11-15"));
                Operator cards = goingOn()) {
            pass(billers, cards).close(LAST);
            assertThat(out(cards, Form.FINDING_ITEM)).hasSize(2).noneMatch(Envelope::isRetraction);
            BillingLine cancelled = line(day("2021-11-15"));
            cancelled.setReceivedAt(cancelled.getReceivedAt().plusSeconds(86_400L * 10));
            cancelled.setLineId("l-cancels");
            cancelled.setRectifies("l-2021-11-15");
            cancelled.setQuantity(0);
            take(billers, cancelled);
            billers.close(LAST.plusDays(5));
            cards.take(billers.out().get(billers.out().size() - 1)).close(LAST.plusDays(5));
            assertThat(out(cards, Form.FINDING_ITEM).get(2)).satisfies(one -> {
                assertThat(one.isRetraction()).isTrue();
                assertThat(one.id()).contains("l-2021-11-15");
            });
        }
    }

    @Test
    void anOppositionThatIsLiftedTakesBackTheLinesThoughTheCardIsNotUsed() throws Exception {
        try (Operator billers = billing(day("2021-11-15"));
                Operator cards = goingOn()) {
            pass(billers, cards).close(LAST);
            cards.learn(card(Optional.empty(), ParisDay.closeMillis(LAST.plusDays(2)) - 1));
            cards.close(LAST.plusDays(1));
            int said = cards.out().size();
            assertThat(out(cards, Form.FINDING_ITEM)).hasSize(1);
            cards.close(LAST.plusDays(2));
            assertThat(cards.out()).hasSize(said + 2);
            assertThat(out(cards, Form.FINDING_ITEM).get(1).isRetraction()).isTrue();
            assertThat(cards.out().get(said + 1).as(Finding.class).getWithdrawnBecause())
                    .contains(RULE.withdrawnBecause());
        }
    }

    @Test
    void linesOfWhichNothingIsSaidAreForgottenWithTheHorizon() throws Exception {
        try (Operator billers = billing(day("2021-11-15"));
                Operator cards = cards()) {
            pass(billers, cards).close(LAST);
            int entries = cards.entries();
            cards.close(day("2022-01-29"));
            assertThat(cards.entries()).isEqualTo(entries);
            cards.close(day("2022-03-01"));
            assertThat(cards.entries()).isLessThan(entries);
            assertThat(cards.waiting()).isZero();
            assertThat(cards.out()).isEmpty();
        }
    }

    @Test
    void whatWasClaimedStandsBeyondTheHorizon() throws Exception {
        try (Operator billers = billing(day("2021-11-15"));
                Operator cards = goingOn()) {
            pass(billers, cards).close(LAST).close(LAST.plusDays(800));
            assertThat(out(cards, Form.FINDING_ITEM)).hasSize(1);
            assertThat(cards.waiting()).isZero();
        }
    }

    @Test
    void theOrderInWhichLinesComeDoesNotShow() throws Exception {
        LocalDate[] days = {day("2021-11-14"), day("2021-11-15"), day("2021-11-16")};
        LocalDate[] back = {days[2], days[1], days[0]};
        try (Operator one = billing(days);
                Operator other = billing(back);
                Operator cards = pass(one, goingOn()).close(LAST);
                Operator same = pass(other, goingOn()).close(LAST)) {
            assertThat(same.out()).isEqualTo(cards.out());
        }
    }
}
