package fr.vigie.casequeue.alert;

import fr.vigie.domain.alert.AlertStatus;
import fr.vigie.domain.alert.Scheme;
import java.util.Optional;

/**
 * Which alerts are wanted; an absent criterion lets all pass.
 *
 * @param status active or withdrawn
 * @param scheme scheme
 * @param subjectId identifier of the subject, exactly
 */
public record AlertFilter(Optional<AlertStatus> status, Optional<Scheme> scheme, Optional<String> subjectId) {
    /** Every alert about a subject. */
    public static AlertFilter ofSubject(String subjectId) {
        return new AlertFilter(Optional.empty(), Optional.empty(), Optional.of(subjectId));
    }
}
