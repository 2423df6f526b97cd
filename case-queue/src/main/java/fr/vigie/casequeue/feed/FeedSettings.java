package fr.vigie.casequeue.feed;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the alerts come from.
 *
 * @param bootstrapServers Kafka brokers, as host:port, separated by commas
 * @param topicPrefix what precedes the names of the topics
 */
@ConfigurationProperties("vigie.kafka")
public record FeedSettings(String bootstrapServers, @DefaultValue("vigie.") String topicPrefix) {}
