package fr.vigie.casequeue.ledger;

import fr.vigie.domain.alert.AlertSubjectKind;
import fr.vigie.domain.alert.Scheme;
import java.util.Optional;

/**
 * What found a euro.
 *
 * @param alertId the alert; empty for what was found by hand
 * @param reasonCode the reason in it
 * @param ruleCode the rule that gave the reason
 * @param ruleVersion its version
 * @param modelVersion the model that had a part in it
 * @param scheme empty for the figures of a year that Vigie did not see
 * @param subjectKind likewise
 */
public record Trace(
        Optional<String> alertId,
        Optional<String> reasonCode,
        Optional<String> ruleCode,
        Optional<String> ruleVersion,
        Optional<String> modelVersion,
        Optional<Scheme> scheme,
        Optional<AlertSubjectKind> subjectKind) {

    /** Found by a rule. */
    public static Trace ofRule(
            String alertId,
            String reasonCode,
            String ruleCode,
            String ruleVersion,
            Optional<String> modelVersion,
            Scheme scheme,
            AlertSubjectKind kind) {
        return new Trace(
                Optional.of(alertId),
                Optional.of(reasonCode),
                Optional.of(ruleCode),
                Optional.of(ruleVersion),
                modelVersion,
                Optional.of(scheme),
                Optional.of(kind));
    }

    /** Found by people, in a case of this scheme on a subject of this kind. */
    public static Trace byHand(Scheme scheme, AlertSubjectKind kind) {
        return of(Optional.of(scheme), Optional.of(kind));
    }

    static Trace brought() {
        return of(Optional.empty(), Optional.empty());
    }

    private static Trace of(Optional<Scheme> scheme, Optional<AlertSubjectKind> kind) {
        return new Trace(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), scheme, kind);
    }

    /** The group of the board in which it counts. */
    public ProfessionCategory category() {
        return scheme.isPresent() && subjectKind.isPresent()
                ? ProfessionCategory.of(scheme.get(), subjectKind.get())
                : ProfessionCategory.UNDIVIDED;
    }
}
