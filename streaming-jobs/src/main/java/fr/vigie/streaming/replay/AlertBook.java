package fr.vigie.streaming.replay;

import fr.vigie.domain.alert.Alert;
import fr.vigie.domain.alert.AlertFigure;
import fr.vigie.domain.alert.AlertItem;
import fr.vigie.domain.alert.AlertStatus;
import fr.vigie.domain.stream.JsonLinesWriter;
import fr.vigie.streaming.envelope.Envelope;
import fr.vigie.streaming.envelope.Form;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The last word on every alert, item and figure, in canonical order: what a compacted topic comes to. Active alerts come
 * first, by priority; ties by id; withdrawn ones follow without a rank.
 */
public final class AlertBook {
    private static final Comparator<Alert> RANK = Comparator.comparing(
                    (Alert alert) -> alert.getStatus() == AlertStatus.ACTIVE ? 0 : 1)
            .thenComparing(Comparator.comparing(Alert::getPriority).reversed())
            .thenComparing(Alert::getAlertId);

    private final Map<String, Envelope> last = new HashMap<>();

    /** Takes in a revision, whatever the order in which they come. */
    public void add(Envelope envelope) {
        last.merge(envelope.code() + envelope.id(), envelope, (a, b) -> a.time() > b.time() ? a : b);
    }

    /** The lines and payments that have their home in an alert. */
    public Set<String> homes() {
        Set<String> homes = new HashSet<>();
        for (Envelope envelope : last.values()) {
            if (envelope.is(Form.ALERT_ITEM) && !envelope.isRetraction()) {
                AlertItem item = envelope.as(AlertItem.class);
                if (item.getHome()) {
                    homes.add(item.getLineId().or(item::getPaymentId).orElseThrow());
                }
            }
        }
        return homes;
    }

    /** The alerts in rank order, ranked. */
    public List<Alert> alerts() {
        List<Alert> alerts = new ArrayList<>();
        last.values().stream()
                .filter(envelope -> envelope.is(Form.ALERT))
                .forEach(envelope -> alerts.add(envelope.as(Alert.class)));
        alerts.sort(RANK);
        int rank = 0;
        for (Alert alert : alerts) {
            if (alert.getStatus() == AlertStatus.ACTIVE) {
                alert.setRank(++rank);
            }
        }
        return alerts;
    }

    /** Writes alerts.jsonl, alert-items.jsonl and alert-figures.jsonl. */
    public List<Alert> write(Path out) throws IOException {
        List<Alert> alerts = alerts();
        Map<String, Integer> order = new HashMap<>();
        try (JsonLinesWriter file = new JsonLinesWriter(out.resolve("alerts.jsonl"))) {
            for (Alert alert : alerts) {
                order.put(alert.getAlertId(), order.size());
                file.write(alert);
            }
        }
        writeParts(out.resolve("alert-items.jsonl"), Form.ALERT_ITEM, order);
        writeParts(out.resolve("alert-figures.jsonl"), Form.ALERT_FIGURE, order);
        return alerts;
    }

    private void writeParts(Path file, Form form, Map<String, Integer> order) throws IOException {
        TreeMap<String, Envelope> parts = new TreeMap<>();
        for (Envelope envelope : last.values()) {
            if (envelope.is(form) && !envelope.isRetraction()) {
                String alert = envelope.id().substring(0, envelope.id().indexOf(','));
                parts.put(String.format("%09d,%s", order.getOrDefault(alert, order.size()), envelope.id()), envelope);
            }
        }
        try (JsonLinesWriter out = new JsonLinesWriter(file)) {
            for (Envelope envelope : parts.values()) {
                out.write(form == Form.ALERT_ITEM ? envelope.as(AlertItem.class) : envelope.as(AlertFigure.class));
            }
        }
    }
}
