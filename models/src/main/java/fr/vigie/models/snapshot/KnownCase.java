package fr.vigie.models.snapshot;

import fr.vigie.domain.alert.AlertSubjectKind;
import fr.vigie.domain.alert.FeatureSnapshot;
import fr.vigie.domain.alert.KnownAlerts;
import fr.vigie.domain.alert.KnownFeature;
import fr.vigie.domain.alert.Scheme;
import fr.vigie.models.scorer.Encoding;
import fr.vigie.models.scorer.Row;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A subject under one scheme, as it was known at the close of a snapshot: named numbers and words.
 *
 * <table>
 * <caption>Its inputs</caption>
 * <tr><td>{@code acts@1}</td><td>a feature, with the version of its definition, in its unit</td></tr>
 * <tr><td>{@code acts/peers@1}</td><td>times the median of its peers; not known where they have none, or it is 0</td></tr>
 * <tr><td>{@code alert-probability}</td><td>of the active alerts under the scheme, 0–1; 0 without one</td></tr>
 * <tr><td>{@code alert-euros}</td><td>undue, in all, euros</td></tr>
 * <tr><td>{@code alert-reasons}</td><td>number of their reasons</td></tr>
 * <tr><td>{@code scheme}, {@code trade}</td><td>words: the scheme; profession and speciality, or kind of biller</td></tr>
 * </table>
 *
 * @param numbers by name; what is not known is absent
 * @param words by name
 */
public record KnownCase(Map<String, Double> numbers, Map<String, String> words) {
    /** Numbers that tell of alerts. */
    public static final Set<String> OF_ALERTS = Set.of("alert-probability", "alert-euros", "alert-reasons");

    /** The word for the scheme. */
    public static final String SCHEME = "scheme";

    /** All words. */
    public static final Set<String> WORDS = Set.of(SCHEME, "trade");

    /** The trade that insured have, all of them. */
    private static final String INSURED = "INSURED";

    public KnownCase {
        numbers = Map.copyOf(numbers);
        words = Map.copyOf(words);
    }

    /** The name of a feature's value. */
    public static String value(String feature, int version) {
        return feature + "@" + version;
    }

    /** The name of a feature's value as times the median of the peers. */
    public static String besidePeers(String feature, int version) {
        return feature + "/peers@" + version;
    }

    /**
     * What a snapshot tells of its subject under a scheme.
     *
     * @throws IllegalArgumentException if it has a feature that no model may read of such a subject ({@link LawfulInputs})
     */
    public static KnownCase of(FeatureSnapshot snapshot, Scheme scheme) {
        return of(
                snapshot,
                scheme,
                snapshot.getAlerts().stream()
                        .filter(known -> known.getScheme() == scheme)
                        .findFirst());
    }

    /**
     * What a snapshot tells of its subject under a scheme, with the alerts that there are by now.
     *
     * @throws IllegalArgumentException as {@link #of(FeatureSnapshot, Scheme)}
     */
    public static KnownCase of(FeatureSnapshot snapshot, Scheme scheme, Optional<KnownAlerts> alerts) {
        Map<String, Double> numbers = new TreeMap<>();
        snapshot.getFeatures().forEach(feature -> {
            LawfulInputs.require(snapshot.getSubjectKind(), feature.getFeature());
            put(numbers, feature);
        });
        numbers.put(
                "alert-probability",
                alerts.map(known -> known.getProbability().doubleValue()).orElse(0.0));
        numbers.put(
                "alert-euros",
                alerts.map(known -> known.getUndueCents() / 100.0).orElse(0.0));
        numbers.put(
                "alert-reasons",
                alerts.map(known -> (double) known.getReasons()).orElse(0.0));
        return new KnownCase(numbers, Map.of(SCHEME, scheme.name(), "trade", trade(snapshot)));
    }

    /** What an insured does for a living is not read. */
    private static String trade(FeatureSnapshot snapshot) {
        return snapshot.getSubjectKind() == AlertSubjectKind.PATIENT
                ? INSURED
                : snapshot.getTrade().orElse("");
    }

    private static void put(Map<String, Double> numbers, KnownFeature feature) {
        double value = feature.getValue().doubleValue();
        numbers.put(value(feature.getFeature(), feature.getVersion()), value);
        feature.getPeerMedian()
                .map(BigDecimal::doubleValue)
                .filter(median -> median > 0)
                .ifPresent(
                        median -> numbers.put(besidePeers(feature.getFeature(), feature.getVersion()), value / median));
    }

    /** Its inputs in the order of a model's encoding. */
    public Row row(Encoding encoding) {
        return new Row() {
            @Override
            public double number(int input) {
                return numbers.getOrDefault(encoding.inputs().get(input).name(), Double.NaN);
            }

            @Override
            public String word(int input) {
                return words.getOrDefault(encoding.inputs().get(input).name(), "");
            }
        };
    }
}
