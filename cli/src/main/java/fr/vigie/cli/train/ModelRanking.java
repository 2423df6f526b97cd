package fr.vigie.cli.train;

import fr.vigie.domain.alert.Alert;
import fr.vigie.domain.alert.AlertStatus;
import fr.vigie.domain.alert.FeatureSnapshot;
import fr.vigie.domain.stream.BadRecord;
import fr.vigie.domain.stream.RecordBinary;
import fr.vigie.domain.time.ParisDay;
import fr.vigie.models.scorer.Model;
import fr.vigie.models.snapshot.KnownCase;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Alerts in the order of a model: the published priority with the model's probability in place of the rules'. Alerts on
 * subjects without a snapshot (rings, employers, cards) keep the rules' probability. Nothing that was said is changed.
 *
 * @param id of the model
 * @param features files of {@code replay --features}
 */
public record ModelRanking(String id, Model model, List<Path> features) {
    private static final int DIGITS = 4;
    private static final Comparator<Alert> BY_PRIORITY =
            Comparator.comparing(Alert::getPriority).reversed().thenComparing(Alert::getAlertId);

    public ModelRanking {
        features = List.copyOf(features);
    }

    /**
     * The active alerts, the highest priority first.
     *
     * @param day on which they are ranked: snapshots known on its eve are read, and nothing later
     */
    public List<Alert> rank(List<Alert> alerts, LocalDate day) throws IOException {
        List<Alert> active = alerts.stream()
                .filter(alert -> alert.getStatus() == AlertStatus.ACTIVE)
                .toList();
        List<Conclusion> asked = active.stream().map(alert -> asked(alert, day)).toList();
        Map<Integer, FeatureSnapshot> known = new SnapshotsBefore(features).of(asked);
        List<Alert> ranked = new ArrayList<>();
        for (int i = 0; i < active.size(); i++) {
            ranked.add(known.containsKey(i) ? rescored(active.get(i), known.get(i)) : active.get(i));
        }
        ranked.sort(BY_PRIORITY);
        return ranked;
    }

    private static Conclusion asked(Alert alert, LocalDate day) {
        return new Conclusion(
                alert.getAlertId(),
                ParisDay.close(day),
                alert.getSubject().getKind().name(),
                alert.getSubject().getId(),
                alert.getScheme(),
                false);
    }

    private Alert rescored(Alert alert, FeatureSnapshot snapshot) {
        double[] numbers = model.encoding()
                .encode(KnownCase.of(snapshot, alert.getScheme()).row(model.encoding()));
        BigDecimal said = BigDecimal.valueOf(model.probability(model.scorer().score(numbers)))
                .setScale(DIGITS, RoundingMode.HALF_UP);
        if (alert.getProbability().signum() == 0) {
            return alert;
        }
        // The priority is proportional to the probability: euros, harm and hours stay what they are.
        BigDecimal priority =
                alert.getPriority().multiply(said).divide(alert.getProbability(), DIGITS, RoundingMode.HALF_UP);
        Alert rescored = copy(alert);
        rescored.setProbability(said);
        rescored.setPriority(priority);
        rescored.setModelVersion(id);
        return rescored;
    }

    private static Alert copy(Alert alert) {
        try {
            return (Alert) RecordBinary.decode(Alert.SCHEMA$, RecordBinary.encode(alert));
        } catch (BadRecord e) {
            throw new IllegalStateException("an alert that does not come back as it was written", e);
        }
    }
}
