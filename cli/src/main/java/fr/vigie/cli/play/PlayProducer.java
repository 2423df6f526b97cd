package fr.vigie.cli.play;

import static fr.vigie.streaming.live.Topics.LARGEST_MODEL;

import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The producer by which days are played. */
public final class PlayProducer {
    private PlayProducer() {}

    /** A producer onto a broker, for the caller to close. */
    public static Producer<byte[], byte[]> onto(String bootstrapServers) {
        Map<String, Object> kafka = Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ProducerConfig.LINGER_MS_CONFIG,
                5,
                ProducerConfig.BATCH_SIZE_CONFIG,
                1 << 17,
                ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                LARGEST_MODEL,
                // A topic just made may refuse its first batch: the next one must not overtake it.
                ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION,
                1);
        return new KafkaProducer<>(kafka, new ByteArraySerializer(), new ByteArraySerializer());
    }
}
