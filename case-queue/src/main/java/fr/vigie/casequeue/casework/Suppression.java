package fr.vigie.casequeue.casework;

import fr.vigie.domain.alert.AlertSubjectKind;
import fr.vigie.domain.alert.Scheme;
import java.time.LocalDate;

/**
 * What was concluded without action on a subject under a scheme, and is not shown again for a time.
 *
 * @param suppressionId internal
 * @param number of the case that was concluded
 * @param concludedOn the day of the conclusion
 * @param until the day from which it covers nothing any more
 * @param undueCents suffered and avoidable cents that were concluded on
 * @param limitCents the sum from which alerts are back
 * @param alerts how many are put aside now
 * @param letThroughCents what they claim beyond what was concluded on, in suffered and avoidable cents
 */
public record Suppression(
        long suppressionId,
        AlertSubjectKind kind,
        String subjectId,
        Scheme scheme,
        String number,
        LocalDate concludedOn,
        LocalDate until,
        long undueCents,
        long limitCents,
        int alerts,
        long letThroughCents) {}
