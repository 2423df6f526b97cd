package fr.vigie.casequeue.feed;

/**
 * What became of messages; together they are all that were read.
 *
 * @param used put into the tables
 * @param duplicates alerts that were no newer than what is kept
 * @param rejected set aside with their reason
 */
record FeedCounts(long used, long duplicates, long rejected) {
    static final FeedCounts NONE = new FeedCounts(0, 0, 0);
}
