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

    private void sessions(int weeks, int hour, int... weekdays) {
        for (int week = 0; week < weeks; week++) {
            for (int weekday : weekdays) {
                for (int part = 0; part < 3; part++) {
                    card.papers(BURST.plusDays(7L * week + weekday), hour + part, 9, CardService.PRESCRIPTION, FRANCE);
                }
            }
        }
    }

    private Optional<DetectorVerdict> judgeAfterWeeks(int weeks) {
        return card.judge(RULE, new TestKnown(BURST.plusWeeks(weeks)).with(TestCard.card(), holder));
    }

    @Test
    void whoBeginsWithTelemedicineHasSessions() {
        pastOf("17");
        sessions(5, 18, 1, 3);
        assertThat(judgeAfterWeeks(5)).isEmpty();
    }

    @Test
    void theFirstWeekOfTelemedicineIsWaitedFor() {
        pastOf("17");
        sessions(1, 18, 1, 3);
        assertThat(judgeAfterWeeks(1)).isEmpty();
    }

    @Test
    void twoDaysThatNeverComeAgainWereNoSessions() {
        pastOf("17");
        sessions(1, 18, 1, 3);
        assertThat(judgeAfterWeeks(4)).isPresent();
    }

    @Test
    void prescriptionsAtAllHoursOfAllDaysAreNoSessions() {
        pastOf("17");
        for (int i = 0; i < 30; i++) {
            card.papers(
                    BURST.plusDays(i),
                    7 + 3 * (i % 5),
                    3,
                    CardService.PRESCRIPTION,
                    FRANCE[i % 10],
                    FRANCE[(i + 4) % 10]);
        }
        assertThat(judgeAfterWeeks(5)).isPresent();
    }

    @Test
    void patientsWithCareBesideTheirPapersWereThere() {
        pastOf("17");
        for (int i = 0; i < 60; i++) {
            String department = FRANCE[i % 10];
            String at = BURST.plusDays(i / 10) + " 10:" + (10 + i % 10);
            String patient = "visitor" + i;
            card.use(at, CardService.VACCINE_CERTIFICATE, use -> {
                use.setPatientDepartment(department);
                use.setPatientId(patient);
            });
            card.use(at, CardService.FSE, use -> {
                use.setPatientDepartment(department);
                use.setPatientId(patient);
            });
        }
        assertThat(judge()).isEmpty();
    }

    @Test
    void certificatesSoldAroundAfterHoursLeaveOpenWhoSellsThem() {
        for (int i = 0; i < 10; i++) {
            card.papers(BURST.plusDays(i), 10, 4, CardService.VACCINE_CERTIFICATE, FRANCE);
            card.papers(
                    BURST.plusDays(i),
                    19,
                    10,
                    CardService.VACCINE_CERTIFICATE,
                    "17",
                    "33",
                    FRANCE[i],
                    "17",
                    FRANCE[(i + 3) % 10]);
        }
        Finding finding = judge().orElseThrow().finding();
        assertThat(finding.getVictim()).isFalse();
        assertThat(finding.getText()).contains("après les heures du cabinet", "à vérifier");
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
                        List.of(60),
                        200,
                        20,
                        8,
                        0.2,
                        0.4,
                        0.35,
                        0.3,
                        8,
                        5,
                        4,
                        0.05,
                        0.3,
                        3,
                        5,
                        0.9,
                        3,
                        12,
                        19,
                        30,
                        0.6,
                        45,
                        0,
                        0,
                        0.7,
                        0.4))
                .hasMessageContaining("card dispersion: windowDays = [60]");
        assertThatThrownBy(() -> new DispersionSettings(
                        List.of(7),
                        200,
                        20,
                        3,
                        0.2,
                        0.4,
                        0.35,
                        0.3,
                        8,
                        5,
                        4,
                        0.05,
                        0.3,
                        3,
                        5,
                        0.9,
                        3,
                        12,
                        19,
                        30,
                        0.6,
                        45,
                        0,
                        0,
                        0.7,
                        0.4))
                .hasMessageContaining("minDepartments = 3");
    }
}
