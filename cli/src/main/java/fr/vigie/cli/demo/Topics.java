package fr.vigie.cli.demo;

import fr.vigie.cli.WorkFailed;
import fr.vigie.domain.stream.Stream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;

/** The topics of the contract. */
public final class Topics {
    /** Topics by which alerts travel; compacted. */
    static final List<String> ALERTS = List.of("vigie.alerts", "vigie.alert-items", "vigie.alert-figures");

    private static final int PARTITIONS = 2;

    private Topics() {}

    /** Creates all of them on a broker that has none yet. */
    public static void create(String bootstrapServers) throws WorkFailed, InterruptedException {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
            admin.createTopics(all()).all().get();
        } catch (ExecutionException e) {
            throw new WorkFailed("topics cannot be created on " + bootstrapServers + ": " + e.getMessage(), e);
        }
    }

    private static List<NewTopic> all() {
        List<NewTopic> topics = new ArrayList<>();
        Arrays.stream(Stream.values()).forEach(stream -> topics.add(topic(stream.topic(), PARTITIONS)));
        topics.add(topic("vigie.day-closes", 1));
        topics.add(topic("vigie.rejects", 1));
        ALERTS.forEach(name -> topics.add(topic(name, PARTITIONS)
                .configs(Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT))));
        return topics;
    }

    private static NewTopic topic(String name, int partitions) {
        return new NewTopic(name, partitions, (short) 1);
    }
}
