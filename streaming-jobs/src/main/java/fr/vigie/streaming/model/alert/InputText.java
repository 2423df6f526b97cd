package fr.vigie.streaming.model.alert;

import fr.vigie.domain.alert.Scheme;
import fr.vigie.domain.text.FrenchText;
import fr.vigie.models.snapshot.KnownCase;
import fr.vigie.streaming.feature.FeatureCatalogue;
import fr.vigie.streaming.feature.NamedFeature;
import fr.vigie.streaming.peer.PeerGroupText;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** Inputs of models as investigators read them, with the figures of a case. */
final class InputText {
    private static final char SPACE = '\u00A0';
    private static final Map<Scheme, String> SCHEMES = Map.of(
            Scheme.ANTIGEN_TESTS, "tests antigéniques",
            Scheme.NURSE_BILLING, "facturation infirmière",
            Scheme.DAILY_ALLOWANCES, "indemnités journalières",
            Scheme.CARD_MISUSE, "usage d'une carte professionnelle",
            Scheme.RING, "réseau organisé",
            Scheme.TELECONSULTATION, "téléconsultations",
            Scheme.TRANSPORT, "transports",
            Scheme.HEARING_AIDS, "aides auditives",
            Scheme.PRESCRIPTIONS, "ordonnances falsifiées",
            Scheme.PHYSICIAN_BILLING, "facturation des médecins et autres soignants");

    private InputText() {}

    /** What an input of a model speaks of: a feature, by its name, or else the input itself. */
    static String subject(String input) {
        int version = input.lastIndexOf('@');
        String name = version < 0 ? input : input.substring(0, version);
        return name.endsWith("/peers") ? name.substring(0, name.length() - "/peers".length()) : name;
    }

    /** A subject with its figures in a case: {@code actes (412, soit 3,1 fois la médiane de ses pairs)}. */
    static String of(String subject, KnownCase known) {
        return switch (subject) {
            case "scheme" -> "type d'alerte (" + scheme(known) + ")";
            case "trade" -> "activité (" + trade(known) + ")";
            case "alert-probability" -> "probabilité d'après les règles (" + percent(number(subject, known)) + ")";
            case "alert-euros" -> "montant relevé (" + FrenchText.euros(Math.round(number(subject, known) * 100)) + ")";
            case "alert-reasons" ->
                "motifs relevés par les règles (" + FrenchText.number(Math.round(number(subject, known))) + ")";
            default -> feature(FeatureCatalogue.named(subject), known);
        };
    }

    private static double number(String input, KnownCase known) {
        return known.numbers().getOrDefault(input, 0.0);
    }

    private static String scheme(KnownCase known) {
        return SCHEMES.getOrDefault(Scheme.valueOf(known.words().getOrDefault(KnownCase.SCHEME, "")), "");
    }

    private static String trade(KnownCase known) {
        String trade = known.words().getOrDefault("trade", "");
        return trade.isEmpty() ? "non connue" : PeerGroupText.french(trade);
    }

    private static String feature(NamedFeature<?> feature, KnownCase known) {
        Optional<String> value = Optional.ofNullable(
                        known.numbers().get(KnownCase.value(feature.name(), feature.version())))
                .map(number -> value(feature, number));
        Optional<String> times = Optional.ofNullable(
                        known.numbers().get(KnownCase.besidePeers(feature.name(), feature.version())))
                .map(number -> "soit" + SPACE + times(number) + " la médiane de ses pairs");
        return feature.french() + " ("
                + value.map(text -> text + times.map(more -> ", " + more).orElse(""))
                        .orElse("sans valeur") + ")";
    }

    private static String value(NamedFeature<?> feature, double value) {
        return switch (feature.unit()) {
            case "part" -> percent(value);
            case "fois" -> times(value);
            default -> {
                boolean said = feature.french().contains(feature.unit());
                yield FrenchText.number(Math.round(value)) + (said ? "" : SPACE + feature.unit());
            }
        };
    }

    private static String percent(double share) {
        return FrenchText.number(Math.round(share * 100)) + SPACE + "%";
    }

    private static String times(double times) {
        return FrenchText.number(BigDecimal.valueOf(times), 1) + SPACE + "fois";
    }
}
