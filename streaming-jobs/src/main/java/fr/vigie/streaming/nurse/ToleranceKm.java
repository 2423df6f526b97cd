package fr.vigie.streaming.nurse;

import java.io.Serializable;

/**
 * How far from the centre of its commune a place may lie.
 *
 * @param commune where the commune's position is known, km
 * @param approximate where it is an estimate itself, km
 */
public record ToleranceKm(double commune, double approximate) implements Serializable {}
