package fr.vigie.sample;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.event.CardService;
import fr.vigie.domain.event.CardUse;
import fr.vigie.domain.event.Place;
import fr.vigie.domain.reference.Biller;
import fr.vigie.domain.reference.Card;
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

/** Look-alikes of misused cards keep every rule, and everybody else signs with a card that is valid. */
@TestInstance(Lifecycle.PER_CLASS)
class InnocentCardsTest {
    private WrittenWorld world = new WrittenWorld(Path.of("."));
    private List<CardUse> uses = List.of();
    private List<BillingLine> lines = List.of();
    private final Map<String, Card> cards = new HashMap<>();

    @BeforeAll
    void generate(@TempDir Path folder) throws Exception {
        WorldSettings settings = OnlyStories.of(
                SampleWorld.settings(9),
                Map.of(
                        "late-opposition", 1,
                        "late-transmission", 1,
                        "renewed-card", 1,
                        "retired-replacing", 1,
                        "retired-vaccinating", 1,
                        "vaccination-saturdays", 1,
                        "psychiatrist-below-threshold", 1,
                        "telemedicine-physician", 1,
                        "new-cabinet", 1,
                        "medical-desert", 1));
        World.generate(settings, folder, Progress.SILENT);
        world = new WrittenWorld(folder);
        uses = world.read(Stream.CARD_USES, CardUse.class);
        lines = world.read(Stream.BILLING_LINES, BillingLine.class);
        world.read(Stream.CARDS, Card.class).forEach(card -> cards.put(card.getCardId(), card));
    }

    private WrittenLabel story(String name) throws Exception {
        List<WrittenLabel> stories = WrittenLabel.lookAlikes(world, name);
        assertThat(stories).as(name).hasSize(1);
        return stories.get(0);
    }

    private List<CardUse> evidence(WrittenLabel story) {
        Set<String> ids = story.evidenceIds();
        return uses.stream().filter(use -> ids.contains(use.getUseId())).toList();
    }

    private static String holder(WrittenLabel story) {
        return story.subjects(SubjectKind.PROFESSIONAL, Role.LOOK_ALIKE).get(0);
    }

    @Test
    void nobodyElseUsesACardThatIsNotValidOrIsOpposed() throws Exception {
        String late = holder(story("late-opposition"));
        for (CardUse use : uses) {
            Card card = cards.get(use.getCardId());
            LocalDate day = ParisDay.of(use.getAt());
            assertThat(day).isBetween(card.getValidFrom(), card.getValidTo());
            if (!use.getHolderId().equals(late)) {
                assertThat(use.getAt()).isBeforeOrEqualTo(card.getOpposedAt().orElse(Instant.MAX));
            }
        }
    }

    @Test
    void anOppositionDatedBackIsLearntAfterTheUses() throws Exception {
        WrittenLabel story = story("late-opposition");
        Card card = cards.get(story.subjects(SubjectKind.CARD, Role.LOOK_ALIKE).get(0));
        Instant opposed = card.getOpposedAt().orElseThrow();
        Instant known = card.getKnownAt().orElseThrow();
        assertThat(evidence(story))
                .filteredOn(use -> use.getCardId().equals(card.getCardId()))
                .isNotEmpty()
                .allMatch(use -> use.getAt().isAfter(opposed) && use.getAt().isBefore(known));
    }

    @Test
    void linesTransmittedLateWereSignedBeforeTheOpposition() throws Exception {
        Set<String> ids = story("late-transmission").evidenceIds();
        List<BillingLine> late =
                lines.stream().filter(line -> ids.contains(line.getLineId())).toList();
        assertThat(late).isNotEmpty();
        for (BillingLine line : late) {
            if (line.getCardId().isPresent()) {
                Instant opposed =
                        cards.get(line.getCardId().get()).getOpposedAt().orElseThrow();
                assertThat(line.getSignedAt().orElseThrow()).isBefore(opposed);
                assertThat(line.getReceivedAt()).isAfter(opposed);
            }
        }
    }

    @Test
    void aRenewedCardHasANewNumber() throws Exception {
        WrittenLabel story = story("renewed-card");
        assertThat(evidence(story).stream()
                        .filter(use -> use.getTerminalId().isPresent())
                        .map(CardUse::getCardId)
                        .distinct())
                .hasSize(2);
    }

    @Test
    void aRetiredPhysicianReplacesOnTheNumberOfACabinetOfWhichTheyAreAMember() throws Exception {
        String retired = holder(story("retired-replacing"));
        Map<String, Biller> billers = new HashMap<>();
        world.read(Stream.BILLERS, Biller.class).forEach(one -> billers.put(one.getBillerId(), one));
        assertThat(lines)
                .filteredOn(line -> line.getExecutantId().equals(retired))
                .isNotEmpty()
                .allMatch(line -> billers.get(line.getBillerId()).getMemberIds().contains(retired));
    }

    @Test
    void aTitulaireDoesNotWorkWhileReplaced() {
        Map<String, Set<String>> byDay = new HashMap<>();
        Set<String> codes = Set.of("GS", "V", "TCG");
        Set<String> counted = new HashSet<>();
        for (BillingLine line : lines) {
            boolean cabinet = line.getPlace()
                    .filter(place -> place != Place.HEALTH_CENTRE)
                    .isPresent();
            if (codes.contains(line.getActCode())
                    && cabinet
                    && line.getRectifies().isEmpty()
                    && counted.add(line.getLineId())) {
                byDay.computeIfAbsent(line.getBillerId() + line.getCareDate(), key -> new HashSet<>())
                        .add(line.getExecutantId());
            }
        }
        long shared = byDay.values().stream().filter(who -> who.size() > 1).count();
        assertThat(shared).isLessThanOrEqualTo(byDay.size() / 4);
    }

    @Test
    void anInjectionIsBilledBehindEachCertificateOfASaturday() throws Exception {
        WrittenLabel story = story("vaccination-saturdays");
        Set<String> billed = lines.stream()
                .map(line -> line.getExecutantId() + line.getPatientId().orElse("") + line.getCareDate())
                .collect(Collectors.toSet());
        List<CardUse> certificates = evidence(story);
        long found = certificates.stream()
                .filter(use ->
                        billed.contains(use.getHolderId() + use.getPatientId().orElse("") + ParisDay.of(use.getAt())))
                .count();
        assertThat(certificates).isNotEmpty().allMatch(use -> use.getService() == CardService.VACCINE_CERTIFICATE);
        assertThat(found).isGreaterThan(certificates.size() * 8 / 10);
    }

    @Test
    void aPsychiatristStaysBelowFortyPerCent() throws Exception {
        String psychiatrist = holder(story("psychiatrist-below-threshold"));
        List<BillingLine> acts = lines.stream()
                .filter(line -> line.getExecutantId().equals(psychiatrist)
                        && !line.getActCode().equals("MPC"))
                .toList();
        double remote = acts.stream()
                .filter(line -> line.getPlace().filter(Place.TELECARE::equals).isPresent())
                .count();
        assertThat(remote / acts.size()).isBetween(0.25, 0.4);
    }

    @Test
    void whoAnswersForAFirmHasPatientsOfManyDepartements() throws Exception {
        assertThat(evidence(story("telemedicine-physician")).stream()
                        .map(CardUse::getPatientDepartment)
                        .distinct())
                .hasSizeGreaterThan(10);
    }

    @Test
    void aNewCabinetWorksFromTheDayOnWhichItOpens() throws Exception {
        String settled = holder(story("new-cabinet"));
        Biller cabinet = world.read(Stream.BILLERS, Biller.class).stream()
                .filter(one -> one.getMemberIds().contains(settled))
                .findFirst()
                .orElseThrow();
        assertThat(uses)
                .filteredOn(use -> use.getHolderId().equals(settled))
                .isNotEmpty()
                .allMatch(use -> !ParisDay.of(use.getAt()).isBefore(cabinet.getOpenedOn()));
    }
}
