package fr.vigie.sample;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import fr.vigie.domain.stream.Stream;
import fr.vigie.sample.label.Instance;
import fr.vigie.sample.label.LabelFile;
import fr.vigie.sample.label.Labels;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The folder {@code labels/}: what was planted, what looks like it, and {@code world.json} about the world as a whole. */
final class WorldFile {
    private WorldFile() {}

    static void writeLabels(Path out, WorldSettings settings, Density density, Labels labels, Map<Stream, Long> counts)
            throws IOException {
        Path folder = Files.createDirectories(out.resolve("labels"));
        LabelFile.write(folder.resolve("planted.jsonl"), labels.planted());
        LabelFile.write(folder.resolve("look-alikes.jsonl"), labels.lookAlikes());
        try (Writer file = Files.newBufferedWriter(folder.resolve("world.json"), StandardCharsets.UTF_8);
                JsonGenerator json = new JsonFactory().createGenerator(file)) {
            json.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));
            json.writeStartObject();
            writeSettings(settings, json);
            writeDensity(density, json);
            writeStories("planted", labels.planted(), json);
            writeStories("lookAlikes", labels.lookAlikes(), json);
            writeCounts(counts, json);
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private static void writeSettings(WorldSettings settings, JsonGenerator json) throws IOException {
        json.writeNumberField("insured", settings.insured());
        json.writeStringField("from", settings.from().toString());
        json.writeNumberField("days", settings.days());
        json.writeStringField("lastDay", settings.lastDay().toString());
        json.writeNumberField("seed", settings.seed());
        json.writeStringField("stealth", settings.stealth().map(Labels::lower).orElse("drawn"));
        json.writeObjectFieldStart("schemes");
        for (Map.Entry<String, Integer> entry : settings.schemes().entrySet()) {
            json.writeNumberField(entry.getKey(), entry.getValue());
        }
        json.writeEndObject();
    }

    private static void writeDensity(Density density, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("professionals");
        json.writeNumberField("nurses", density.nurses());
        json.writeNumberField("pharmacies", density.pharmacies());
        json.writeNumberField("generalPractitioners", density.physicians());
        json.writeBooleanField("thickened", density.thickened());
        json.writeEndObject();
    }

    private static void writeStories(String field, List<Instance> instances, JsonGenerator json) throws IOException {
        SortedMap<String, Integer> byName = new TreeMap<>();
        instances.forEach(instance -> byName.merge(instance.name(), 1, Integer::sum));
        json.writeObjectFieldStart(field);
        for (Map.Entry<String, Integer> entry : byName.entrySet()) {
            json.writeNumberField(entry.getKey(), entry.getValue());
        }
        json.writeEndObject();
    }

    private static void writeCounts(Map<Stream, Long> counts, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("records");
        for (Map.Entry<Stream, Long> entry : counts.entrySet()) {
            json.writeNumberField(entry.getKey().fileName(), entry.getValue());
        }
        json.writeEndObject();
    }
}
