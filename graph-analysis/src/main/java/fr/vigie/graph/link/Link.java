package fr.vigie.graph.link;

/**
 * One link, as a record makes it. Ends that are not known are empty texts.
 *
 * @param kind what it says, and what its ends and numbers mean
 * @param from one end
 * @param to the other end
 * @param via a third
 * @param by a fourth
 * @param day epoch day
 * @param until second epoch day
 * @param amount see the kind
 * @param cents euro cents, not negative
 * @param flags bits of {@link LinkFlag}
 */
public record Link(
        LinkKind kind,
        String from,
        String to,
        String via,
        String by,
        int day,
        int until,
        int amount,
        int cents,
        int flags) {}
