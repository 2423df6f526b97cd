package fr.vigie.casequeue.alert;

import fr.vigie.domain.alert.AlertSubjectKind;

/**
 * Whom an alert is about.
 *
 * @param kind what it is
 * @param id its identifier
 * @param victim true for whoever was usurped: a presumed victim, never a suspect
 */
public record Subject(AlertSubjectKind kind, String id, boolean victim) {}
