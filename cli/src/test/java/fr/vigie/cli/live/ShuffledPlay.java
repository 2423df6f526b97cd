package fr.vigie.cli.live;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.cli.play.PlaySettings;
import fr.vigie.cli.play.Player;
import fr.vigie.cli.play.PreparedDays;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Plays all days into Kafka, shuffled within the day, and lets something happen half way. */
final class ShuffledPlay {
    private static final long SHUFFLE = 7;

    /** What happens after a day was played. */
    interface HalfWay {
        void after(LocalDate day) throws Exception;
    }

    private ShuffledPlay() {}

    static void play(String bootstrapServers, PreparedDays days, HalfWay halfWay) throws Exception {
        AtomicBoolean happened = new AtomicBoolean();
        try (Producer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers), new ByteArraySerializer(), new ByteArraySerializer())) {
            new Player(producer, new PlaySettings(OptionalLong.of(SHUFFLE), Optional.empty(), 0, 0))
                    .play(days, (day, records, share) -> {
                        if (share >= 0.5 && happened.compareAndSet(false, true)) {
                            happen(halfWay, day);
                        }
                    });
        }
        assertThat(happened).isTrue();
    }

    private static void happen(HalfWay halfWay, LocalDate day) {
        try {
            halfWay.after(day);
        } catch (Exception e) {
            throw new IllegalStateException("what was to happen half way did not", e);
        }
    }
}
