package fr.vigie.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

class VigieTest {
    @Test
    void withoutACommandItTellsWhatThereIs() {
        CommandRun run = CommandRun.of();

        assertThat(run.status()).isZero();
        assertThat(run.out())
                .contains("Usage: ./vigie", "check", "pseudonymise", "evaluate", "Examples:", "Exit status:");
        assertThat(run.out()).isEqualTo(CommandRun.of("--help").out());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "chekc|Unmatched argument at index 0: 'chekc' (did you mean check?); see: ./vigie --help",
                "check|Missing required option: '--in=DIR'; see: ./vigie check --help",
                "check --in world extra|Unmatched argument at index 3: 'extra'; see: ./vigie check --help",
                "check --in world --fast|Unknown option: '--fast'; see: ./vigie check --help",
                "audit verify|Missing required option: '--database=URL'; see: ./vigie audit --help",
                "audit verify --database vigie|--database: give PostgreSQL as JDBC writes it, for example",
                "audit forget --database jdbc:postgresql:x|Invalid value for positional parameter at index 0 (verify)",
                "evaluate --alerts|Missing required parameter for option '--alerts' (OUT); see: ./vigie evaluate --help",
                "pseudonymise --in a --out b|Missing the key: name its file with --key, or set VIGIE_PSEUDONYM_KEY; see:"
            })
    void wrongUsageIsOneLineWithAHintAndStatus2(String args, String message) {
        CommandRun run = CommandRun.of(args.split(" "));

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).startsWith("vigie: ").contains(message).hasLineCount(1);
        assertThat(run.out()).isEmpty();
    }

    static Iterable<Map.Entry<String, CommandLine>> commands() {
        return Vigie.commandLine().getSubcommands().entrySet();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandHelpsWithExamples(Map.Entry<String, CommandLine> command) {
        CommandRun run = CommandRun.of(command.getKey(), "--help");

        assertThat(run.status()).isZero();
        assertThat(run.out())
                .contains("Usage: ./vigie " + command.getKey(), "Example", "  ./vigie " + command.getKey());
    }

    @Test
    void theStackTraceOfAFailureIsShownWithDebugOnly() {
        assertThat(CommandRun.of("check", "--in", "/nowhere").err()).doesNotContain("\tat ");
        assertThat(CommandRun.of("check", "--in", "/nowhere", "--debug").err()).contains("\tat fr.vigie.cli");
    }
}
