package fr.vigie.sample;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.event.CardChannel;
import fr.vigie.domain.event.CardUse;
import fr.vigie.domain.event.Place;
import fr.vigie.domain.reference.Card;
import fr.vigie.domain.reference.Professional;
import fr.vigie.domain.stream.Stream;
import fr.vigie.domain.time.ParisDay;
import fr.vigie.sample.label.Role;
import fr.vigie.sample.label.SubjectKind;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** Misused cards leave in the streams what their labels say. */
@TestInstance(Lifecycle.PER_CLASS)
class CardStoriesTest {
    private WrittenWorld world = new WrittenWorld(Path.of("."));
    private List<CardUse> uses = List.of();

    @BeforeAll
    void generate(@TempDir Path folder) throws Exception {
        WorldSettings settings = OnlyStories.of(
                SampleWorld.settings(5),
                Map.of(
                        "usurped-cards-ring", 1,
                        "usurped-ecps", 3,
                        "opposed-card", 2,
                        "dormant-card", 2,
                        "false-certificates", 1,
                        "teleconsultation-share", 1));
        World.generate(settings, folder, Progress.SILENT);
        world = new WrittenWorld(folder);
        uses = world.read(Stream.CARD_USES, CardUse.class);
    }

    private List<CardUse> evidence(WrittenLabel story) {
        Set<String> ids = story.evidenceIds();
        return uses.stream().filter(use -> ids.contains(use.getUseId())).toList();
    }

    @Test
    void aRingPassesTheCardsOfItsVictimsThroughReadersThatNobodyElseUses() throws Exception {
        WrittenLabel ring = WrittenLabel.planted(world, "usurped-cards-ring").get(0);
        Set<String> victims = new HashSet<>(ring.subjects(SubjectKind.PROFESSIONAL, Role.VICTIM));
        Set<String> readers = evidence(ring).stream()
                .map(use -> use.getTerminalId().orElseThrow())
                .collect(Collectors.toSet());
        assertThat(ring.ring()).isTrue();
        assertThat(victims).hasSizeGreaterThanOrEqualTo(3);
        assertThat(ring.subjects(SubjectKind.CARD, Role.PARTICIPANT)).hasSameSizeAs(victims);
        assertThat(readers).hasSizeLessThanOrEqualTo(3);
        assertThat(uses)
                .filteredOn(use -> use.getTerminalId().filter(readers::contains).isPresent())
                .allMatch(use -> victims.contains(use.getHolderId()));
    }

    @Test
    void falsePassesUnderAPushGoAllOverFranceInTheNumbersOfTheCases() throws Exception {
        List<WrittenLabel> stories = WrittenLabel.planted(world, "usurped-ecps");
        assertThat(stories).hasSize(3);
        for (WrittenLabel story : stories) {
            List<CardUse> passes = evidence(story);
            assertThat(story.subjects(SubjectKind.PROFESSIONAL, Role.VICTIM)).hasSize(1);
            assertThat(passes).allMatch(use -> use.getChannel() == CardChannel.ECPS);
            assertThat(passes.size()).matches(size -> size >= 45 && size <= 70 || size >= 800 && size <= 2500);
            assertThat(passes.stream().map(CardUse::getPatientDepartment).distinct())
                    .hasSizeGreaterThan(15);
        }
    }

    private Map<String, Instant> oppositions() throws Exception {
        Map<String, Instant> opposed = new HashMap<>();
        for (Card card : world.read(Stream.CARDS, Card.class)) {
            card.getOpposedAt().ifPresent(at -> opposed.put(card.getCardId(), at));
        }
        return opposed;
    }

    @Test
    void aStolenCardIsUsedAfterItsOppositionWhileItsHolderWorksWithAnother() throws Exception {
        Map<String, Instant> opposed = oppositions();
        WrittenLabel story = WrittenLabel.planted(world, "opposed-card").stream()
                .filter(one ->
                        !one.subjects(SubjectKind.PROFESSIONAL, Role.VICTIM).isEmpty())
                .findFirst()
                .orElseThrow();
        String victim = story.subjects(SubjectKind.PROFESSIONAL, Role.VICTIM).get(0);
        String stolen = story.subjects(SubjectKind.CARD, Role.PARTICIPANT).get(0);
        assertThat(evidence(story))
                .isNotEmpty()
                .allMatch(use -> use.getCardId().equals(stolen) && use.getAt().isAfter(opposed.get(stolen)));
        assertThat(uses)
                .filteredOn(
                        use -> use.getHolderId().equals(victim) && use.getAt().isAfter(opposed.get(stolen)))
                .anyMatch(use -> !use.getCardId().equals(stolen));
    }

    @Test
    void nothingThatAStruckOffPhysicianSignsIsDue() throws Exception {
        Map<String, Instant> opposed = oppositions();
        WrittenLabel story = WrittenLabel.planted(world, "opposed-card").stream()
                .filter(one ->
                        !one.subjects(SubjectKind.PROFESSIONAL, Role.SUSPECT).isEmpty())
                .findFirst()
                .orElseThrow();
        Map<String, Long> undue = story.undue();
        assertThat(undue).isNotEmpty();
        for (BillingLine line : world.read(Stream.BILLING_LINES, BillingLine.class)) {
            if (undue.containsKey(line.getLineId())) {
                assertThat(undue.get(line.getLineId())).isEqualTo(line.getReimbursedCents());
                line.getSignedAt().ifPresent(at -> assertThat(at)
                        .isAfter(opposed.get(line.getCardId().orElseThrow())));
            }
        }
    }

    @Test
    void aDormantCardWakesAfterRetirementOrLongSilence() throws Exception {
        Map<String, LocalDate> retired = new HashMap<>();
        for (Professional one : world.read(Stream.PROFESSIONALS, Professional.class)) {
            one.getRetiredOn().ifPresent(day -> retired.put(one.getProfessionalId(), day));
        }
        List<WrittenLabel> stories = WrittenLabel.planted(world, "dormant-card");
        assertThat(stories).hasSize(2);
        for (WrittenLabel story : stories) {
            String victim =
                    story.subjects(SubjectKind.PROFESSIONAL, Role.VICTIM).get(0);
            Set<String> fraud = story.evidenceIds();
            assertThat(uses)
                    .filteredOn(use -> use.getHolderId().equals(victim)
                            && !use.getOutcome().name().equals("REFUSED"))
                    .allMatch(use -> fraud.contains(use.getUseId()));
            assertThat(evidence(story))
                    .allMatch(use -> !retired.containsKey(victim)
                            || retired.get(victim).plusDays(90).isBefore(ParisDay.of(use.getAt())));
        }
    }

    @Test
    void noActStandsBehindCertificatesThatAreSold() throws Exception {
        WrittenLabel story = WrittenLabel.planted(world, "false-certificates").get(0);
        String suspect = story.subjects(SubjectKind.PROFESSIONAL, Role.SUSPECT).get(0);
        Set<String> acts = new HashSet<>();
        for (BillingLine line : world.read(Stream.BILLING_LINES, BillingLine.class)) {
            line.getPatientId().ifPresent(patient -> acts.add(line.getExecutantId() + patient + line.getCareDate()));
        }
        List<CardUse> sold = evidence(story);
        long withAct = sold.stream()
                .filter(use -> acts.contains(suspect + use.getPatientId().orElseThrow() + ParisDay.of(use.getAt())))
                .count();
        assertThat(sold).hasSizeGreaterThan(20);
        assertThat(withAct).isLessThanOrEqualTo(sold.size() / 20);
    }

    @Test
    void aPretextCabinetTeleconsultsFarBeyondItsShare() throws Exception {
        WrittenLabel story =
                WrittenLabel.planted(world, "teleconsultation-share").get(0);
        String suspect = story.subjects(SubjectKind.PROFESSIONAL, Role.SUSPECT).get(0);
        List<BillingLine> acts = world.read(Stream.BILLING_LINES, BillingLine.class).stream()
                .filter(line -> line.getExecutantId().equals(suspect)
                        && !line.getActCode().equals("MD"))
                .toList();
        long remote = acts.stream()
                .filter(line -> line.getPlace().filter(Place.TELECARE::equals).isPresent())
                .count();
        assertThat(remote).isGreaterThan(acts.size() / 5);
        assertThat(story.evidenceIds()).hasSizeGreaterThan(30);
        assertThat(story.undue()).isEmpty();
    }
}
