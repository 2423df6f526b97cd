package fr.vigie.streaming.model.alert;

import fr.vigie.domain.alert.Alert;
import fr.vigie.domain.alert.Reason;
import fr.vigie.streaming.fact.AlertBasis;
import fr.vigie.streaming.fusion.FusionSettings;
import fr.vigie.streaming.fusion.Priority;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * An alert of the rules told with the probability of a model. A breach is arithmetic on what was billed: the same facts weigh the
 * same, whoever billed them, and no model takes an alert below what its breaches make of it.
 */
final class ModelAlert {
    private static final int DIGITS = 4;

    private final FusionSettings settings;

    ModelAlert(FusionSettings settings) {
        this.settings = settings;
    }

    /** The probability that is told, 0–1. */
    static BigDecimal probability(Opinion opinion, AlertBasis basis) {
        return opinion.told().max(basis.getBreachProbability());
    }

    /** The alert, its revision apart. */
    Alert of(Alert rules, AlertBasis basis, Opinion opinion) {
        BigDecimal probability = probability(opinion, basis);
        Alert alert = Alert.newBuilder(rules).build();
        alert.setProbability(probability);
        alert.setPriority(Priority.priority(
                probability, basis.getRecoverableCents(), basis.getHarmCents(), settings.hours(rules.getScheme())));
        alert.setModelVersion(opinion.model().id());
        alert.setReasons(reasons(rules, basis, opinion));
        return alert;
    }

    /** The model is one voice beside the rules, which share what it leaves in the proportions that they had. */
    private static List<Reason> reasons(Alert rules, AlertBasis basis, Opinion opinion) {
        BigDecimal all = opinion.told().add(rules.getProbability());
        BigDecimal own = opinion.told().divide(all, DIGITS, RoundingMode.HALF_UP);
        List<Reason> reasons = new ArrayList<>();
        for (Reason reason : rules.getReasons()) {
            BigDecimal weight =
                    reason.getWeight().multiply(BigDecimal.ONE.subtract(own)).setScale(DIGITS, RoundingMode.HALF_UP);
            reasons.add(Reason.newBuilder(reason).setWeight(weight).build());
        }
        reasons.add(ModelReason.of(opinion, basis, own));
        return reasons;
    }
}
