package fr.vigie.casequeue.board;

import java.time.Instant;

/**
 * What the pôle is asked for in a year.
 *
 * @param year the year
 * @param cents détecté et stoppé
 * @param motive where it comes from
 * @param setBy who set it
 * @param setAt when
 */
public record Objective(int year, long cents, String motive, String setBy, Instant setAt) {}
