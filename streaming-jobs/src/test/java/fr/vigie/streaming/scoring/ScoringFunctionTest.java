package fr.vigie.streaming.scoring;

import static fr.vigie.streaming.TestRecords.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.domain.alert.Advice;
import fr.vigie.domain.alert.ScoredLine;
import fr.vigie.domain.time.ParisDay;
import fr.vigie.streaming.dayclose.Operator;
import fr.vigie.streaming.envelope.Envelope;
import fr.vigie.streaming.envelope.Form;
import fr.vigie.streaming.fact.CareBatch;
import fr.vigie.streaming.fact.ChargedReason;
import fr.vigie.streaming.fact.LineCharge;
import fr.vigie.streaming.fact.StoredLine;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ScoringFunctionTest {
    private static final LocalDate DAY = day("2021-03-01");

    private Operator operator;
    private LocalDate today = DAY;

    @BeforeEach
    void start() throws Exception {
        operator = Operator.of(new ScoringFunction(ScoringSettings.everyLine()));
    }

    @AfterEach
    void stop() throws Exception {
        operator.close();
    }

    @Test
    void aLineIsScoredOnceAndAgainWhenItsScoreChanges() throws Exception {
        lines(List.of("L"), List.of());
        assertThat(said()).containsExactly("L 0.0000 PAY");
        charge("a_1", new ChargedReason("X", p("0.8000")));
        charge("a_2", new ChargedReason("Y", p("0.5000")));
        assertThat(said()).containsExactly("L 0.9000 REVIEW X a_1");
        charge("a_1", new ChargedReason("X", p("0.8000")));
        assertThat(said()).isEmpty();
        takeBack("a_1");
        assertThat(said()).containsExactly("L 0.5000 REVIEW Y a_2");
        takeBack("a_2");
        assertThat(said()).containsExactly("L 0.0000 PAY");
        assertThat(operator.entries()).isZero();
    }

    @Test
    void aReasonThatSeveralAlertsTellCountsOnceByItsHighestProbability() throws Exception {
        lines(List.of("L"), List.of());
        charge("a_2", new ChargedReason("X", p("0.4000")));
        charge("a_1", new ChargedReason("X", p("0.3000")));
        assertThat(said()).containsExactly("L 0.4000 PAY X a_2");
    }

    @Test
    void aLineThatIsReplacedHasNoScore() throws Exception {
        lines(List.of("L", "M"), List.of());
        charge("a_1", new ChargedReason("X", p("0.8000")));
        assertThat(said()).containsExactly("L 0.8000 REVIEW X a_1", "M 0.0000 PAY");
        lines(List.of(), List.of("L"));
        takeBack("a_1");
        assertThat(said()).containsExactly("L gone");
        assertThat(operator.entries()).isZero();
        takeBack("a_1");
        assertThat(said()).isEmpty();
    }

    @Test
    void aLineThatMovesToAnotherDayKeepsItsScore() throws Exception {
        lines(List.of("L"), List.of());
        charge("a_1", new ChargedReason("X", p("0.8000")));
        said();
        lines(List.of(), List.of("L"));
        lines(List.of("L"), List.of());
        assertThat(said()).containsExactly("L 0.8000 REVIEW X a_1");
    }

    @Test
    void badSettingsStopTheStart() {
        assertThatThrownBy(() -> new ScoringSettings(true, 0)).hasMessageContaining("reviewFrom");
    }

    private static BigDecimal p(String probability) {
        return new BigDecimal(probability);
    }

    private void lines(List<String> put, List<String> removed) throws Exception {
        List<StoredLine> stored = put.stream()
                .map(line -> new StoredLine(line, ByteBuffer.wrap(new byte[0])))
                .toList();
        String id = put + "|" + removed;
        send(Envelope.fact(Form.LINE_BATCH, now(), "i", id, new CareBatch(DAY, 0, stored, removed)));
    }

    private void charge(String alert, ChargedReason reason) throws Exception {
        LineCharge charge = new LineCharge("L", null, alert, List.of(reason));
        send(Envelope.fact(Form.LINE_CHARGE, now(), "i", "L," + alert, charge));
    }

    private void takeBack(String alert) throws Exception {
        send(Envelope.retraction(Form.LINE_CHARGE, now(), "i", "L," + alert));
    }

    private void send(Envelope envelope) throws Exception {
        operator.take(envelope);
    }

    private long now() {
        return ParisDay.closeMillis(today);
    }

    /** What is said at the close of the day; the next begins. */
    private List<String> said() throws Exception {
        int before = operator.out().size();
        operator.close(today);
        today = today.plusDays(1);
        return operator.out().stream()
                .skip(before)
                .map(ScoringFunctionTest::text)
                .toList();
    }

    private static String text(Envelope envelope) {
        if (envelope.isRetraction()) {
            return envelope.id() + " gone";
        }
        ScoredLine line = envelope.as(ScoredLine.class);
        assertThat(line.getAdvice() == Advice.REVIEW).isEqualTo(line.getScore().doubleValue() >= 0.5);
        Optional<String> why = line.getTopReason()
                .map(code -> " " + code + " " + line.getAlertId().orElseThrow());
        return line.getLineId().orElseThrow() + " " + line.getScore() + " " + line.getAdvice() + why.orElse("");
    }
}
