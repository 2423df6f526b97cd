package fr.vigie.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with a command line is said before anything is started. */
class QueueCommandTest {
    @ParameterizedTest
    @CsvSource({
        "queue backup --database jdbc:postgresql://localhost/vigie, backup needs --to",
        "queue backup --database jdbc:postgresql://localhost/vigie --to a --from b, and no --from",
        "queue restore --database jdbc:postgresql://localhost/vigie, restore needs --from",
        "queue backup --database localhost/vigie --to a, --database: give PostgreSQL as JDBC writes it",
        "queue copy --database jdbc:postgresql://localhost/vigie, expected one of",
        "bench queue --alerts 10, --alerts 10: expected 200 to 1000000",
        "bench queue --users 0, --users 0: expected 1 to 500",
        "bench queue --database localhost/x, --database: give PostgreSQL as JDBC writes it",
    })
    void whatIsWrongIsNamed(String line, String message) {
        CommandRun run = CommandRun.of(line.split(" "));

        assertThat(run.status()).isEqualTo(Vigie.WRONG_USAGE);
        assertThat(run.err()).startsWith("vigie: ").contains(message).hasLineCount(1);
    }
}
