package fr.vigie.streaming.card.falsecertificates;

import static fr.vigie.streaming.TestRecords.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.domain.event.CardService;
import fr.vigie.streaming.card.TestCard;
import fr.vigie.streaming.fact.Finding;
import fr.vigie.streaming.finding.DetectorVerdict;
import fr.vigie.streaming.reference.TestKnown;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FalseCertificatesTest {
    private static final LocalDate FIRST = day("2021-11-08");
    private static final FalseCertificates RULE = new FalseCertificates(FalseCertificatesSettings.defaults());
    private static final String[] BUYERS = {"17", "79", "59", "17", "85"};
    private static final String[] OTHERS = {"75", "17", "16", "17", "31"};
    private static final String[] MORE = {"13", "17", "33", "17", "69"};

    private final TestKnown known = new TestKnown(FIRST.plusDays(30)).with(TestCard.card(), TestCard.holder());
    private final TestCard card = new TestCard();

    private Optional<DetectorVerdict> judge() {
        return card.judge(RULE, known);
    }

    private void issues(LocalDate first, int days, int hour, int aDay, CardService service, String... departments) {
        for (int i = 0; i < days; i++) {
            card.papers(first.plusDays(i), hour, aDay, service, departments);
        }
    }

    @Test
    void certificatesSoldInTheEveningToBuyersFromAfar() {
        issues(FIRST, 4, 19, 5, CardService.VACCINE_CERTIFICATE, BUYERS);
        issues(FIRST.plusDays(4), 4, 19, 5, CardService.VACCINE_CERTIFICATE, OTHERS);
        issues(FIRST.plusDays(8), 4, 19, 5, CardService.VACCINE_CERTIFICATE, MORE);
        Finding finding = judge().orElseThrow().finding();
        assertThat(finding.getVictim()).isFalse();
        assertThat(finding.getText())
                .isEqualTo(
                        "La carte a servi à délivrer 60\u00A0certificats sur 12\u00A0jours, entre le 08/11/2021 et le"
                                + " 19/11/2021, après 19 h, dont 20 à des patients de 5\u00A0départements à plus de 200 km : des"
                                + " certificats sans injection, vendus par le titulaire ou délivrés à son insu par un tiers, sont"
                                + " à craindre (articles 441-1 et 441-7 du code pénal) ; à vérifier : les injections facturées"
                                + " à ces heures, l'appareil qui a validé.");
        assertThat(card.reversed().judge(RULE, known).orElseThrow().finding()).isEqualTo(finding);
    }

    @Test
    void buyersFromAllOverFranceMakeTheHolderAVictim() {
        issues(FIRST, 12, 19, 5, CardService.VACCINE_CERTIFICATE, "75", "13", "59", "69", "31");
        Finding finding = judge().orElseThrow().finding();
        assertThat(finding.getVictim()).isTrue();
        assertThat(finding.getText()).contains("le titulaire est la victime présumée");
    }

    @Test
    void certificatesOfVaccinationAtNight() {
        issues(FIRST, 3, 2, 4, CardService.VACCINE_CERTIFICATE, "17");
        assertThat(judge().orElseThrow().finding().getText())
                .contains("12\u00A0certificats sur 3\u00A0jours", "entre 23 h et 6 h");
    }

    @Test
    void moreThanOnePersonCanTypeInAnHour() {
        for (int hour = 9; hour < 11; hour++) {
            for (int i = 0; i < 300; i++) {
                String at = FIRST.atTime(hour, i / 5, i % 5 * 10).toString();
                card.use(at, CardService.VACCINE_CERTIFICATE, use -> {});
            }
        }
        assertThat(judge().orElseThrow().finding().getText())
                .contains("600\u00A0certificats", "240\u00A0certificats par");
    }

    @Test
    void aDaysInjectionsTypedInTheEveningAreThoseOfTheCabinetsPatients() {
        issues(FIRST, 20, 20, 10, CardService.VACCINE_CERTIFICATE, "17", "17", "79", "17", "85");
        assertThat(judge()).isEmpty();
    }

    @Test
    void vaccinationOnSaturdaysIsSilent() {
        for (int week = 0; week < 4; week++) {
            issues(
                    FIRST.plusWeeks(week),
                    1,
                    9,
                    59,
                    CardService.VACCINE_CERTIFICATE,
                    "17",
                    "75",
                    "59",
                    "69",
                    "13",
                    "31");
        }
        assertThat(judge()).isEmpty();
    }

    @Test
    void anEhpadVaccinatedInADayIsSilent() {
        issues(FIRST, 1, 14, 90, CardService.VACCINE_CERTIFICATE, "17");
        assertThat(judge()).isEmpty();
    }

    @Test
    void testsInAnEmergencyWardAtNightAreSilent() {
        issues(FIRST, 20, 1, 20, CardService.TEST_CERTIFICATE, "17");
        assertThat(judge()).isEmpty();
    }

    @Test
    void aVaccinationCentreByDayIsSilent() {
        issues(FIRST, 5, 9, 600, CardService.VACCINE_CERTIFICATE, "17", "79", "17", "75");
        assertThat(judge()).isEmpty();
    }

    @Test
    void oneNightOfCatchingUpIsSilent() {
        issues(FIRST, 1, 23, 30, CardService.VACCINE_CERTIFICATE, "17");
        assertThat(judge()).isEmpty();
    }

    @Test
    void touristsOnSummerEveningsAreSilent() {
        issues(day("2021-07-12"), 4, 19, 5, CardService.VACCINE_CERTIFICATE, BUYERS);
        issues(day("2021-07-16"), 4, 19, 5, CardService.VACCINE_CERTIFICATE, OTHERS);
        issues(day("2021-07-20"), 4, 19, 5, CardService.VACCINE_CERTIFICATE, MORE);
        assertThat(judge()).isEmpty();
    }

    @Test
    void badSettingsAreRefused() {
        assertThatThrownBy(() -> new FalseCertificatesSettings(
                        9, 23, 6, 30, 8, 0.4, 200, 8, 5, 0.1, 0.3, 0.6, 10, 3, 15, 2, 60, 0, 0, 0.45))
                .hasMessageContaining("false certificates: eveningFromHour = 9.0");
    }
}
