package fr.vigie.models.validation;

/**
 * Rows to learn from, and rows to be judged by.
 *
 * @param train places, rising
 * @param test places, rising; none of them in train
 */
@SuppressWarnings("ArrayRecordComponent") // places of rows, as arrays are asked for
public record Split(int[] train, int[] test) {}
