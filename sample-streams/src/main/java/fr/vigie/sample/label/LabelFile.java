package fr.vigie.sample.label;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** Writes labels as JSON Lines. */
public final class LabelFile {
    private static final JsonFactory JSON = new JsonFactory();

    private LabelFile() {}

    /** Writes instances, one a line. */
    public static void write(Path file, List<Instance> instances) throws IOException {
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
                JsonGenerator json = JSON.createGenerator(out).setRootValueSeparator(null)) {
            for (Instance instance : instances) {
                writeInstance(instance, json);
                json.writeRaw('\n');
            }
        }
    }

    private static void writeInstance(Instance instance, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("instance", instance.id());
        json.writeStringField("name", instance.name());
        json.writeStringField("scheme", instance.scheme().name());
        json.writeArrayFieldStart("acceptedSchemes");
        for (SchemeCode scheme : instance.acceptedSchemes()) {
            json.writeString(scheme.name());
        }
        json.writeEndArray();
        if (instance.isRing()) {
            json.writeBooleanField("ring", true);
        }
        writeSubjects(instance.subjects(), json);
        writeUndue(instance.undueItems(), json);
        json.writeArrayFieldStart("evidenceIds");
        for (String id : instance.evidenceIds()) {
            json.writeString(id);
        }
        json.writeEndArray();
        json.writeNumberField("sufferedCents", instance.sufferedCents());
        json.writeNumberField("avoidableCents", instance.avoidableCents());
        json.writeStringField(
                "firstOn", instance.firstOn().map(LocalDate::toString).orElse(""));
        json.writeStringField(
                "lastOn", instance.lastOn().map(LocalDate::toString).orElse(""));
        json.writeStringField("stealth", Labels.lower(instance.stealth()));
        json.writeStringField("explanation", instance.explanation());
        json.writeEndObject();
    }

    private static void writeSubjects(List<Subject> subjects, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("subjects");
        for (Subject subject : subjects) {
            json.writeStartObject();
            json.writeStringField("kind", subject.kind().name());
            json.writeStringField("id", subject.id());
            json.writeStringField("role", subject.role().name());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeUndue(List<UndueItem> undue, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("undue");
        for (UndueItem item : undue) {
            json.writeStartObject();
            json.writeStringField(item.idField(), item.id());
            json.writeNumberField("undueCents", item.cents());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
