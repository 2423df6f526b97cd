package fr.vigie.casequeue.chronology;

/**
 * What is undue over some days.
 *
 * @param span of the lines, which are counted
 * @param cents undue
 */
public record Undue(Span span, long cents) {}
