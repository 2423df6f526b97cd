package fr.vigie.streaming.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaAccessTest {
    private final Path folder;

    KafkaAccessTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void settingsOfTheConnectionAreReadFromAFileAndNeverPrinted() throws IOException {
        KafkaAccess kafka =
                KafkaAccess.withFile("kafka:9093", file("security.protocol=SSL\nssl.key.password=s3cret\n"));

        assertThat(kafka.client())
                .containsEntry("bootstrap.servers", "kafka:9093")
                .containsEntry("security.protocol", "SSL")
                .containsEntry("ssl.key.password", "s3cret");
        assertThat(kafka.connection()).doesNotContainKey("bootstrap.servers");
        assertThat(kafka).hasToString("kafka:9093");
    }

    @Test
    void whatDecidesWhatIsReadIsRefusedByNameAndFile() throws IOException {
        Path file = file("group.id=mine\n");

        assertThatThrownBy(() -> KafkaAccess.withFile("kafka:9093", file))
                .isInstanceOf(IOException.class)
                .hasMessageContainingAll(file.toString(), "group.id: not a setting of the connection");
        assertThatThrownBy(() -> new KafkaAccess(" ", Map.of())).hasMessageContaining("bootstrapServers is blank");
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("kafka.properties"), text);
    }
}
