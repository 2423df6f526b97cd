package fr.vigie.streaming.scoring;

import fr.vigie.domain.alert.Advice;
import fr.vigie.domain.alert.ScoredLine;
import fr.vigie.domain.event.AllowanceStatus;
import fr.vigie.domain.event.DailyAllowance;
import fr.vigie.streaming.dayclose.DayCloseFunction;
import fr.vigie.streaming.envelope.Envelope;
import fr.vigie.streaming.envelope.Form;
import fr.vigie.streaming.fact.CareBatch;
import fr.vigie.streaming.fact.LineCharge;
import fr.vigie.streaming.state.AvroMap;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.flink.api.common.functions.OpenContext;

/**
 * Scores lines: each once when it is folded, new or changed, and again when what the alerts hold against it changes. A line
 * that is replaced or cancelled has its score taken back. Only what is held against lines is kept, so that a line with
 * nothing against it takes no state.
 */
public final class ScoringFunction extends DayCloseFunction {
    private static final long serialVersionUID = 1L;

    private final ScoringSettings settings;
    /** By line and alert. */
    private transient AvroMap<LineCharge> charges;

    public ScoringFunction(ScoringSettings settings) {
        this.settings = settings;
    }

    @Override
    public void open(OpenContext context) throws Exception {
        super.open(context);
        charges = AvroMap.of(state(), "charges", LineCharge.SCHEMA$);
    }

    @Override
    protected void onClose(Close close, List<Envelope> arrived) throws Exception {
        Work work = new Work(close);
        for (Envelope envelope : arrived) {
            if (envelope.isInput()) {
                work.take(envelope.as(DailyAllowance.class));
            } else if (envelope.is(Form.LINE_BATCH)) {
                work.take(envelope.as(CareBatch.class));
            } else {
                work.take(envelope);
            }
        }
        work.finish();
    }

    /** One close of one invoice or insured. */
    private final class Work {
        private final Close close;
        private final Map<String, Score> before = new HashMap<>();
        /** What is to be said of, by line: whether it is a daily allowance. */
        private final TreeMap<String, Boolean> folded = new TreeMap<>();

        private final TreeMap<String, Boolean> charged = new TreeMap<>();
        private final TreeSet<String> gone = new TreeSet<>();

        Work(Close close) throws Exception {
            this.close = close;
            byLine().forEach((line, held) -> before.put(line, Score.of(held)));
        }

        private Map<String, List<LineCharge>> byLine() throws Exception {
            Map<String, List<LineCharge>> lines = new HashMap<>();
            for (LineCharge charge : charges.values()) {
                String line = charge.getLineId().or(charge::getPaymentId).orElseThrow();
                lines.computeIfAbsent(line, any -> new ArrayList<>()).add(charge);
            }
            return lines;
        }

        void take(DailyAllowance allowance) {
            if (allowance.getStatus() == AllowanceStatus.CANCELLED) {
                gone.add(allowance.getPaymentId());
            } else {
                folded.put(allowance.getPaymentId(), true);
            }
        }

        void take(CareBatch batch) {
            gone.addAll(batch.getRemoved());
            batch.getPut().forEach(line -> folded.put(line.getLineId(), false));
        }

        void take(Envelope charge) throws Exception {
            String line = charge.id().substring(0, charge.id().lastIndexOf(','));
            boolean isAllowance = false;
            if (!charge.isRetraction()) {
                LineCharge held = charge.as(LineCharge.class);
                isAllowance = held.getPaymentId().isPresent();
                charges.put(charge.id(), held);
            } else if (charges.get(charge.id()).isPresent()) {
                isAllowance =
                        charges.get(charge.id()).orElseThrow().getPaymentId().isPresent();
                charges.remove(charge.id());
            } else {
                return;
            }
            charged.put(line, isAllowance);
        }

        void finish() throws Exception {
            gone.removeAll(folded.keySet());
            for (String id : charges.keys()) {
                if (gone.contains(id.substring(0, id.lastIndexOf(',')))) {
                    charges.remove(id);
                }
            }
            gone.forEach(line -> close.retract(Form.SCORED_LINE, line, line));
            charged.keySet().removeAll(gone);
            Map<String, List<LineCharge>> held = byLine();
            charged.forEach((line, isAllowance) -> {
                if (!score(held, line).equals(before.getOrDefault(line, Score.NOTHING))) {
                    folded.put(line, isAllowance);
                }
            });
            folded.forEach((line, isAllowance) ->
                    close.send(Form.SCORED_LINE, line, line, scored(line, isAllowance, score(held, line))));
        }

        private static Score score(Map<String, List<LineCharge>> held, String line) {
            return Score.of(held.getOrDefault(line, List.of()));
        }

        private ScoredLine scored(String line, boolean isAllowance, Score score) {
            boolean review = score.value().compareTo(BigDecimal.valueOf(settings.reviewFrom())) >= 0;
            return ScoredLine.newBuilder()
                    .setLineId(isAllowance ? null : line)
                    .setPaymentId(isAllowance ? line : null)
                    .setScore(score.value())
                    .setTopReason(score.top().map(Score.Top::code).orElse(null))
                    .setAlertId(score.top().map(Score.Top::alertId).orElse(null))
                    .setAdvice(review ? Advice.REVIEW : Advice.PAY)
                    .setClosedThrough(close.day())
                    .build();
        }
    }
}
