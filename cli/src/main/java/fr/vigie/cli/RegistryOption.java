package fr.vigie.cli;

import fr.vigie.models.registry.Registry;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where models are kept. */
final class RegistryOption {
    @Option(
            names = "--registry",
            paramLabel = "DIR",
            description = "Where models are kept (default: run/models beside the launcher).")
    private Optional<Path> directory = Optional.empty();

    Path directory() {
        return directory.orElseGet(
                () -> Path.of(System.getProperty("vigie.home", ".")).resolve("run/models"));
    }

    Registry registry() {
        return new Registry(directory());
    }
}
