package fr.vigie.cli.check.label;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.vigie.cli.check.fault.FaultKind;
import fr.vigie.cli.check.fault.FaultLog;
import fr.vigie.cli.check.label.LabelledLine.Named;
import fr.vigie.cli.check.label.LabelledLine.Undue;
import fr.vigie.domain.stream.JsonLinesReader;
import fr.vigie.domain.stream.RawLine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads {@code planted.jsonl} or {@code look-alikes.jsonl}; what cannot be read is a fault of the file. */
final class LabelFile {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> ROLES = Set.of("SUSPECT", "PARTICIPANT", "VICTIM", "LOOK_ALIKE");

    private LabelFile() {}

    static List<LabelledLine> read(Path file, FaultLog faults, boolean lookAlikes) throws IOException {
        List<LabelledLine> labels = new ArrayList<>();
        try (JsonLinesReader reader = new JsonLinesReader(file)) {
            for (Optional<RawLine> line = reader.next(); line.isPresent(); line = reader.next()) {
                RawLine raw = line.get();
                try {
                    labels.add(label(JSON.readTree(raw.bytes(), 0, raw.length()), raw.number(), lookAlikes));
                } catch (JsonProcessingException | IllegalArgumentException e) {
                    String what =
                            String.valueOf(e.getMessage()).lines().findFirst().orElse("not JSON");
                    faults.add(FaultKind.LABEL_FORM, raw.number(), () -> what);
                }
            }
        }
        return labels;
    }

    private static LabelledLine label(JsonNode json, long line, boolean lookAlike) {
        List<String> evidence = new ArrayList<>();
        json.required("evidenceIds").forEach(id -> evidence.add(id.asText()));
        List<Named> subjects = new ArrayList<>();
        json.required("subjects").forEach(one -> subjects.add(subject(one)));
        List<Undue> undue = new ArrayList<>();
        json.path("undue").forEach(one -> undue.add(undue(one)));
        return new LabelledLine(
                line,
                json.required("instance").asText(),
                lookAlike,
                evidence,
                subjects,
                undue,
                json.path("sufferedCents").asLong(),
                json.path("avoidableCents").asLong());
    }

    private static Named subject(JsonNode json) {
        String role = json.required("role").asText();
        if (!ROLES.contains(role)) {
            throw new IllegalArgumentException(
                    "role " + role + " is none of " + ROLES.stream().sorted().toList());
        }
        return new Named(json.required("kind").asText(), json.required("id").asText());
    }

    private static Undue undue(JsonNode json) {
        String id = json.path("lineId").asText(json.path("paymentId").asText());
        return new Undue(id, json.required("undueCents").asLong());
    }
}
