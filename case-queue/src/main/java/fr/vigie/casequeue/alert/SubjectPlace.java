package fr.vigie.casequeue.alert;

import java.time.Instant;

/**
 * Where a professional or a biller practises.
 *
 * @param commune INSEE code
 * @param knownAt since when that is known: the latest counts
 */
public record SubjectPlace(String subjectId, String commune, Instant knownAt) {}
