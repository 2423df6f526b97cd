package fr.vigie.streaming.feature;

import fr.vigie.domain.alert.Alert;
import fr.vigie.domain.alert.AlertStatus;
import fr.vigie.domain.alert.AlertSubjectKind;
import fr.vigie.domain.alert.FeatureSnapshot;
import fr.vigie.domain.alert.KnownAlerts;
import fr.vigie.domain.alert.KnownFeature;
import fr.vigie.streaming.dayclose.DayCloseFunction;
import fr.vigie.streaming.envelope.Envelope;
import fr.vigie.streaming.envelope.Form;
import fr.vigie.streaming.fact.FeatureStanding;
import fr.vigie.streaming.reference.PeerNorm;
import fr.vigie.streaming.state.AvroMap;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;

/**
 * Puts together what was known of one subject at the end of a week: where it stood among its peers, and the alerts on it.
 * Keyed by {@code KIND|id}. Said at the close of Monday, of what was known at the close of Sunday: alerts of Monday's close
 * are not in it. Nobody who did nothing in the four weeks has a snapshot.
 */
public final class SnapshotFunction extends DayCloseFunction {
    private static final long serialVersionUID = 1L;
    private static final int Q90 = 900;
    private static final int Q99 = 990;

    /** Active alerts, by id. */
    private transient AvroMap<KnownAlerts> alerts;

    /** The key of an alert's subject. */
    public static String keyOf(Alert alert) {
        return alert.getSubject().getKind() + "|" + alert.getSubject().getId();
    }

    @Override
    public void open(OpenContext context) throws Exception {
        super.open(context);
        alerts = AvroMap.of(state(), "alerts", KnownAlerts.SCHEMA$);
    }

    @Override
    protected void onClose(Close close, List<Envelope> arrived) throws Exception {
        List<FeatureStanding> standings = arrived.stream()
                .filter(envelope -> envelope.is(Form.FEATURE_STANDING))
                .map(envelope -> envelope.as(FeatureStanding.class))
                .sorted(Comparator.comparing(FeatureStanding::getFeature))
                .toList();
        if (!standings.isEmpty()) {
            close.send(Form.FEATURE_SNAPSHOT, close.key(), close.key() + '|' + close.day(), snapshot(close, standings));
        }
        for (Envelope envelope : arrived) {
            if (envelope.is(Form.ALERT)) {
                take(envelope.as(Alert.class));
            }
        }
    }

    private void take(Alert alert) throws Exception {
        if (alert.getStatus() == AlertStatus.ACTIVE) {
            alerts.put(alert.getAlertId(), AlertsByScheme.of(alert));
        } else {
            alerts.remove(alert.getAlertId());
        }
    }

    private FeatureSnapshot snapshot(Close close, List<FeatureStanding> standings) throws Exception {
        FeatureStanding any = standings.get(0);
        return FeatureSnapshot.newBuilder()
                .setKnownAt(close.day())
                .setSubjectKind(AlertSubjectKind.valueOf(any.getSubjectKind()))
                .setSubjectId(any.getSubject())
                .setTrade(any.getTrade().orElse(null))
                .setPeriodStart(any.getPeriod())
                .setPeriodEnd(close.day().minusDays(1))
                .setFeatures(standings.stream().map(SnapshotFunction::known).toList())
                .setAlerts(List.copyOf(AlertsByScheme.of(alerts.values()).values()))
                .build();
    }

    private static KnownFeature known(FeatureStanding standing) {
        KnownFeature.Builder feature = KnownFeature.newBuilder()
                .setFeature(standing.getFeature())
                .setVersion(FeatureCatalogue.named(standing.getFeature()).version())
                .setValue(inUnits(standing.getValue()));
        standing.getGroup().ifPresent(group -> feature.setPeerGroup(group)
                .setPeers(standing.getMembers())
                .setPeerMedian(quantile(standing, PeerNorm.MEDIAN))
                .setPeerQ90(quantile(standing, Q90))
                .setPeerQ99(quantile(standing, Q99)));
        return feature.build();
    }

    private static BigDecimal quantile(FeatureStanding standing, int perMille) {
        return inUnits(standing.getQuantiles().get(PeerNorm.KEPT.indexOf(perMille)));
    }

    private static BigDecimal inUnits(long thousandths) {
        return BigDecimal.valueOf(thousandths, 3);
    }
}
