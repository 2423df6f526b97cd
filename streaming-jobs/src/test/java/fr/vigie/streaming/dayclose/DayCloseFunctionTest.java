package fr.vigie.streaming.dayclose;

import static fr.vigie.streaming.TestRecords.biller;
import static fr.vigie.streaming.TestRecords.billerOf;
import static fr.vigie.streaming.TestRecords.day;
import static fr.vigie.streaming.TestRecords.evening;
import static fr.vigie.streaming.TestRecords.mileage;
import static fr.vigie.streaming.TestRecords.professional;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.reference.BillerKind;
import fr.vigie.domain.stream.RecordBinary;
import fr.vigie.domain.stream.Stream;
import fr.vigie.domain.time.ParisDay;
import fr.vigie.streaming.biller.BillerFunction;
import fr.vigie.streaming.envelope.Envelope;
import fr.vigie.streaming.envelope.Form;
import fr.vigie.streaming.fact.CareBatch;
import fr.vigie.streaming.fact.StoredLine;
import fr.vigie.streaming.nurse.mileage.MileageRule;
import fr.vigie.streaming.nurse.mileage.MileageSettings;
import fr.vigie.streaming.topology.ActiveRules;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.junit.jupiter.api.Test;

class DayCloseFunctionTest {
    private static final LocalDate DAY = day("2021-11-02");
    private static final String CABINET = biller(1);

    /** Says at each close of a subject what arrived, by id, and whether the cabinet is known. */
    private static final class Echo extends DayCloseFunction {
        private static final long serialVersionUID = 1L;

        @Override
        protected void onClose(Close close, List<Envelope> arrived) {
            String ids = arrived.stream().map(Envelope::id).collect(Collectors.joining(" "));
            boolean known = close.references().knows(Stream.BILLERS, CABINET, close.millis());
            close.retract(Form.FINDING, close.key(), ids + (known ? " known" : ""));
            if (ids.contains("wake")) {
                close.wakeAt(close.day().plusDays(3));
            }
        }
    }

    @Test
    void nothingIsSaidBeforeTheClose() throws Exception {
        try (Operator operator = Operator.of(new Echo())) {
            operator.close(DAY.minusDays(1)).take(line("b", DAY)).take(line("a", DAY));
            assertThat(operator.out()).isEmpty();
            assertThat(operator.waiting()).isEqualTo(1);
            operator.close(DAY);
            assertThat(said(operator)).containsExactly("2021-11-02 a b");
            assertThat(operator.out().get(0).time()).isEqualTo(ParisDay.closeMillis(DAY));
        }
    }

    @Test
    void aSubjectHasOneCloseADayAndDaysComeInOrder() throws Exception {
        try (Operator operator = Operator.of(new Echo())) {
            operator.take(line("c", DAY.plusDays(2))).take(line("a", DAY)).take(line("b", DAY.plusDays(1)));
            operator.close(DAY.plusDays(5));
            assertThat(said(operator)).containsExactly("2021-11-02 a", "2021-11-03 b", "2021-11-04 c");
        }
    }

    @Test
    void whatComesLateWaitsForTheNextClose() throws Exception {
        try (Operator operator = Operator.of(new Echo())) {
            operator.take(line("a", DAY)).close(DAY.plusDays(1)).take(line("late", DAY));
            assertThat(said(operator)).containsExactly("2021-11-02 a");
            operator.take(line("b", DAY.plusDays(2))).close(DAY.plusDays(2));
            assertThat(said(operator)).containsExactly("2021-11-02 a", "2021-11-04 late b");
        }
    }

    // One stream may be read more than a year ahead of another: how far differs from run to run.
    @Test
    void whatOtherStreamsAreYetToReachWaitsForItsClose() throws Exception {
        try (Operator operator = Operator.of(new Echo())) {
            operator.take(line("ahead", DAY.plusYears(2))).close(DAY).close(DAY.plusDays(1));
            assertThat(said(operator)).isEmpty();
            operator.close(DAY.plusYears(2));
            assertThat(said(operator)).containsExactly("2023-11-02 ahead");
        }
    }

    @Test
    void nothingIsLeftWaitingAfterTheClose() throws Exception {
        try (Operator operator = Operator.of(new Echo())) {
            operator.take(line("a", DAY)).take(line("b", DAY.plusDays(1)));
            assertThat(operator.entries()).isZero();
            operator.snapshot();
            assertThat(operator.entries()).isEqualTo(1);
            operator.close(DAY);
            assertThat(operator.waiting()).isEqualTo(1);
            operator.close(DAY.plusDays(1));
            assertThat(operator.entries()).isZero();
            assertThat(operator.waiting()).isZero();
        }
    }

    @Test
    void whatASnapshotHoldsIsFoldedOnce() throws Exception {
        OperatorSubtaskState snapshot;
        try (Operator operator = Operator.of(new Echo())) {
            operator.take(line("wake", DAY)).close(DAY).take(line("a", DAY.plusDays(1)));
            operator.snapshot();
            operator.take(line("b", DAY.plusDays(1)));
            snapshot = operator.snapshot();
        }
        try (Operator operator = Operator.of(new Echo(), snapshot)) {
            operator.take(line("c", DAY.plusDays(1))).close(DAY.plusDays(5));
            assertThat(said(operator)).containsExactly("2021-11-03 a b c", "2021-11-05 ");
            assertThat(operator.entries()).isZero();
        }
    }

    @Test
    void anOperatorIsWokenWhenItAsked() throws Exception {
        try (Operator operator = Operator.of(new Echo())) {
            operator.take(line("wake", DAY)).close(DAY.plusDays(2));
            assertThat(said(operator)).containsExactly("2021-11-02 wake");
            operator.close(DAY.plusDays(9));
            assertThat(said(operator)).containsExactly("2021-11-02 wake", "2021-11-05 ");
            assertThat(operator.waiting()).isZero();
        }
    }

    @Test
    void aReferenceIsKnownFromItsDayOnWheneverItCame() throws Exception {
        Envelope reference = envelope(
                Stream.BILLERS,
                evening(DAY.plusDays(1)).toEpochMilli(),
                CABINET,
                RecordBinary.encode(billerOf(CABINET, BillerKind.CABINET)));
        try (Operator operator = Operator.of(new Echo())) {
            operator.learn(reference)
                    .take(line("a", DAY))
                    .take(line("b", DAY.plusDays(1)))
                    .close(DAY.plusDays(1));
            assertThat(said(operator)).containsExactly("2021-11-02 a", "2021-11-03 b known");
            OperatorSubtaskState snapshot = operator.snapshot();
            try (Operator restored = Operator.of(new Echo(), snapshot)) {
                restored.take(line("c", DAY.plusDays(2))).close(DAY.plusDays(2));
                assertThat(said(restored)).containsExactly("2021-11-04 c known");
            }
        }
    }

    @Test
    void aRestoreInMidDayDoesNotShow() throws Exception {
        List<Envelope> first = new ArrayList<>();
        List<Envelope> second = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            (i < 20 ? first : second).add(line("l" + i, i % 2 == 0 ? DAY : DAY.plusDays(1)));
        }
        List<Envelope> whole;
        try (Operator operator = Operator.of(billers())) {
            feed(operator, first);
            feed(operator, second);
            whole = operator.close(DAY.plusDays(1)).out();
        }
        assertThat(whole).hasSize(2);
        assertThat(whole).allMatch(batch -> batch.as(CareBatch.class).getPut().size() == 20);
        OperatorSubtaskState snapshot;
        try (Operator operator = Operator.of(billers())) {
            feed(operator, first);
            snapshot = operator.snapshot();
        }
        try (Operator operator = Operator.of(billers(), snapshot)) {
            feed(operator, second);
            assertThat(operator.close(DAY.plusDays(1)).out()).isEqualTo(whole);
        }
        List<Envelope> mixed = new ArrayList<>(first);
        mixed.addAll(second);
        Collections.shuffle(mixed, new Random(5));
        try (Operator operator = Operator.of(billers())) {
            feed(operator, mixed);
            assertThat(operator.close(DAY.plusDays(1)).out()).isEqualTo(whole);
        }
    }

    @Test
    void theBillerTakesBackARectifiedLine() throws Exception {
        BillingLine right = mileage("right", CABINET, professional(1), DAY, 20);
        right.setReceivedAt(evening(DAY.plusDays(1)));
        right.setRectifies("wrong");
        try (Operator operator = Operator.of(billers())) {
            operator.take(line("wrong", DAY)).close(DAY).take(envelope(right)).close(DAY.plusDays(1));
            List<CareBatch> out = operator.out().stream()
                    .map(envelope -> envelope.as(CareBatch.class))
                    .toList();
            assertThat(out).hasSize(2);
            assertThat(operator.out()).allMatch(envelope -> envelope.key().equals("PROFESSIONAL|" + professional(1)));
            assertThat(out.get(1).getRemoved()).containsExactly("wrong");
            assertThat(out.get(1).getPut())
                    .containsExactly(new StoredLine("right", ByteBuffer.wrap(RecordBinary.encode(right))));
        }
    }

    private static BillerFunction billers() {
        return new BillerFunction(Set.of(), ActiveRules.of(new MileageRule(MileageSettings.defaults())));
    }

    private static void feed(Operator operator, List<Envelope> envelopes) throws Exception {
        for (Envelope envelope : envelopes) {
            operator.take(envelope);
        }
    }

    private static List<String> said(Operator operator) {
        return operator.out().stream()
                .map(envelope -> ParisDay.of(envelope.time()) + " " + envelope.id())
                .toList();
    }

    private static Envelope line(String id, LocalDate careDate) {
        return envelope(mileage(id, CABINET, professional(1), careDate, 10));
    }

    private static Envelope envelope(BillingLine line) {
        long time = line.getReceivedAt().toEpochMilli();
        return envelope(Stream.BILLING_LINES, time, line.getLineId(), RecordBinary.encode(line));
    }

    private static Envelope envelope(Stream stream, long time, String id, byte[] payload) {
        return Envelope.of(stream, time, -1, 1, id, payload).keyedBy(CABINET);
    }
}
