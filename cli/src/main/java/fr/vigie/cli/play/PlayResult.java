package fr.vigie.cli.play;

import java.time.LocalDate;

/**
 * What was played.
 *
 * @param records records acknowledged by the broker
 * @param rejects lines that are no record, told as rejects
 * @param closedThrough last day closed
 */
public record PlayResult(long records, long rejects, LocalDate closedThrough) {}
