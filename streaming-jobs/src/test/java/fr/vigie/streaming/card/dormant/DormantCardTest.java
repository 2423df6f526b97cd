package fr.vigie.streaming.card.dormant;

import static fr.vigie.streaming.TestRecords.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.domain.event.CardService;
import fr.vigie.domain.reference.Professional;
import fr.vigie.streaming.card.TestCard;
import fr.vigie.streaming.fact.Finding;
import fr.vigie.streaming.finding.DetectorVerdict;
import fr.vigie.streaming.reference.TestKnown;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DormantCardTest {
    private static final LocalDate WAKES = day("2021-11-02");
    private static final DormantCard RULE = new DormantCard(DormantCardSettings.defaults());
    private static final String[] FRANCE = {"59", "75", "13", "31", "69", "67", "06", "35", "34"};

    private final Professional holder = TestCard.holder();
    private final TestKnown known = new TestKnown(WAKES.plusDays(40)).with(TestCard.card(), holder);
    private final TestCard card = new TestCard();

    private Optional<DetectorVerdict> judge() {
        return card.judge(RULE, known);
    }

    private void passes(int days, int aDay, String... departments) {
        for (int i = 0; i < days; i++) {
            card.papers(WAKES.plusDays(i), 10, aDay, CardService.VACCINE_CERTIFICATE, departments);
        }
    }

    @Test
    void passesForAllOfFranceUnderTheNameOfARetiredPhysician() {
        holder.setRetiredOn(day("2020-12-31"));
        passes(3, 9, FRANCE);
        Finding finding = judge().orElseThrow().finding();
        assertThat(finding.getVictim()).isTrue();
        assertThat(finding.getText())
                .isEqualTo(
                        "La carte d'un professionnel qui a cessé son activité le 31/12/2020 a servi de nouveau à partir"
                                + " du 02/11/2021 pour délivrer 27\u00A0documents entre le 02/11/2021 et le 04/11/2021, dont 27"
                                + " à des patients de 9\u00A0départements à plus de 200 km, sans feuille de soins : un tiers s'en"
                                + " sert vraisemblablement et son titulaire est la victime présumée (articles L. 161-33 et R."
                                + " 161-52 du code de la sécurité sociale).");
        assertThat(card.reversed().judge(RULE, known).orElseThrow().finding()).isEqualTo(finding);
    }

    @Test
    void aCardThatSleptForMonthsIsToldFromItsOwnPast() {
        card.works(day("2021-06-01"), 10);
        passes(2, 9, FRANCE);
        assertThat(RULE.judge(card, known).orElseThrow().finding().getText()).contains("plus de 90 jours");
    }

    @Test
    void whereNoUseBeforeIsOnRecordNobodyKnowsThatItSlept() {
        passes(6, 9, FRANCE);
        assertThat(judge()).isEmpty();
    }

    @Test
    void aFewCertificatesADayOfARetiredOneAreNoSession() {
        holder.setRetiredOn(day("2020-12-31"));
        passes(20, 1, "17");
        Finding finding = judge().orElseThrow().finding();
        assertThat(finding.getText()).contains("jamais plus de 4 certificats par jour");
        assertThat(finding.getProbability()).isEqualByComparingTo("0.4");
    }

    /** One or two certificates a day for neighbours of the département, none of whom lives in it. */
    private void strangers() {
        for (int i = 0; i < 20; i++) {
            card.papers(WAKES.plusDays(i), 10, 1, CardService.VACCINE_CERTIFICATE, i % 5 == 0 ? "79" : "33");
            card.papers(WAKES.plusDays(i), 15, i % 3 == 0 ? 1 : 0, CardService.TEST_CERTIFICATE, "86", "16");
        }
        card.papers(WAKES.plusDays(20), 10, 2, CardService.VACCINE_CERTIFICATE, "16", "24");
    }

    @Test
    void aCardNeverSeenThatOnlyServesStrangersIsInOtherHands() {
        strangers();
        Finding finding = judge().orElseThrow().finding();
        assertThat(finding.getVictim()).isTrue();
        assertThat(finding.getProbability()).isEqualByComparingTo("0.35");
        assertThat(finding.getText())
                .contains("dont aucun usage antérieur n'est connu", "presque aucun à un patient du département");
    }

    @Test
    void aPhysicianWhoCertifiesForHisOwnPatientsWithAnotherCardIsSilent() {
        strangers();
        card.papers(WAKES.plusDays(3), 11, 4, CardService.VACCINE_CERTIFICATE, "17");
        assertThat(judge()).isEmpty();
    }

    @Test
    void aPhysicianWhoHasJustRegisteredIsSilent() {
        holder.setRegisteredOn(day("2021-06-01"));
        strangers();
        assertThat(judge()).isEmpty();
    }

    @Test
    void aPhysicianWhoHasJustMovedIsSilent() {
        holder.setValidFrom(day("2021-06-01"));
        strangers();
        assertThat(judge()).isEmpty();
    }

    @Test
    void aPhysicianWhoCertifiesOnFixedDaysInAnotherDepartementIsSilent() {
        for (int i = 0; i < 12; i++) {
            card.papers(
                    WAKES.plusDays(i / 2 * 7 + i % 2 * 2),
                    10,
                    3,
                    CardService.VACCINE_CERTIFICATE,
                    "33",
                    "79",
                    "86",
                    "16");
        }
        assertThat(card.judge(RULE, new TestKnown(WAKES.plusDays(38)).with(TestCard.card(), holder)))
                .isEmpty();
        holder.setRetiredOn(day("2020-12-31"));
        assertThat(card.judge(RULE, new TestKnown(WAKES.plusDays(38)).with(TestCard.card(), holder)))
                .isEmpty();
    }

    @Test
    void aRetiredPhysicianWhoReplacesIsSilent() {
        holder.setRetiredOn(day("2020-12-31"));
        for (int i = 0; i < 12; i++) {
            card.works(WAKES.plusDays(i), 20).papers(WAKES.plusDays(i), 18, 3, CardService.PRESCRIPTION, FRANCE);
        }
        assertThat(judge()).isEmpty();
    }

    @Test
    void aRetiredPhysicianWhoVaccinatesInACentreIsSilent() {
        holder.setRetiredOn(day("2020-12-31"));
        for (int i = 0; i < 5; i++) {
            card.papers(WAKES.plusDays(7L * i), 9, 40, CardService.VACCINE_CERTIFICATE, "17", "17", "79", "17", "75");
        }
        assertThat(judge()).isEmpty();
    }

    @Test
    void aRetiredPhysicianWhoPrescribesForTheFamilyIsSilent() {
        holder.setRetiredOn(day("2020-12-31"));
        for (int i = 0; i < 20; i++) {
            card.papers(WAKES.plusDays(i), 9, 1, CardService.PRESCRIPTION, "17");
        }
        assertThat(judge()).isEmpty();
    }

    @Test
    void aPhysicianBackFromLeaveIsSilent() {
        card.works(day("2021-06-01"), 10);
        for (int i = 0; i < 10; i++) {
            card.works(WAKES.plusDays(i), 20).papers(WAKES.plusDays(i), 18, 5, CardService.SICK_LEAVE, "17", "75");
        }
        assertThat(RULE.judge(card, known)).isEmpty();
    }

    @Test
    void aSummerReplacementFarAwayIsSilent() {
        card.works(day("2021-06-01"), 10);
        for (int i = 0; i < 10; i++) {
            card.use(WAKES.plusDays(i) + " 10:00", CardService.FSE, use -> use.setCommune("06088"));
            card.use(WAKES.plusDays(i) + " 10:05", CardService.VACCINE_CERTIFICATE, use -> use.setCommune("06088"));
        }
        assertThat(RULE.judge(card, known)).isEmpty();
    }

    @Test
    void aCardUsedAllAlongIsSilent() {
        for (int i = 1; i < 12; i++) {
            card.works(WAKES.minusDays(7L * i), 5);
        }
        passes(3, 9, FRANCE);
        assertThat(RULE.judge(card, known)).isEmpty();
    }

    @Test
    void aNewCardIsSilent() {
        TestKnown young = new TestKnown(WAKES.plusDays(40)).with(holder);
        passes(4, 9, FRANCE);
        assertThat(card.judge(RULE, young)).isEmpty();
    }

    @Test
    void badSettingsAreRefused() {
        assertThatThrownBy(() ->
                        new DormantCardSettings(3, 15, 4, 0.4, 200, 0.1, 10, 4, 4, 365, 0.1, 45, 0, 0.6, 0.4, 0.3))
                .hasMessageContaining("dormant card: silentDays = 3");
    }
}
