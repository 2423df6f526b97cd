package fr.vigie.streaming.feature;

import fr.vigie.domain.alert.Alert;
import fr.vigie.domain.alert.KnownAlerts;
import fr.vigie.domain.alert.Scheme;
import java.util.Collection;
import java.util.TreeMap;

/** What the active alerts of a subject come to under each scheme: in snapshots, and when an alert is scored. */
public final class AlertsByScheme {
    private AlertsByScheme() {}

    /** What one alert comes to. */
    public static KnownAlerts of(Alert alert) {
        return new KnownAlerts(
                alert.getScheme(),
                alert.getProbability(),
                alert.getSufferedCents() + alert.getAvoidableCents(),
                alert.getReasons().size());
    }

    /** What all of them come to. */
    public static TreeMap<Scheme, KnownAlerts> of(Collection<KnownAlerts> alerts) {
        TreeMap<Scheme, KnownAlerts> known = new TreeMap<>();
        alerts.forEach(alert -> known.merge(alert.getScheme(), alert, AlertsByScheme::both));
        return known;
    }

    // A subject has several alerts under one scheme if there were episodes.
    private static KnownAlerts both(KnownAlerts one, KnownAlerts other) {
        return new KnownAlerts(
                one.getScheme(),
                one.getProbability().max(other.getProbability()),
                one.getUndueCents() + other.getUndueCents(),
                one.getReasons() + other.getReasons());
    }
}
