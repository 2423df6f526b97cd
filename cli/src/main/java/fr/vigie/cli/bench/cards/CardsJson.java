package fr.vigie.cli.bench.cards;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A benchmark on card payments as JSON: every figure of every seed. */
final class CardsJson {
    private CardsJson() {}

    static void write(CardsReport report, Path file) throws IOException {
        try (JsonGenerator json = new JsonFactory().createGenerator(file.toFile(), JsonEncoding.UTF8)) {
            json.useDefaultPrettyPrinter();
            json.writeStartObject();
            json.writeStringField("machine", report.machine().line());
            json.writeNumberField("payments", report.payments());
            json.writeArrayFieldStart("foldsTrainedFrom");
            for (LocalDate day : report.folds()) {
                json.writeString(day.toString());
            }
            json.writeEndArray();
            json.writeNumberField("trainPayments", report.split().train().size());
            json.writeNumberField("testPayments", report.split().test().size());
            json.writeStringField("chosen", report.chosen().title());
            json.writeArrayFieldStart("models");
            for (Map.Entry<Contender, Measures> model : report.validation().entrySet()) {
                List<Measures> test = report.test().getOrDefault(model.getKey(), List.of());
                model(model.getKey(), model.getValue(), test, json);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private static void model(Contender contender, Measures validation, List<Measures> test, JsonGenerator json)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("name", contender.title());
        json.writeArrayFieldStart("features");
        for (String name : contender.features().names()) {
            json.writeString(name);
        }
        json.writeEndArray();
        json.writeFieldName("validation");
        measures(validation, json);
        json.writeArrayFieldStart("test");
        for (Measures run : test) {
            measures(run, json);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void measures(Measures measures, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeNumberField("rocAuc", measures.rocAuc());
        json.writeNumberField("averagePrecision", measures.averagePrecision());
        json.writeNumberField("cardPrecisionAt100", measures.cardPrecision());
        json.writeNumberField("trainingSeconds", measures.seconds());
        json.writeEndObject();
    }
}
