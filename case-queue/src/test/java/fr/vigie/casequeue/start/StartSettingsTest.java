package fr.vigie.casequeue.start;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class StartSettingsTest {
    private static final Map<String, Object> GOOD = Map.of(
            "VIGIE_QUEUE_PASSWORD", "mot-de-passe",
            "vigie.kafka.bootstrap-servers", "broker-1:9092,broker-2:9092",
            "spring.datasource.url", "jdbc:postgresql://localhost/vigie?password=secret",
            "server.port", "0",
            "server.address", "127.0.0.1");

    @Test
    void goodSettingsPass() {
        assertThatCode(() -> check(GOOD)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "VIGIE_QUEUE_PASSWORD | '' | VIGIE_QUEUE_PASSWORD is missing",
                "VIGIE_QUEUE_PASSWORD | short | VIGIE_QUEUE_PASSWORD has a wrong length",
                "vigie.kafka.bootstrap-servers | '' | --vigie.kafka.bootstrap-servers is missing: give it",
                "vigie.kafka.bootstrap-servers | broker | --vigie.kafka.bootstrap-servers=broker is not valid",
                "spring.datasource.url | '' | --spring.datasource.url is missing",
                "spring.datasource.url | jdbc:h2:mem?password=secret | --spring.datasource.url=jdbc:h2:mem is not valid",
                "server.port | 70000 | --server.port=70000 is not valid",
                "server.port | http | --server.port=http is not valid",
                "vigie.port-file | /no/such/directory/port | its directory does not exist",
                "vigie.parent-pid | x | --vigie.parent-pid=x is not a running process"
            })
    void wrongSettingIsNamedWithWhatToDo(String name, String value, String message) {
        Map<String, Object> settings = new HashMap<>(GOOD);
        settings.put(name, value);

        assertThatThrownBy(() -> check(settings))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(message);
    }

    private static void check(Map<String, Object> settings) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("test", settings));
        StartSettings.check(environment);
    }
}
