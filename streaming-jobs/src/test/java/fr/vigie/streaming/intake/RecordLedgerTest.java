package fr.vigie.streaming.intake;

import static fr.vigie.streaming.TestRecords.biller;
import static fr.vigie.streaming.TestRecords.day;
import static fr.vigie.streaming.TestRecords.evening;
import static fr.vigie.streaming.TestRecords.line;
import static fr.vigie.streaming.TestRecords.professional;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.stream.RecordBinary;
import fr.vigie.domain.stream.Stream;
import fr.vigie.streaming.dayclose.DayCloseFunction;
import fr.vigie.streaming.dayclose.Operator;
import fr.vigie.streaming.envelope.Envelope;
import fr.vigie.streaming.envelope.Form;
import java.time.LocalDate;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.junit.jupiter.api.Test;

class RecordLedgerTest {
    private static final LocalDate DAY = day("2021-11-02");

    /** Says the verdict of the ledger on every line, and whether it is replaced by then. */
    private static final class Verdicts extends DayCloseFunction {
        private static final long serialVersionUID = 1L;
        private transient RecordLedger ledger;

        @Override
        public void open(OpenContext context) throws Exception {
            super.open(context);
            ledger = RecordLedger.of(state(), tallies());
        }

        @Override
        protected void onClose(Close close, List<Envelope> arrived) throws Exception {
            for (Envelope envelope : arrived) {
                BillingLine line = envelope.as(BillingLine.class);
                if (line.getRectifies().isPresent()) {
                    ledger.replace(Stream.BILLING_LINES, line.getRectifies().get());
                }
                String verdict = ledger.enter(envelope).name();
                boolean replaced = ledger.isReplaced(Stream.BILLING_LINES, line.getLineId());
                close.retract(Form.FINDING, close.key(), verdict + (replaced ? " replaced" : ""));
            }
        }
    }

    @Test
    void theSameContentIsADuplicateWhateverItsLotAndReceipt() throws Exception {
        BillingLine resent = good();
        resent.setBatchId("another");
        resent.setReceivedAt(evening(DAY).plusSeconds(1));
        assertThat(verdicts(good(), good(), resent)).containsExactly("NEW", "DUPLICATE", "DUPLICATE");
    }

    @Test
    void otherContentIsAnUpdateAndTheLaterWins() throws Exception {
        assertThat(verdicts(good(), changed(1, 500), changed(2, 600))).containsExactly("NEW", "UPDATE", "UPDATE");
    }

    @Test
    void anUpdateThatComesAfterALaterOneHasNoEffect() throws Exception {
        try (Operator operator = Operator.of(new Verdicts())) {
            operator.take(envelope(changed(2, 600)))
                    .close(DAY)
                    .take(envelope(changed(1, 500)))
                    .close(DAY.plusDays(1));
            operator.take(envelope(changed(1, 500)))
                    .take(envelope(changed(3, 600)))
                    .close(DAY.plusDays(2));
            assertThat(operator.out().stream().map(Envelope::id))
                    .containsExactly("NEW", "SUPERSEDED", "DUPLICATE", "DUPLICATE");
        }
    }

    @Test
    void aRectificationMayComeBeforeWhatItReplaces() throws Exception {
        BillingLine rectification = line("other", biller(1), professional(1), DAY);
        rectification.setRectifies("l");
        rectification.setReceivedAt(evening(DAY).minusSeconds(60));
        assertThat(verdicts(rectification, good(), good()))
                .containsExactly("NEW", "NEW replaced", "DUPLICATE replaced");
    }

    @Test
    void theFingerprintLeavesOutLotAndReceiptOnly() {
        BillingLine resent = good();
        resent.setBatchId("a lot with a longer name");
        resent.setReceivedAt(evening(DAY).plusSeconds(90_000));
        assertThat(fingerprint(resent)).isEqualTo(fingerprint(good()));
        assertThat(fingerprint(changed(0, 474))).isNotEqualTo(fingerprint(good()));
        for (String name : List.of("lineId", "invoiceId", "actCode")) {
            BillingLine other = good();
            other.put(BillingLine.SCHEMA$.getField(name).pos(), "x");
            assertThat(fingerprint(other)).as(name).isNotEqualTo(fingerprint(good()));
        }
    }

    private static long fingerprint(BillingLine line) {
        return ContentFingerprint.of(Stream.BILLING_LINES, RecordBinary.encode(line));
    }

    private static List<String> verdicts(BillingLine... lines) throws Exception {
        try (Operator operator = Operator.of(new Verdicts())) {
            for (BillingLine line : lines) {
                operator.take(envelope(line));
            }
            operator.close(DAY);
            return operator.out().stream().map(Envelope::id).toList();
        }
    }

    private static BillingLine good() {
        return line("l", biller(1), professional(1), DAY);
    }

    private static BillingLine changed(int second, long cents) {
        BillingLine line = good();
        line.setReceivedAt(evening(DAY).plusSeconds(second));
        line.setReimbursedCents(cents);
        return line;
    }

    private static Envelope envelope(BillingLine line) {
        long time = line.getReceivedAt().toEpochMilli();
        return Envelope.of(Stream.BILLING_LINES, time, -1, 1, line.getLineId(), RecordBinary.encode(line))
                .keyedBy(line.getBillerId());
    }
}
