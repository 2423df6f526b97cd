package fr.vigie.cli.check.label;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a world says of itself in {@code labels/world.json}.
 *
 * @param insured insured persons of the caisse
 * @param days days that the world lasts
 * @param thickened whether there are more professionals than so many insured have
 */
public record WorldFacts(int insured, int days, boolean thickened) {
    /**
     * The facts of a world; empty where there is no such file.
     *
     * @throws IOException if it is not JSON of that form
     */
    public static Optional<WorldFacts> read(Path labels) throws IOException {
        Path file = labels.resolve("world.json");
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        JsonNode json = new ObjectMapper().readTree(file.toFile());
        if (!json.path("insured").canConvertToInt() || !json.path("days").canConvertToInt()) {
            throw new IOException(file + ": insured and days, whole numbers, are expected; generate the world again");
        }
        return Optional.of(new WorldFacts(
                json.path("insured").asInt(),
                json.path("days").asInt(),
                json.path("professionals").path("thickened").asBoolean()));
    }
}
