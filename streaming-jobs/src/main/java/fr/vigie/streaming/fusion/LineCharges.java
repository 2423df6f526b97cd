package fr.vigie.streaming.fusion;

import fr.vigie.domain.alert.Scheme;
import fr.vigie.streaming.fact.ChargedReason;
import fr.vigie.streaming.fact.Episode;
import fr.vigie.streaming.fact.Finding;
import fr.vigie.streaming.fact.FindingItem;
import fr.vigie.streaming.fact.LineCharge;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What an alert holds against one of its lines, for the line's score. Pure. */
final class LineCharges {
    private LineCharges() {}

    /** The probabilities of the reasons that stand in an episode, by code. */
    static Map<String, BigDecimal> standing(Episode episode, Scheme scheme, Calibration calibration) {
        Map<String, BigDecimal> byCode = new TreeMap<>();
        for (Finding finding : episode.getFindings()) {
            if (finding.getWithdrawnBecause().isEmpty()) {
                BigDecimal probability = calibration.probability(scheme, finding.getCode(), finding.getProbability());
                byCode.merge(finding.getCode(), probability, BigDecimal::max);
            }
        }
        return byCode;
    }

    /** The reasons among some codes that stand; empty where none does. */
    static Optional<LineCharge> of(
            String alertId, FindingItem line, Collection<String> codes, Map<String, BigDecimal> standing) {
        List<ChargedReason> reasons = standing.entrySet().stream()
                .filter(reason -> codes.contains(reason.getKey()))
                .map(reason -> new ChargedReason(reason.getKey(), reason.getValue()))
                .toList();
        return reasons.isEmpty()
                ? Optional.empty()
                : Optional.of(new LineCharge(
                        line.getLineId().orElse(null), line.getPaymentId().orElse(null), alertId, reasons));
    }

    /** Where the scores of a line are kept: with its invoice, or with the insured to whom a daily allowance is paid. */
    static String key(FindingItem line) {
        return line.getPaymentId().isPresent() ? line.getPatientId().orElseThrow() : line.getInvoiceId();
    }
}
