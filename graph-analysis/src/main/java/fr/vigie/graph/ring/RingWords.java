package fr.vigie.graph.ring;

/**
 * What investigators read of a ring, in French.
 *
 * @param text one sentence with its figures
 * @param legalBasis texts of law
 * @param observed what was seen
 * @param expected what would be normal
 * @param silentIf what would have kept the detector silent
 */
public record RingWords(String text, String legalBasis, String observed, String expected, String silentIf) {}
