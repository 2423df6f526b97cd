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
                "vigie.questions.named | many | --vigie.questions.named=many is not valid: give how many patients",
                "vigie.questions.named | 0 | --vigie.questions.named=0 is not valid: give how many patients",
                "vigie.clock | yesterday | --vigie.clock=yesterday is not valid: give wall",
                "vigie.suppression.days | 731 | --vigie.suppression.days=731 is not valid: give for example 180",
                "vigie.suppression.days | P6M | --vigie.suppression.days=P6M is not valid: give for example 180",
                "vigie.suppression.growth | 0.5 | --vigie.suppression.growth=0.5 is not valid: give for example 2",
                "vigie.suppression.growth | '1,5' | --vigie.suppression.growth=1,5 is not valid: give for example 2",
                "vigie.suppression.never | opposed | --vigie.suppression.never=opposed is not valid: give codes",
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "vigie.oidc.issuer | id.example.org | --vigie.oidc.issuer=id.example.org is not valid: give",
                "vigie.oidc.client-id | '' | --vigie.oidc.client-id is missing",
                "VIGIE_OIDC_SECRET | '' | environment variable VIGIE_OIDC_SECRET is missing",
                "vigie.oidc.claim | email | --vigie.oidc.claim=email is not valid: give sub"
            })
    void providerIsNamedWholeOrNotAtAll(String name, String value, String message) {
        Map<String, Object> settings = new HashMap<>(GOOD);
        settings.putAll(Map.of(
                "vigie.oidc.issuer", "https://id.example.org/realms/caisse",
                "vigie.oidc.client-id", "vigie",
                "VIGIE_OIDC_SECRET", "secret"));
        assertThatCode(() -> check(settings)).doesNotThrowAnyException();
        settings.put(name, value);

        assertThatThrownBy(() -> check(settings))
                .isInstanceOf(StartRefused.class)
                .hasMessageStartingWith(message);
    }

    private static void check(Map<String, Object> settings) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("test", settings));
        StartSettings.check(environment);
    }
}
