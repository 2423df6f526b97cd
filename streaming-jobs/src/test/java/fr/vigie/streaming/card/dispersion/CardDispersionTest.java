package fr.vigie.streaming.card.dispersion;

import static fr.vigie.streaming.TestRecords.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.domain.event.CardChannel;
import fr.vigie.domain.event.CardOutcome;
import fr.vigie.domain.event.CardService;
import fr.vigie.domain.geo.Communes;
import fr.vigie.domain.reference.Professional;
import fr.vigie.streaming.card.TestCard;
import fr.vigie.streaming.fact.Finding;
import fr.vigie.streaming.finding.DetectorVerdict;
import fr.vigie.streaming.reference.TestKnown;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CardDispersionTest {
    private static final LocalDate BURST = day("2021-11-08");
    private static final CardDispersion RULE = new CardDispersion(DispersionSettings.defaults());
    private static final String[] FRANCE = {"59", "75", "13", "31", "69", "67", "06", "35", "34", "38"};

    private final Professional holder = TestCard.holder();
    private final TestKnown known = new TestKnown(BURST.plusDays(10)).with(TestCard.card(), holder);
    private final TestCard card = new TestCard();

    private Optional<DetectorVerdict> judge() {
        return card.judge(RULE, known);
    }

    private void issues(LocalDate first, int days, int aDay, CardService service, String... departments) {
        for (int i = 0; i < days; i++) {
            card.papers(first.plusDays(i), 10, aDay, service, departments);
        }
    }

    /** Twelve weeks of prescriptions for patients from here. */
    private void pastOf(String... departments) {
        for (int week = 1; week <= 12; week++) {
            card.papers(BURST.minusWeeks(week), 9, 20, CardService.PRESCRIPTION, departments);
        }
    }

    @Test
    void passesForAllOfFranceMakeTheHolderAVictim() {
        pastOf("17");
        issues(BURST, 4, 15, CardService.VACCINE_CERTIFICATE, FRANCE);
        Finding finding = judge().orElseThrow().finding();
        assertThat(finding.getVictim()).isTrue();
        assertThat(finding.getText())
                .isEqualTo("La carte a servi entre le 08/11/2021 et le 11/11/2021 à délivrer 60\u00A0certificats à des"
                        + " patients résidant à plus de 200 km, dans 10\u00A0départements, soit 100 % de l'ensemble,"
                        + " contre 0 % dans une semaine ordinaire de cette carte : un tiers s'en sert vraisemblablement et"
                        + " son titulaire est la victime présumée (articles L. 161-33 et R. 161-52 du code de la sécurité"
                        + " sociale).");
        assertThat(finding.getHarmCents()).isEqualTo(500_000 + 60 * 2_000);
        assertThat(card.reversed().judge(RULE, known).orElseThrow().finding()).isEqualTo(finding);
    }

    @Test
    void falsePassesHiddenAmongOnesOwnAreFoundOverFourWeeks() {
        issues(BURST.minusDays(25), 25, 1, CardService.VACCINE_CERTIFICATE, "17");
        for (int i = 0; i < 25; i++) {
            card.papers(BURST.minusDays(25 - i), 14, 1, CardService.VACCINE_CERTIFICATE, FRANCE[i % 10]);
        }
        assertThat(judge().orElseThrow().finding().getText()).contains("25\u00A0certificats", "50 %");
    }

    @Test
    void prescriptionsAreHeldAgainstTheCardsOwnPast() {
        pastOf("17");
        issues(BURST, 4, 15, CardService.PRESCRIPTION, FRANCE);
        Finding finding = judge().orElseThrow().finding();
        assertThat(finding.getProbability()).isEqualByComparingTo("0.45");
        assertThat(finding.getText()).contains("60\u00A0documents");
    }

    @Test
    void prescriptionsWithoutAPastAreSilent() {
        issues(BURST, 4, 15, CardService.PRESCRIPTION, FRANCE);
        assertThat(judge()).isEmpty();
    }

    @Test
    void aTelemedicinePhysicianAlwaysHadPatientsFromAfar() {
        pastOf(FRANCE);
        issues(BURST, 4, 15, CardService.PRESCRIPTION, FRANCE);
        assertThat(judge()).isEmpty();
    }

    @Test
    void touristsInSummerAreSilent() {
        for (int i = 0; i < 40; i++) {
            LocalDate date = day("2021-07-12").plusDays(i);
            String[] visitors = {FRANCE[i % 10], FRANCE[(i + 3) % 10], FRANCE[(i + 6) % 10], "17", "17"};
            card.papers(date, 10, 5, CardService.VACCINE_CERTIFICATE, visitors);
        }
        assertThat(judge()).isEmpty();
    }

    @Test
    void aVaccinationCentreIsSilent() {
        issues(
                BURST,
                5,
                300,
                CardService.VACCINE_CERTIFICATE,
                "17",
                "17",
                "17",
                "17",
                "79",
                "85",
                "16",
                "75",
                "59",
                "69");
        assertThat(judge()).isEmpty();
    }

    @Test
    void sosMedecinsHasPatientsFromHereAtAllHours() {
        issues(BURST, 5, 40, CardService.TEST_CERTIFICATE, "17", "17", "79");
        assertThat(judge()).isEmpty();
    }

    @Test
    void aWideRemplacantHasAFewDepartementsInTurn() {
        issues(BURST.minusDays(21), 5, 8, CardService.VACCINE_CERTIFICATE, "59");
        issues(BURST.minusDays(14), 5, 8, CardService.VACCINE_CERTIFICATE, "13");
        issues(BURST.minusDays(7), 5, 8, CardService.VACCINE_CERTIFICATE, "67");
        issues(BURST, 5, 8, CardService.VACCINE_CERTIFICATE, "06");
        assertThat(judge()).isEmpty();
    }

    @Test
    void thePlaceOfTheReaderIsHomeGroundToo() {
        for (int i = 0; i < 60; i++) {
            String department = FRANCE[i % 10];
            card.use(BURST.plusDays(i / 10) + " 10:0" + i % 10, CardService.VACCINE_CERTIFICATE, use -> {
                use.setPatientDepartment(department);
                use.setCommune(communeOf(department));
            });
        }
        assertThat(judge()).isEmpty();
    }

    private static String communeOf(String department) {
        return Communes.builtIn().all().stream()
                .filter(place -> place.code().startsWith(department))
                .findFirst()
                .orElseThrow()
                .code();
    }

    @Test
    void aNewCabinetHasNewPatientsFromHere() {
        issues(BURST, 5, 30, CardService.VACCINE_CERTIFICATE, "17", "79", "85");
        assertThat(judge()).isEmpty();
    }

    @Test
    void aSharedTerminalIsNoDispersion() {
        for (int i = 0; i < 40; i++) {
            card.use(
                    BURST.plusDays(i % 5) + " 10:10",
                    CardService.VACCINE_CERTIFICATE,
                    use -> use.setTerminalId("t-msp"));
        }
        assertThat(judge()).isEmpty();
    }

    @Test
    void aDeclaredSecondPracticeIsHomeGround() {
        holder.setSecondaryCommunes(List.of("75056"));
        issues(BURST, 4, 15, CardService.VACCINE_CERTIFICATE, "75", "92", "93", "94", "77", "78", "95", "91", "45");
        assertThat(judge()).isEmpty();
    }

    @Test
    void patientsOfUnknownOriginAreSilent() {
        for (int i = 0; i < 60; i++) {
            card.use(BURST + " 10:10", CardService.VACCINE_CERTIFICATE, use -> {
                use.setChannel(CardChannel.ECPS);
                use.setPatientDepartment(null);
            });
        }
        assertThat(judge()).isEmpty();
    }

    @Test
    void refusedUsesIssueNothing() {
        for (int i = 0; i < 60; i++) {
            String department = FRANCE[i % 10];
            card.use(BURST + " 10:10", CardService.VACCINE_CERTIFICATE, use -> {
                use.setPatientDepartment(department);
                use.setOutcome(CardOutcome.REFUSED);
            });
        }
        assertThat(judge()).isEmpty();
    }

    @Test
    void anUnknownHolderIsAtHomeWhereMostPatientsEverCameFrom() {
        TestKnown stranger = new TestKnown(BURST.plusDays(10));
        pastOf("17");
        issues(BURST, 4, 15, CardService.VACCINE_CERTIFICATE, FRANCE);
        assertThat(card.judge(RULE, stranger)).isPresent();
    }

    @Test
    void badSettingsAreRefused() {
        assertThatThrownBy(() -> new DispersionSettings(
                        List.of(60), 200, 20, 8, 0.2, 0.4, 0.35, 0.3, 8, 5, 4, 0.05, 0.3, 45, 0, 0, 0.7, 0.4))
                .hasMessageContaining("card dispersion: windowDays = [60]");
        assertThatThrownBy(() -> new DispersionSettings(
                        List.of(7), 200, 20, 3, 0.2, 0.4, 0.35, 0.3, 8, 5, 4, 0.05, 0.3, 45, 0, 0, 0.7, 0.4))
                .hasMessageContaining("minDepartments = 3");
    }
}
