package fr.vigie.cli.demo;

import fr.vigie.cli.WorkFailed;
import fr.vigie.domain.stream.Stream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;

/** The topics of a demo's streams and of what comes of them. */
public final class Topics {
    /** Topics by which alerts travel; compacted. */
    static final List<String> ALERTS = List.of("vigie.alerts", "vigie.alert-items", "vigie.alert-figures");

    /** The connectors' word that a stream is complete through a day, and the job's that alerts are. */
    private static final String DAY_CLOSES = "vigie.day-closes";

    private static final String REJECTS = "vigie.rejects";
    private static final int PARTITIONS = 2;

    private Topics() {}

    /**
     * Creates them on a broker that has none yet.
     *
     * @param delivered the streams that are delivered: a topic that exists is taken for one that is
     */
    public static void create(String bootstrapServers, Collection<Stream> delivered)
            throws WorkFailed, InterruptedException {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
            admin.createTopics(topics(delivered)).all().get();
        } catch (ExecutionException e) {
            throw new WorkFailed("topics cannot be created on " + bootstrapServers + ": " + e.getMessage(), e);
        }
    }

    private static List<NewTopic> topics(Collection<Stream> delivered) {
        List<NewTopic> topics = new ArrayList<>();
        delivered.forEach(stream -> topics.add(topic(stream.topic(), PARTITIONS)));
        topics.add(topic(DAY_CLOSES, 1));
        topics.add(topic(REJECTS, 1));
        ALERTS.forEach(name -> topics.add(topic(name, PARTITIONS)
                .configs(Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT))));
        return topics;
    }

    private static NewTopic topic(String name, int partitions) {
        return new NewTopic(name, partitions, (short) 1);
    }
}
