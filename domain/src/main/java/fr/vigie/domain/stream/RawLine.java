package fr.vigie.domain.stream;

/**
 * A line of a JSON Lines file as it stands.
 *
 * @param number place in the file, from 1
 * @param bytes a buffer that is only valid until the next line is read
 * @param length bytes of the line, its end left out
 */
public record RawLine(long number, byte[] bytes, int length) {}
