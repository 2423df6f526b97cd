package fr.vigie.cli.bench;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import fr.vigie.streaming.bench.Measure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A benchmark as JSON: every round of every pipeline, with medians and ratios. */
public final class BenchJson {
    private BenchJson() {}

    /** Writes it into a file. */
    public static void write(BenchReport report, Path file) throws IOException {
        try (JsonGenerator json = new JsonFactory().createGenerator(file.toFile(), JsonEncoding.UTF8)) {
            json.useDefaultPrettyPrinter();
            json.writeStartObject();
            machine(report.machine(), json);
            json.writeNumberField("records", report.records());
            json.writeNumberField("insured", report.plan().world().insured());
            json.writeNumberField("parallelism", report.plan().parallelism());
            json.writeNumberField("rounds", report.plan().rounds());
            json.writeArrayFieldStart("pipelines");
            for (Row row : report.rows()) {
                pipeline(row, json);
            }
            json.writeEndArray();
            ratios(report, json);
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private static void machine(Machine machine, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("machine");
        json.writeStringField("processor", machine.processor());
        json.writeNumberField("cores", machine.cores());
        json.writeNumberField("memoryGib", machine.memoryGib());
        json.writeNumberField("heapMib", machine.heapMib());
        json.writeStringField("java", machine.java());
        json.writeStringField("system", machine.system());
        json.writeNumberField("load", machine.load());
        json.writeEndObject();
    }

    private static void pipeline(Row row, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", row.name());
        json.writeStringField("title", row.title());
        figures("recordsPerSecond", row.rates(), json);
        figures("cpuMicrosPerRecord", row.cpuMicros(), json);
        json.writeArrayFieldStart("rounds");
        for (Measure round : row.rounds()) {
            round(round, json);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void round(Measure round, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeNumberField("records", round.records());
        json.writeNumberField("wallSeconds", round.wallSeconds());
        json.writeNumberField("cpuSeconds", round.cpuSeconds());
        if (round.live().isPresent()) {
            Measure.Live live = round.live().get();
            json.writeBooleanField("warm", live.warm());
            json.writeNumberField("days", live.days());
            json.writeNumberField("heapBytes", live.heapBytes());
            json.writeNumberField("stateBytes", live.stateBytes());
        }
        json.writeEndObject();
    }

    private static void ratios(BenchReport report, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("ratiosOfTheFullJob");
        for (Row row : report.barer()) {
            json.writeStartObject();
            json.writeStringField("against", row.name());
            figures("speed", report.full().speedOf(row), json);
            figures("cpu", report.full().cpuOf(row), json);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void figures(String name, List<Double> figures, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeNumberField("median", Spread.of(figures).median());
        json.writeArrayFieldStart("rounds");
        for (double figure : figures) {
            json.writeNumber(figure);
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
