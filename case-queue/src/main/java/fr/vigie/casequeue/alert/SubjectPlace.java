package fr.vigie.casequeue.alert;

import fr.vigie.domain.alert.AlertSubjectKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Where a professional or a biller practises.
 *
 * @param kind PROFESSIONAL or BILLER
 * @param commune INSEE code
 * @param knownAt since when that is known: the latest counts
 * @param endedOn last day: retired, or closed
 */
public record SubjectPlace(
        AlertSubjectKind kind, String subjectId, String commune, Instant knownAt, Optional<LocalDate> endedOn) {}
