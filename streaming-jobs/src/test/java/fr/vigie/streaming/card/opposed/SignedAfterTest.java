package fr.vigie.streaming.card.opposed;

import static fr.vigie.streaming.TestRecords.day;
import static fr.vigie.streaming.TestRecords.evening;
import static fr.vigie.streaming.TestRecords.professional;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.event.CardService;
import fr.vigie.domain.event.Securing;
import fr.vigie.domain.reference.Card;
import fr.vigie.domain.reference.CardType;
import fr.vigie.streaming.card.TestCard;
import fr.vigie.streaming.fact.FindingItem;
import fr.vigie.streaming.fact.FindingKind;
import fr.vigie.streaming.finding.DetectorVerdict;
import fr.vigie.streaming.reference.TestKnown;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Lines signed with an opposed card: claimed from the holder who goes on, and from nobody else. */
class SignedAfterTest {
    private static final LocalDate FIRST = day("2021-11-01");
    private static final LocalDate AFTER = day("2021-11-15");
    private static final OpposedCard RULE = new OpposedCard(OpposedCardSettings.defaults());

    private final Card card = opposed();
    private final TestKnown known = new TestKnown(day("2021-12-20")).with(card, TestCard.holder());

    private static Card opposed() {
        Card card = TestCard.card();
        card.setOpposedAt(Instant.parse("2021-11-10T17:30:00Z"));
        return card;
    }

    /** A card that was opposed on the tenth and goes on in the cabinet from the thirteenth to the twentieth. */
    private static TestCard goingOn() {
        TestCard uses = new TestCard();
        for (int i = 0; i < 20; i++) {
            if (i < 10 || i >= 12) {
                uses.works(FIRST.plusDays(i), 8);
            }
        }
        return uses;
    }

    private List<FindingItem> undue(TestCard uses) {
        List<FindingItem> undue =
                uses.judge(RULE, known).map(DetectorVerdict::items).orElse(List.of());
        Set<String> read = uses.lines().stream()
                .filter(line -> RULE.reads(line, known))
                .map(BillingLine::getLineId)
                .collect(Collectors.toSet());
        assertThat(undue).allMatch(item -> read.contains(item.getLineId().orElseThrow()));
        return undue;
    }

    private List<FindingItem> undue(LocalDate day, Consumer<BillingLine> particular) {
        return undue(goingOn().signs(day, particular));
    }

    @Test
    void whatTheHolderWhoGoesOnSignsIsNotDue() {
        TestCard uses = goingOn().signs(AFTER, line -> {}).signs(AFTER.plusDays(1), line -> {});
        DetectorVerdict verdict = uses.judge(RULE, known).orElseThrow();
        assertThat(verdict.finding().getKind()).isEqualTo(FindingKind.BREACH);
        assertThat(verdict.finding().getVictim()).isFalse();
        assertThat(verdict.finding().getText())
                .contains("2\u00A0lignes signées avec elle", "50,00\u00A0€ qui ne sont pas dus");
        assertThat(undue(uses)).hasSize(2).allSatisfy(item -> {
            assertThat(item.getBilledCents()).isEqualTo(2_500);
            assertThat(item.getDueCents()).isZero();
        });
        assertThat(uses.reversed().judge(RULE, known)).contains(verdict);
    }

    @Test
    void withoutSuchALineItRemainsAnImplausibility() {
        DetectorVerdict verdict = goingOn().judge(RULE, known).orElseThrow();
        assertThat(verdict.finding().getKind()).isEqualTo(FindingKind.IMPLAUSIBLE);
        assertThat(verdict.items()).isEmpty();
    }

    @Test
    void nothingIsClaimedFromAVictim() {
        TestCard stolen = new TestCard();
        for (int i = 0; i < 20; i++) {
            String reader = i < 10 ? "t-own" : "t-thief";
            stolen.use(FIRST.plusDays(i) + " 12:15", CardService.FSE, use -> use.setTerminalId(reader));
        }
        stolen.signs(AFTER, line -> line.setTerminalId("t-thief")).signs(AFTER, line -> {});
        DetectorVerdict verdict = stolen.judge(RULE, known).orElseThrow();
        assertThat(verdict.finding().getVictim()).isTrue();
        assertThat(verdict.items()).isEmpty();
    }

    @Test
    void aCardThatTurnedUpAgainIsNotClaimedFor() {
        TestCard uses = new TestCard();
        for (int i = 0; i < 10; i++) {
            uses.works(FIRST.plusDays(i), 8);
        }
        assertThat(undue(uses.works(AFTER, 19).signs(AFTER, line -> {}))).isEmpty();
    }

    @Test
    void careBeforeTheOppositionThatIsReceivedAfterItIsDue() {
        assertThat(undue(day("2021-11-10"), line -> line.setReceivedAt(evening(day("2021-11-24")))))
                .isEmpty();
    }

    @Test
    void careBeforeTheOppositionThatIsSignedAfterItIsDue() {
        assertThat(undue(day("2021-11-09"), line -> line.setSignedAt(Instant.parse("2021-11-15T10:00:00Z"))))
                .isEmpty();
    }

    @Test
    void whatIsSignedWithinTheGraceIsDue() {
        assertThat(undue(day("2021-11-11"), line -> {})).isEmpty();
        assertThat(undue(day("2021-11-11"), line -> line.setSignedAt(Instant.parse("2021-11-11T18:00:00Z"))))
                .hasSize(1);
    }

    @Test
    void whatIsSignedBeforeTheCaisseKnewOfTheOppositionIsDue() {
        card.setKnownAt(Instant.parse("2021-11-13T08:00:00Z"));
        assertThat(undue(day("2021-11-13"), line -> {})).isEmpty();
        assertThat(undue(AFTER, line -> {})).hasSize(1);
    }

    @Test
    void aLineThatDoesNotTellItsHourMayBeOfTheFirstOne() {
        assertThat(undue(day("2021-11-11"), line -> line.setSignedAt(null))).isEmpty();
        assertThat(undue(day("2021-11-12"), line -> line.setSignedAt(null))).hasSize(1);
    }

    @Test
    void aPaperIsNotSignedWithACardAndALineWithoutOneIsNotRead() {
        assertThat(undue(AFTER, line -> line.setSecuring(Securing.PAPER))).isEmpty();
        assertThat(undue(AFTER, line -> line.setSecuring(Securing.DEGRADED))).hasSize(1);
        BillingLine degraded = new TestCard()
                .signs(AFTER, line -> line.setSecuring(Securing.DEGRADED))
                .lines()
                .get(0);
        degraded.setCardId(null);
        assertThat(RULE.reads(degraded, known)).isFalse();
    }

    @Test
    void aRemplacantOnTheNumberOfTheHolderIsPaid() {
        assertThat(undue(AFTER, line -> line.setExecutantId(professional(18)))).isEmpty();
        BillingLine own = new TestCard()
                .signs(AFTER, line -> line.setCardId("c-other"))
                .lines()
                .get(0);
        assertThat(RULE.reads(own, known)).isFalse();
    }

    @Test
    void anotherReaderMayBeThatOfAThief() {
        assertThat(undue(AFTER, line -> line.setTerminalId("t-other"))).isEmpty();
        assertThat(undue(AFTER, line -> line.setTerminalId(null))).hasSize(1);
    }

    @Test
    void whoHasAnotherCardOfThatKindMayPractise() {
        Card other = TestCard.card();
        other.setCardId("c2");
        known.with(other);
        assertThat(undue(AFTER, line -> {})).as("valid beside it").isEmpty();
        other.setValidFrom(day("2021-12-15"));
        assertThat(undue(AFTER, line -> {})).as("given later").isEmpty();
        other.setValidTo(day("2021-11-14"));
        assertThat(undue(AFTER, line -> {})).as("expired before").hasSize(1);
        other.setValidTo(day("2022-12-31"));
        other.setOpposedAt(Instant.parse("2021-11-10T17:30:00Z"));
        assertThat(undue(AFTER, line -> {})).as("opposed as well").hasSize(1);
        other.setOpposedAt(null);
        other.setType(CardType.ECPS);
        assertThat(undue(AFTER, line -> {})).as("of another kind").hasSize(1);
        other.setType(CardType.CPS);
        other.setHolderId(professional(18));
        assertThat(undue(AFTER, line -> {})).as("somebody else's").hasSize(1);
    }

    @Test
    void whoGoesOnWithACardThatOnlyExpiredIsPaid() {
        card.setOpposedAt(null);
        card.setValidTo(day("2021-10-31"));
        assertThat(undue(AFTER, line -> {})).isEmpty();
    }

    @Test
    void anOppositionThatIsLiftedBindsNobody() {
        card.setOpposedAt(null);
        TestCard uses = goingOn().signs(AFTER, line -> {});
        assertThat(uses.judge(RULE, known)).isEmpty();
    }

    @Test
    void aLineThatCostNothingIsNoItem() {
        assertThat(undue(AFTER, line -> line.setReimbursedCents(0))).isEmpty();
    }

    /** Whatever the lines: each undue one once and whole, of the holder, after the opposition, and in any order. */
    @Property(tries = 100)
    void onlyWhatTheHolderSignedAfterItsEndIsClaimed(@ForAll long seed) {
        Random random = new Random(seed);
        TestCard uses = random.nextInt(4) == 0 ? new TestCard().works(FIRST, 8) : goingOn();
        for (int i = 0; i < 60; i++) {
            uses.signs(FIRST.plusDays(random.nextInt(30)), line -> vary(line, random));
        }
        List<FindingItem> undue = undue(uses);
        Set<String> seen = new HashSet<>();
        Instant end = Instant.parse("2021-11-11T17:30:00Z");
        for (FindingItem item : undue) {
            assertThat(seen.add(item.getLineId().orElseThrow())).isTrue();
            BillingLine line = uses.lines().stream()
                    .filter(one -> item.getLineId().equals(Optional.of(one.getLineId())))
                    .findFirst()
                    .orElseThrow();
            assertThat(item.getDueCents()).isZero();
            assertThat(line.getExecutantId()).isEqualTo(TestCard.HOLDER);
            assertThat(line.getCareDate()).isAfterOrEqualTo(day("2021-11-11"));
            assertThat(line.getSignedAt().filter(end::isAfter)).isEmpty();
        }
        assertThat(undue(uses.reversed())).isEqualTo(undue);
    }

    private static void vary(BillingLine line, Random random) {
        if (random.nextInt(4) == 0) {
            line.setSignedAt(null);
        }
        if (random.nextInt(4) == 0) {
            line.setExecutantId(professional(18));
        }
        if (random.nextInt(4) == 0) {
            line.setTerminalId(random.nextBoolean() ? "t-other" : null);
        }
        if (random.nextInt(4) == 0) {
            line.setSecuring(Securing.values()[random.nextInt(Securing.values().length)]);
        }
    }
}
