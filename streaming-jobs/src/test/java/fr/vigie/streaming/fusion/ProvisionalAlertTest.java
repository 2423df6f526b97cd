package fr.vigie.streaming.fusion;

import static fr.vigie.streaming.TestRecords.day;
import static fr.vigie.streaming.TestRecords.evening;
import static fr.vigie.streaming.TestRecords.professional;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.domain.alert.Alert;
import fr.vigie.domain.alert.AlertSubjectKind;
import fr.vigie.domain.alert.Scheme;
import fr.vigie.domain.time.ParisDay;
import fr.vigie.streaming.dayclose.Operator;
import fr.vigie.streaming.envelope.Envelope;
import fr.vigie.streaming.envelope.Form;
import fr.vigie.streaming.fact.Finding;
import fr.vigie.streaming.fact.FindingKind;
import fr.vigie.streaming.finding.AlertKey;
import fr.vigie.streaming.finding.Evidence;
import fr.vigie.streaming.finding.FindingDraft;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProvisionalAlertTest {
    private static final LocalDate DAY = day("2021-11-01");
    private static final AlertKey SUBJECT =
            new AlertKey(Scheme.CARD_MISUSE, AlertSubjectKind.PROFESSIONAL, professional(17));

    private static Operator fusion() throws Exception {
        return Operator.of(new FusionFunction(FusionSettings.defaults(), false, false));
    }

    private static Envelope finding(String card, LocalDate day, String text) {
        Finding finding = new FindingDraft("CARD", "1", FindingKind.IMPLAUSIBLE, 0.5)
                .says(text, "L114-10 CSS")
                .against("", "", "")
                .rests(new Evidence(evening(day), "u1"))
                .finish();
        finding.setSource(card);
        return Envelope.fact(Form.FINDING, ParisDay.closeMillis(day), SUBJECT.text(), "CARD|" + card, finding);
    }

    private static List<Alert> alerts(Operator operator) {
        return operator.out().stream()
                .filter(envelope -> envelope.is(Form.ALERT))
                .map(envelope -> envelope.as(Alert.class))
                .toList();
    }

    @Test
    void anAlertThatNobodyHasSeenIsSaidWithinTheDay() throws Exception {
        try (Operator fusion = fusion()) {
            fusion.take(finding("c1", DAY, "20 uses").provisionally()).tryDays();
            fusion.take(finding("c1", DAY, "30 uses").provisionally())
                    .take(finding("c2", DAY, "5 uses").provisionally())
                    .tryDays()
                    .tryDays();
            assertThat(fusion.out()).as("no items, no figures").allMatch(one -> one.is(Form.ALERT));
            assertThat(alerts(fusion)).hasSize(2).allMatch(alert -> alert.getProvisional()
                    .orElse(false));
            assertThat(alerts(fusion).get(1).getReasons()).extracting("text").containsExactly("30 uses", "5 uses");
            assertThat(fusion.entries()).as("state").isZero();

            fusion.take(finding("c1", DAY, "31 uses")).close(DAY);
            Alert binding = alerts(fusion).get(2);
            assertThat(binding.getProvisional()).isEmpty();
            assertThat(binding.getRevision()).isEqualTo(1);
            assertThat(binding.getAlertId()).isEqualTo(alerts(fusion).get(0).getAlertId());
            assertThat(binding.getDetectedAt()).isEqualTo(alerts(fusion).get(0).getDetectedAt());
            assertThat(binding.getReasons()).extracting("text").containsExactly("31 uses");
        }
    }

    @Test
    void whatTheCloseDoesNotConfirmIsForgotten() throws Exception {
        try (Operator fusion = fusion()) {
            fusion.take(finding("c1", DAY, "20 uses").provisionally()).tryDays().close(DAY);
            fusion.take(finding("c1", DAY, "late word").provisionally()).tryDays();
            fusion.take(finding("c2", DAY.plusDays(1), "5 uses")).close(DAY.plusDays(1));
            assertThat(alerts(fusion)).hasSize(2);
            assertThat(alerts(fusion).get(1).getReasons()).extracting("text").containsExactly("5 uses");
        }
    }

    @Test
    void whatIsNewOfAKnownAlertWaitsForTheClose() throws Exception {
        try (Operator fusion = fusion()) {
            fusion.take(finding("c1", DAY, "20 uses")).close(DAY);
            fusion.take(finding("c1", DAY.plusDays(1), "40 uses").provisionally())
                    .tryDays();
            assertThat(alerts(fusion)).hasSize(1);
        }
    }
}
