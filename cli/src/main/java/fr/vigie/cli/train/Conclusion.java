package fr.vigie.cli.train;

import fr.vigie.domain.alert.Scheme;
import fr.vigie.domain.event.Disposition;
import fr.vigie.domain.event.Outcome;
import fr.vigie.domain.time.ParisDay;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What was concluded of a subject under a scheme.
 *
 * @param id of the disposition
 * @param at when
 * @param kind of the subject
 * @param right whether there was something: a fraud, fault, abuse, an error with undue lines, or a victim
 */
record Conclusion(String id, Instant at, String kind, String subject, Scheme scheme, boolean right) {
    static Conclusion of(Disposition disposition) {
        return new Conclusion(
                disposition.getDispositionId(),
                disposition.getAt(),
                disposition.getSubject().getKind().name(),
                disposition.getSubject().getId(),
                Scheme.valueOf(disposition.getScheme()),
                disposition.getOutcome() != Outcome.NO_ACTION);
    }

    /** The last day whose snapshots were known before it: the eve. */
    LocalDate knownBy() {
        return ParisDay.of(at).minusDays(1);
    }

    /** The subject and scheme, of which the last conclusion counts. */
    String about() {
        return scheme + " " + kind + " " + subject;
    }
}
