package fr.vigie.casequeue.feed;

import fr.vigie.domain.stream.BadRecord;
import java.util.List;

/**
 * A topic that feeds the case queue: how its messages are read, and how they are put into PostgreSQL.
 *
 * @param <C> the change that one message asks for
 */
public interface FeedTopic<C> {
    /** The name of the topic, without the common prefix. */
    String name();

    /**
     * The change that a message asks for.
     *
     * @throws BadRecord if it cannot be used; the message says why, without personal data
     */
    C read(FeedMessage message) throws BadRecord;

    /**
     * Puts changes into the database, within the caller's transaction.
     *
     * @param changes in the order of their messages; applying one again changes nothing
     * @return how many were used; the others are no newer than what is kept
     */
    int store(List<C> changes);
}
