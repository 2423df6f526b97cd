package fr.vigie.cli.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The compiled classes of every module, as Maven left them beside this one. */
final class Modules {
    static final JavaClasses ALL = new ClassFileImporter()
            .importPaths(
                    List.of(
                                    "domain",
                                    "sample-streams",
                                    "graph-analysis",
                                    "models",
                                    "streaming-jobs",
                                    "case-queue",
                                    "cli")
                            .stream()
                            .map(Modules::classes)
                            .toList());

    private Modules() {}

    private static Path classes(String module) {
        Path classes = Path.of("..", module, "target", "classes");
        if (!Files.isDirectory(classes)) {
            throw new IllegalStateException(classes + " is missing: build every module first (mvn package)");
        }
        return classes;
    }
}
