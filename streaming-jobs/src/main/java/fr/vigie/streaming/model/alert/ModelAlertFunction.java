package fr.vigie.streaming.model.alert;

import fr.vigie.domain.alert.Alert;
import fr.vigie.domain.alert.AlertStatus;
import fr.vigie.domain.alert.FeatureSnapshot;
import fr.vigie.domain.alert.KnownAlerts;
import fr.vigie.domain.alert.ModelRole;
import fr.vigie.domain.alert.ModelScore;
import fr.vigie.domain.alert.Scheme;
import fr.vigie.domain.stream.BadRecord;
import fr.vigie.domain.stream.RecordBinary;
import fr.vigie.models.snapshot.KnownCase;
import fr.vigie.streaming.dayclose.DayCloseFunction;
import fr.vigie.streaming.envelope.Envelope;
import fr.vigie.streaming.envelope.Form;
import fr.vigie.streaming.fact.AlertBasis;
import fr.vigie.streaming.fact.ModelledAlert;
import fr.vigie.streaming.feature.AlertsByScheme;
import fr.vigie.streaming.fusion.FusionSettings;
import fr.vigie.streaming.model.DeployedModel;
import fr.vigie.streaming.model.ModelsInForce;
import fr.vigie.streaming.state.AvroMap;
import fr.vigie.streaming.state.ByteMap;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.flink.api.common.functions.OpenContext;

/**
 * Tells the alerts on a subject with the probability of the champion in force at the close. Keyed by {@code KIND|id}; keeps the
 * subject's last snapshot and its alerts as the rules have them.
 *
 * <p>What the rules say anew is passed on at once, scored if it can be. Besides, an alert is told again if another model, or
 * none, is in force, or if what it tells has moved by a whole percent: its revision is that of the rules and the number of
 * such additional ones.
 */
public final class ModelAlertFunction extends DayCloseFunction {
    private static final long serialVersionUID = 1L;
    private static final String ONLY = "";
    private static final int SCORE_DIGITS = 6;
    private static final int PROBABILITY_DIGITS = 4;

    private final FusionSettings settings;
    private transient AvroMap<FeatureSnapshot> snapshots;
    private transient AvroMap<ModelledAlert> alerts;
    /** The models that its alerts were last scored by; there while it has active alerts. */
    private transient ByteMap scoredBy;

    public ModelAlertFunction(FusionSettings settings) {
        this.settings = settings;
    }

    @Override
    public void open(OpenContext context) throws Exception {
        super.open(context);
        snapshots = AvroMap.of(state(), "snapshot", FeatureSnapshot.SCHEMA$);
        alerts = AvroMap.of(state(), "alerts", ModelledAlert.SCHEMA$);
        scoredBy = state().map("scored-by");
    }

    @Override
    protected void onClose(Close close, List<Envelope> arrived) throws Exception {
        ModelsInForce models = close.references().models(close.millis());
        if (arrived.isEmpty() && models.ids().equals(lastScoredBy())) {
            // A model may come into force at any close.
            close.wakeAt(close.day().plusDays(1));
            return;
        }
        new Work(close, models, take(arrived)).tell();
    }

    private String lastScoredBy() throws Exception {
        byte[] ids = scoredBy.get(ONLY);
        return ids == null ? "" : new String(ids, StandardCharsets.UTF_8);
    }

    /** Takes in what has come; answers the alerts that the rules have said anew. */
    private Set<String> take(List<Envelope> arrived) throws Exception {
        Map<String, AlertBasis> bases = new HashMap<>();
        Map<String, Envelope> said = new HashMap<>();
        for (Envelope envelope : arrived) {
            if (envelope.is(Form.ALERT)) {
                said.put(envelope.id(), envelope);
            } else if (envelope.is(Form.ALERT_BASIS)) {
                bases.put(envelope.id(), envelope.as(AlertBasis.class));
            } else {
                snapshots.put(ONLY, envelope.as(FeatureSnapshot.class));
            }
        }
        for (Envelope alert : said.values()) {
            AlertBasis basis = Optional.ofNullable(bases.get(alert.id())).orElseThrow();
            int more = alerts.get(alert.id()).map(ModelledAlert::getMore).orElse(0);
            alerts.put(alert.id(), new ModelledAlert(ByteBuffer.wrap(alert.payload()), basis, more, "", 0));
        }
        return new HashSet<>(said.keySet());
    }

    private static Alert decoded(ModelledAlert known) {
        try {
            ByteBuffer bytes = known.getAlert().duplicate();
            byte[] payload = new byte[bytes.remaining()];
            bytes.get(payload);
            return (Alert) RecordBinary.decode(Alert.SCHEMA$, payload);
        } catch (BadRecord e) {
            throw new IllegalStateException("state does not hold an alert", e);
        }
    }

    /** One close of one subject. */
    private final class Work {
        private final Close close;
        private final ModelsInForce models;
        private final Set<String> said;
        private final Optional<FeatureSnapshot> snapshot;
        private final TreeMap<String, ModelledAlert> known = new TreeMap<>();
        private final TreeMap<String, Alert> rules = new TreeMap<>();

        Work(Close close, ModelsInForce models, Set<String> said) throws Exception {
            this.close = close;
            this.models = models;
            this.said = said;
            this.snapshot = snapshots.get(ONLY);
            for (String id : alerts.keys()) {
                ModelledAlert one = alerts.get(id).orElseThrow();
                known.put(id, one);
                rules.put(id, decoded(one));
            }
        }

        void tell() throws Exception {
            List<Alert> active = rules.values().stream()
                    .filter(alert -> alert.getStatus() == AlertStatus.ACTIVE)
                    .toList();
            Map<Scheme, KnownAlerts> bySchemes =
                    AlertsByScheme.of(active.stream().map(AlertsByScheme::of).toList());
            for (Map.Entry<String, Alert> alert : rules.entrySet()) {
                Optional<KnownCase> about = alert.getValue().getStatus() == AlertStatus.ACTIVE
                        ? about(alert.getValue().getScheme(), bySchemes)
                        : Optional.empty();
                tell(alert.getKey(), alert.getValue(), about);
            }
            if (active.isEmpty()) {
                scoredBy.remove(ONLY);
            } else {
                scoredBy.put(ONLY, models.ids().getBytes(StandardCharsets.UTF_8));
                close.wakeAt(close.day().plusDays(1));
            }
        }

        private Optional<KnownCase> about(Scheme scheme, Map<Scheme, KnownAlerts> alerts) {
            return snapshot.map(one -> KnownCase.of(one, scheme, Optional.ofNullable(alerts.get(scheme))));
        }

        private void tell(String id, Alert alert, Optional<KnownCase> about) throws Exception {
            Optional<Opinion> opinion =
                    about.flatMap(known -> models.champion().flatMap(champion -> Opinion.of(champion, known)));
            about.ifPresent(known -> models.all().forEach(model -> score(alert, model, known)));
            ModelledAlert before = Optional.ofNullable(known.get(id)).orElseThrow();
            String model = opinion.map(one -> one.model().id()).orElse("");
            int percent = opinion.map(one -> percent(ModelAlert.probability(one, before.getBasis())))
                    .orElse(0);
            boolean isNew = said.contains(id);
            if (isNew || !model.equals(before.getModel()) || percent != before.getPercent()) {
                ModelledAlert now = ModelledAlert.newBuilder(before)
                        .setMore(before.getMore() + (isNew ? 0 : 1))
                        .setModel(model)
                        .setPercent(percent)
                        .build();
                send(id, alert, now, opinion);
                alerts.put(id, now);
            }
        }

        private static int percent(BigDecimal probability) {
            return probability
                    .movePointRight(2)
                    .setScale(0, RoundingMode.HALF_UP)
                    .intValueExact();
        }

        private void send(String id, Alert alert, ModelledAlert now, Optional<Opinion> opinion) {
            Alert told = opinion.map(one -> new ModelAlert(settings).of(alert, now.getBasis(), one))
                    .orElse(alert);
            told.setRevision(alert.getRevision() + now.getMore());
            close.send(Form.ALERT, id, id, told);
        }

        private void score(Alert alert, DeployedModel model, KnownCase about) {
            Opinion.of(model, about).ifPresent(opinion -> {
                boolean isChampion = models.champion().filter(model::equals).isPresent();
                ModelScore score = new ModelScore(
                        close.day(),
                        alert.getAlertId(),
                        model.id(),
                        isChampion ? ModelRole.CHAMPION : ModelRole.CHALLENGER,
                        alert.getScheme(),
                        alert.getSubject().getKind(),
                        alert.getSubject().getId(),
                        fixed(opinion.score(), SCORE_DIGITS),
                        fixed(opinion.probability(), PROBABILITY_DIGITS));
                String id = alert.getAlertId() + "," + model.id() + "," + close.day();
                close.send(Form.MODEL_SCORE, alert.getAlertId(), id, score);
            });
        }

        private static BigDecimal fixed(double value, int digits) {
            return BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_UP);
        }
    }
}
