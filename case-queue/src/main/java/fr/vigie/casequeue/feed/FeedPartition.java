package fr.vigie.casequeue.feed;

import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;

/**
 * A partition that is read.
 *
 * @param topicId Kafka's id of the topic: another one after the topic was deleted and created anew
 * @param place name and number
 */
record FeedPartition(Uuid topicId, TopicPartition place) {
    String at(long offset) {
        return place + "@" + offset;
    }
}
