package fr.vigie.streaming.card.opposed;

import static fr.vigie.streaming.TestRecords.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.domain.event.CardOutcome;
import fr.vigie.domain.event.CardService;
import fr.vigie.domain.event.CardUse;
import fr.vigie.domain.reference.Card;
import fr.vigie.domain.reference.Professional;
import fr.vigie.streaming.card.TestCard;
import fr.vigie.streaming.fact.Finding;
import fr.vigie.streaming.finding.DetectorVerdict;
import fr.vigie.streaming.reference.TestKnown;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class OpposedCardTest {
    private static final LocalDate FIRST = day("2021-11-01");
    private static final OpposedCard RULE = new OpposedCard(OpposedCardSettings.defaults());

    private final Card card = TestCard.card();
    private final Professional holder = TestCard.holder();
    private final TestKnown known = new TestKnown(day("2021-12-20")).with(card, holder);

    /** A card that worked for ten days and was opposed in the evening of the tenth. */
    private TestCard opposed() {
        card.setOpposedAt(Instant.parse("2021-11-10T17:30:00Z"));
        return working(10);
    }

    private static TestCard working(int days) {
        TestCard uses = new TestCard();
        for (int i = 0; i < days; i++) {
            uses.works(FIRST.plusDays(i), 8);
        }
        return uses;
    }

    private static Consumer<CardUse> inReader(String reader) {
        return use -> use.setTerminalId(reader);
    }

    private Optional<DetectorVerdict> judge(TestCard uses) {
        return uses.judge(RULE, known);
    }

    @Test
    void aStolenCardInAForeignReaderMakesItsHolderAVictim() {
        TestCard uses = opposed();
        for (int i = 12; i < 16; i++) {
            uses.use(FIRST.plusDays(i) + " 12:15", CardService.PRESCRIPTION, inReader("t-thief"));
        }
        uses.use("2021-11-14 16:00", CardService.PRESCRIPTION, use -> {
            use.setTerminalId("t-thief");
            use.setOutcome(CardOutcome.REFUSED);
        });
        Finding finding = judge(uses).orElseThrow().finding();
        assertThat(finding.getVictim()).isTrue();
        assertThat(finding.getText())
                .isEqualTo(
                        "La carte de professionnel de santé, opposée le 10/11/2021, a encore servi 5\u00A0fois (dont 1"
                                + " refusées) sur 4\u00A0jours, entre le 13/11/2021 et le 16/11/2021, hors des lecteurs où elle"
                                + " servait auparavant : un tiers la détient vraisemblablement et son titulaire est la victime"
                                + " présumée (articles L. 161-33 et R. 161-52 du code de la sécurité sociale).");
        assertThat(finding.getEvidenceIds()).hasSize(5);
        assertThat(judge(uses.reversed()).orElseThrow().finding()).isEqualTo(finding);
    }

    @Test
    void aCardTakenNearbyMakesItsHolderAVictimToo() {
        TestCard uses = opposed();
        for (int i = 12; i < 20; i++) {
            for (int k = 0; k < 8; k++) {
                uses.use(FIRST.plusDays(i) + " 12:1" + k, CardService.PRESCRIPTION, use -> {});
            }
        }
        Finding finding = judge(uses).orElseThrow().finding();
        assertThat(finding.getVictim()).isTrue();
        assertThat(finding.getText()).contains("a encore servi 64\u00A0fois sur 8\u00A0jours", "qui l'a fait opposer");
    }

    @Test
    void whoGoesOnSeeingPatientsWithAnOpposedCardIsNoVictim() {
        TestCard uses = opposed();
        for (int i = 12; i < 20; i++) {
            uses.works(FIRST.plusDays(i), 8);
        }
        Finding finding = judge(uses).orElseThrow().finding();
        assertThat(finding.getVictim()).isFalse();
        assertThat(finding.getText()).contains("opposée le 10/11/2021", "poursuivi son activité");
    }

    @Test
    void usesOfTheFirstHoursDoNotMakeTheThiefsReaderTheHoldersOwn() {
        TestCard uses = opposed();
        for (String at : List.of("2021-11-11 09:06", "2021-11-11 10:45", "2021-11-13 09:20", "2021-11-15 16:45")) {
            uses.use(at, CardService.VACCINE_CERTIFICATE, inReader("t-thief"));
        }
        Finding finding = judge(uses).orElseThrow().finding();
        assertThat(finding.getVictim()).isTrue();
        assertThat(finding.getText()).contains("4\u00A0fois sur 3\u00A0jours", "hors des lecteurs");
    }

    @Test
    void norDoUsesBetweenTheTheftAndTheOpposition() {
        TestCard uses = opposed().use("2021-11-10 12:00", CardService.PRESCRIPTION, inReader("t-thief"));
        for (int i = 12; i < 16; i++) {
            uses.use(FIRST.plusDays(i) + " 12:15", CardService.PRESCRIPTION, inReader("t-thief"));
        }
        assertThat(judge(uses).orElseThrow().finding().getText()).contains("4\u00A0fois sur 4\u00A0jours");
    }

    @Test
    void whoGoesOnWithAnExpiredCardIsNoVictim() {
        card.setValidTo(day("2021-11-10"));
        TestCard uses = working(10);
        for (int i = 17; i < 25; i++) {
            uses.works(FIRST.plusDays(i), 8);
        }
        Finding finding = judge(uses).orElseThrow().finding();
        assertThat(finding.getVictim()).isFalse();
        assertThat(finding.getText()).contains("lecteurs habituels");
    }

    @Test
    void anExpiredCardIsOpposedByItsDate() {
        card.setValidTo(day("2021-11-10"));
        TestCard uses = working(10);
        for (int i = 17; i < 21; i++) {
            uses.use(FIRST.plusDays(i) + " 12:15", CardService.PRESCRIPTION, inReader("t-thief"));
        }
        assertThat(judge(uses).orElseThrow().finding().getText())
                .contains("périmée depuis le 10/11/2021", "4\u00A0fois");
    }

    @Test
    void anOppositionThatBearsAnEarlierDayThanItsNewsIsSilent() {
        TestCard uses = opposed();
        card.setKnownAt(Instant.parse("2021-11-22T10:00:00Z"));
        for (int i = 11; i < 22; i++) {
            uses.works(FIRST.plusDays(i), 8);
        }
        assertThat(judge(uses)).isEmpty();
    }

    @Test
    void usesInTheHoursAfterTheOppositionAreSilent() {
        TestCard uses = opposed();
        for (int i = 0; i < 5; i++) {
            uses.use("2021-11-11 1" + i + ":00", CardService.PRESCRIPTION, inReader("t-thief"));
        }
        assertThat(judge(uses)).isEmpty();
    }

    @Test
    void aCardThatTurnedUpAgainAndIsUsedForADayIsSilent() {
        assertThat(judge(opposed().works(FIRST.plusDays(15), 19))).isEmpty();
    }

    @Test
    void aSingleStrayUseIsSilent() {
        assertThat(judge(opposed().use("2021-11-14 12:00", CardService.RECORD, inReader("t-other"))))
                .isEmpty();
    }

    @Test
    void aRenewedCardOverlapsTheOldOneInItsFirstDays() {
        card.setValidTo(day("2021-11-10"));
        assertThat(judge(working(17))).isEmpty();
    }

    @Test
    void anUnknownCardIsSilent() {
        TestKnown stranger = new TestKnown(day("2021-12-20")).with(holder);
        assertThat(opposed().works(FIRST.plusDays(20), 50).judge(RULE, stranger))
                .isEmpty();
    }

    @Test
    void aReaderThatIsNotToldMayBeAnyReader() {
        TestCard uses = opposed();
        for (int i = 12; i < 16; i++) {
            uses.use(FIRST.plusDays(i) + " 12:15", CardService.PRESCRIPTION, inReader(null));
        }
        assertThat(judge(uses)).isEmpty();
    }

    @Test
    void papersAllOverFranceUnderTheNameOfARetiredOneAreSaid() {
        holder.setRetiredOn(day("2021-03-31"));
        TestCard uses = new TestCard()
                .papers(FIRST, 9, 10, CardService.VACCINE_CERTIFICATE, "59", "75", "13", "33", "69")
                .papers(FIRST.plusDays(1), 9, 10, CardService.VACCINE_CERTIFICATE, "59", "75", "13", "33", "69");
        Finding finding = judge(uses).orElseThrow().finding();
        assertThat(finding.getVictim()).isTrue();
        assertThat(finding.getText()).contains("31/03/2021", "20\u00A0documents", "5\u00A0départements");
    }

    @Test
    void aRetiredPhysicianWhoReplacesIsSilent() {
        holder.setRetiredOn(day("2021-03-31"));
        assertThat(judge(working(20).papers(FIRST, 14, 20, CardService.PRESCRIPTION, "59", "75", "13", "33", "17")))
                .isEmpty();
    }

    @Test
    void aRetiredPhysicianWhoVaccinatesIsSilent() {
        holder.setRetiredOn(day("2021-03-31"));
        TestCard uses = new TestCard();
        for (int i = 0; i < 8; i++) {
            uses.papers(
                    FIRST.plusDays(i),
                    9,
                    40,
                    CardService.VACCINE_CERTIFICATE,
                    "17",
                    "17",
                    "17",
                    "17",
                    "85",
                    "79",
                    "75");
        }
        assertThat(judge(uses)).isEmpty();
    }

    @Test
    void aRetiredPhysicianWhoRegisteredAgainIsSilent() {
        holder.setRetiredOn(day("2021-03-31"));
        holder.setRegisteredOn(day("2021-06-01"));
        assertThat(judge(new TestCard().papers(FIRST, 9, 60, CardService.VACCINE_CERTIFICATE, "59", "75", "13", "33")))
                .isEmpty();
    }

    @Test
    void badSettingsAreRefused() {
        assertThatThrownBy(
                        () -> new OpposedCardSettings(-1, 7, 3, 3, 2, 2, 20, 5, 0.5, 90, 10, 4, 0.5, 60, 0, 0.8, 0.5))
                .hasMessageContaining("opposed card: graceHours = -1");
        assertThatThrownBy(
                        () -> new OpposedCardSettings(24, 7, 3, 3, 2, 2, 20, 5, 0.5, 90, 10, 4, 1.5, 60, 0, 0.8, 0.5))
                .hasMessageContaining("maxLocalShare");
    }
}
