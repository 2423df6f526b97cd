package fr.vigie.cli.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.vigie.domain.stream.JsonLinesReader;
import fr.vigie.domain.stream.RawLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads labels: {@code planted.jsonl} and {@code look-alikes.jsonl}, an instance a line. */
final class LabelFiles {
    private static final ObjectMapper JSON = new ObjectMapper();

    private LabelFiles() {}

    /** The labels of a directory. */
    static Labels read(Path directory) throws IOException {
        return new Labels(
                instances(directory.resolve("planted.jsonl")), instances(directory.resolve("look-alikes.jsonl")));
    }

    /** What world the labels are of: its seed, size and days, as far as {@code world.json} says so. */
    static String world(Path directory) throws IOException {
        Path file = directory.resolve("world.json");
        if (!Files.isRegularFile(file)) {
            return "a world of its own making";
        }
        JsonNode world = JSON.readTree(file.toFile());
        return "simulated world of seed %s, %s insured, %s to %s"
                .formatted(
                        world.path("seed").asText("?"),
                        world.path("insured").asText("?"),
                        world.path("from").asText("?"),
                        world.path("lastDay").asText("?"));
    }

    private static List<Instance> instances(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException(file + ": no such file; ./vigie generate writes it into DIR/labels");
        }
        List<Instance> instances = new ArrayList<>();
        try (JsonLinesReader reader = new JsonLinesReader(file)) {
            for (Optional<RawLine> line = reader.next(); line.isPresent(); line = reader.next()) {
                instances.add(instance(file, line.get()));
            }
        }
        return instances;
    }

    private static Instance instance(Path file, RawLine line) throws IOException {
        try {
            return instance(JSON.readTree(line.bytes(), 0, line.length()));
        } catch (JsonProcessingException | IllegalArgumentException | DateTimeException e) {
            String what = String.valueOf(e.getMessage()).lines().findFirst().orElse("not a label");
            throw new IOException(file + ":" + line.number() + ": " + what, e);
        }
    }

    private static Instance instance(JsonNode json) {
        return new Instance(
                json.required("instance").asText(),
                json.required("name").asText(),
                schemes(json.path("acceptedSchemes")),
                subjects(json.required("subjects")),
                undue(json.path("undue")),
                json.path("sufferedCents").asLong(),
                json.path("avoidableCents").asLong(),
                LocalDate.parse(json.required("firstOn").asText()),
                LocalDate.parse(json.required("lastOn").asText()),
                Optional.ofNullable(json.path("stealth").textValue()));
    }

    private static Set<String> schemes(JsonNode list) {
        Set<String> schemes = new LinkedHashSet<>();
        list.forEach(scheme -> schemes.add(scheme.asText()));
        return schemes;
    }

    private static Map<Subject, Role> subjects(JsonNode list) {
        Map<Subject, Role> subjects = new HashMap<>();
        list.forEach(one -> subjects.put(
                new Subject(one.required("kind").asText(), one.required("id").asText()),
                Role.valueOf(one.required("role").asText())));
        return subjects;
    }

    private static Map<String, Long> undue(JsonNode list) {
        Map<String, Long> undue = new HashMap<>();
        list.forEach(one -> undue.put(
                one.path("lineId").asText(one.path("paymentId").asText()),
                one.required("undueCents").asLong()));
        return undue;
    }
}
