package fr.vigie.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** Keeps the page of the contract on the command line and the options that there are together. */
class CommandLineDocsTest {
    private static final Path PAGE = Path.of("../docs/contract/command-line.md");

    /** How to measure is on the page of what was measured. */
    private static final String WITH_ITS_OWN_PAGE = "bench";

    static List<Map.Entry<String, CommandLine>> commands() {
        return Vigie.commandLine().getSubcommands().entrySet().stream()
                .filter(command -> !command.getKey().equals(WITH_ITS_OWN_PAGE))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyOptionIsInTheRowOfItsCommand(Map.Entry<String, CommandLine> command) throws IOException {
        String rows = Files.readAllLines(PAGE).stream()
                .filter(line -> line.startsWith("| `" + command.getKey()))
                .collect(Collectors.joining("\n"));
        List<String> options = command.getValue().getCommandSpec().options().stream()
                .filter(option -> !option.hidden())
                .map(CommandLine.Model.OptionSpec::longestName)
                .filter(name -> !List.of("--help", "--debug").contains(name))
                .toList();

        assertThat(rows).isNotEmpty();
        assertThat(options).allSatisfy(option -> assertThat(rows).contains(option));
    }
}
