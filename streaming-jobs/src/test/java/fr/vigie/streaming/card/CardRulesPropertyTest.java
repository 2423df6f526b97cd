package fr.vigie.streaming.card;

import static fr.vigie.streaming.TestRecords.day;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.domain.event.CardChannel;
import fr.vigie.domain.event.CardOutcome;
import fr.vigie.domain.event.CardService;
import fr.vigie.domain.event.CardUse;
import fr.vigie.domain.reference.Card;
import fr.vigie.domain.reference.Professional;
import fr.vigie.domain.time.ParisDay;
import fr.vigie.streaming.card.dispersion.CardDispersion;
import fr.vigie.streaming.card.dispersion.DispersionSettings;
import fr.vigie.streaming.card.dormant.DormantCard;
import fr.vigie.streaming.card.dormant.DormantCardSettings;
import fr.vigie.streaming.card.falsecertificates.FalseCertificates;
import fr.vigie.streaming.card.falsecertificates.FalseCertificatesSettings;
import fr.vigie.streaming.card.opposed.OpposedCard;
import fr.vigie.streaming.card.opposed.OpposedCardSettings;
import fr.vigie.streaming.fact.CardWeek;
import fr.vigie.streaming.finding.DetectorVerdict;
import fr.vigie.streaming.reference.TestKnown;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What holds of every rule about cards, whatever the uses. */
class CardRulesPropertyTest {
    private static final LocalDate FIRST = day("2021-10-01");
    private static final List<String> FRANCE =
            List.of("17", "59", "75", "13", "31", "69", "67", "06", "35", "34", "38");
    private static final List<CardRule> RULES = List.of(
            new OpposedCard(OpposedCardSettings.defaults()),
            new DormantCard(DormantCardSettings.defaults()),
            new CardDispersion(DispersionSettings.defaults()),
            new FalseCertificates(FalseCertificatesSettings.defaults()));

    private static TestKnown known(Random random) {
        Card card = TestCard.card();
        Professional holder = TestCard.holder();
        if (random.nextBoolean()) {
            card.setOpposedAt(Instant.parse("2021-10-12T16:00:00Z"));
        }
        if (random.nextBoolean()) {
            holder.setRetiredOn(day("2020-12-31"));
        }
        return new TestKnown(FIRST.plusDays(40)).with(card, holder);
    }

    /** Uses drawn at random, of a card with a bent for certificates or not. */
    private static TestCard anywhere(Random random, int count) {
        TestCard card = new TestCard();
        boolean paper = random.nextBoolean();
        boolean here = random.nextBoolean();
        for (int i = 0; i < count; i++) {
            String at = FIRST.plusDays(random.nextInt(35))
                    .atTime(random.nextInt(24), random.nextInt(60))
                    .toString();
            CardService service = paper
                    ? CardService.VACCINE_CERTIFICATE
                    : CardService.values()[random.nextInt(CardService.values().length)];
            card.use(at, service, use -> vary(use, random, here));
        }
        return card;
    }

    private static void vary(CardUse use, Random random, boolean here) {
        use.setPatientDepartment(here ? "17" : FRANCE.get(random.nextInt(FRANCE.size())));
        if (random.nextInt(3) == 0) {
            use.setTerminalId("t-" + random.nextInt(3));
        }
        if (random.nextBoolean()) {
            use.setChannel(CardChannel.ECPS);
            use.setTerminalId(null);
            use.setCommune(null);
        }
        if (random.nextInt(8) == 0) {
            use.setOutcome(CardOutcome.REFUSED);
        }
    }

    @Property(tries = 150)
    void theOrderOfTheUsesDoesNotMatter(@ForAll long seed) {
        Random random = new Random(seed);
        TestCard card = anywhere(random, 20 + random.nextInt(80));
        TestKnown known = known(random);
        for (CardRule rule : RULES) {
            assertThat(rule.judge(card.reversed(), known)).as(rule.name()).isEqualTo(rule.judge(card, known));
        }
    }

    /** The figures alone must never hide a card from the rule that would speak. */
    @Property(tries = 150)
    void aCardOfWhichARuleSpeaksConcernsIt(@ForAll long seed) {
        Random random = new Random(seed);
        TestCard card = anywhere(random, 20 + random.nextInt(80));
        TestKnown known = known(random);
        for (CardRule rule : RULES) {
            Optional<DetectorVerdict> verdict = rule.judge(card, known);
            if (verdict.isPresent()
                    && card.days().firstKey().isAfter(known.today().minusDays(rule.horizonDays() - 4L))) {
                assertThat(rule.concerns(card, card.days().keySet(), known))
                        .as(rule.name())
                        .isTrue();
            }
        }
    }

    @Property(tries = 100)
    void weeksCountEachAcceptedUseOnce(@ForAll long seed) {
        Random random = new Random(seed);
        TestCard card = anywhere(random, 60);
        Map<LocalDate, Integer> counted = new TreeMap<>();
        for (CardUse use : card.uses()) {
            if (use.getOutcome() == CardOutcome.ACCEPTED) {
                counted.merge(CardSums.monday(ParisDay.of(use.getAt())), 1, Integer::sum);
            }
        }
        Map<LocalDate, Integer> weeks = new TreeMap<>();
        for (CardWeek week : card.weeks()) {
            if (week.getAccepted() > 0) {
                weeks.put(week.getMonday(), week.getAccepted());
            }
        }
        assertThat(weeks).isEqualTo(counted);
    }
}
