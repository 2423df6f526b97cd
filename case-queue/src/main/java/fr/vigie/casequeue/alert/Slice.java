package fr.vigie.casequeue.alert;

/**
 * A part of a longer list.
 *
 * @param limit how many entries at most, from 1
 * @param offset how many entries come before, from 0
 */
public record Slice(int limit, int offset) {
    public Slice {
        if (limit < 1 || offset < 0) {
            throw new IllegalArgumentException("a slice has a limit from 1 and an offset from 0");
        }
    }
}
