package fr.vigie.streaming.model.alert;

import fr.vigie.domain.alert.Reason;
import fr.vigie.domain.alert.ReasonKind;
import fr.vigie.domain.text.FrenchText;
import fr.vigie.models.scorer.Model;
import fr.vigie.streaming.fact.AlertBasis;
import java.math.BigDecimal;
import java.util.List;

/** What a model says, in French: how likely it is, and the three inputs that speak most for it, in figures. */
final class ModelReason {
    /** Code of the reason. */
    static final String CODE = "MODEL_SCORE";

    private static final String LAW =
            "aucun texte n'est opposé à la personne : indice statistique tiré des conclusions passées,"
                    + " qui classe les alertes et n'établit aucun manquement ; la décision revient à une personne (art. 22 RGPD)";
    private static final String SILENT =
            "le modèle n'est plus en service, ou ne connaît rien du sujet : l'alerte garde la"
                    + " probabilité de ses autres motifs";
    private static final int MOST = 3;

    private ModelReason() {}

    /** The reason. */
    static Reason of(Opinion opinion, AlertBasis basis, BigDecimal weight) {
        return new Reason(
                CODE,
                text(opinion, basis),
                LAW,
                weight,
                ReasonKind.MODEL,
                percent(opinion.told()) + " de chances d'être confirmée",
                percent(usual(opinion.model().model())) + " pour un cas moyen parmi ceux dont le modèle a appris",
                SILENT,
                List.of());
    }

    private static BigDecimal usual(Model model) {
        return BigDecimal.valueOf(
                model.probability(model.scorer().link().score(model.scorer().expected())));
    }

    private static String text(Opinion opinion, AlertBasis basis) {
        return "D'après les conclusions passées (modèle " + opinion.model().shortId() + "), cette alerte a "
                + percent(opinion.told()) + " de chances d'être confirmée"
                + because(Voices.of(opinion.model().model().encoding().names(), opinion.contributions()), opinion)
                + floor(opinion, basis) + ".";
    }

    private static String because(Voices voices, Opinion opinion) {
        List<String> most = voices.speakingFor(MOST).stream()
                .map(input -> InputText.of(input, opinion.known()))
                .toList();
        String reasons = most.isEmpty() ? "" : " : " + FrenchText.list(most);
        return reasons
                + voices.strongestAgainst()
                        .map(input -> (most.isEmpty() ? " ; parle contre : " : ", malgré ")
                                + InputText.of(input, opinion.known()))
                        .orElse("");
    }

    private static String floor(Opinion opinion, AlertBasis basis) {
        return basis.getBreachProbability().compareTo(opinion.told()) > 0
                ? " ; les manquements relevés valent par eux-mêmes " + percent(basis.getBreachProbability())
                : "";
    }

    private static String percent(BigDecimal share) {
        return FrenchText.number(share.movePointRight(2), 0) + "\u00A0%";
    }
}
