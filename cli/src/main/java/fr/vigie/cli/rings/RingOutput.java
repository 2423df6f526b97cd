package fr.vigie.cli.rings;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import fr.vigie.domain.alert.Alert;
import fr.vigie.domain.alert.AlertFigure;
import fr.vigie.domain.alert.AlertItem;
import fr.vigie.domain.alert.AlertStatus;
import fr.vigie.domain.stream.Stream;
import fr.vigie.domain.time.ParisDay;
import fr.vigie.graph.picture.RingJson;
import fr.vigie.graph.picture.RingPicture;
import fr.vigie.graph.picture.RingPng;
import fr.vigie.graph.picture.RingSvg;
import fr.vigie.streaming.catalogue.OffDetector;
import fr.vigie.streaming.envelope.Envelope;
import fr.vigie.streaming.envelope.Form;
import fr.vigie.streaming.replay.AlertBook;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Writes what an analysis of rings found. */
public final class RingOutput {
    private final RingResult result;
    private final Path out;

    private RingOutput(RingResult result, Path out) {
        this.result = result;
        this.out = out;
    }

    /**
     * Writes alerts.jsonl, alert-items.jsonl, alert-figures.jsonl, rings.jsonl, summary.json and the pictures of the rings
     * that stand.
     *
     * @return the alerts in rank order
     */
    public static List<Alert> write(RingResult result, Path out, boolean png, double wallSeconds) throws IOException {
        return new RingOutput(result, out).write(png, wallSeconds);
    }

    private List<Alert> write(boolean png, double wallSeconds) throws IOException {
        AlertBook book = new AlertBook();
        addTo(book, result);
        List<Alert> alerts = book.write(out);
        RingLines.write(result.cases(), alerts, out.resolve("rings.jsonl"));
        draw(alerts, png);
        summarise(alerts, wallSeconds);
        return alerts;
    }

    /** Adds the alerts of rings, their lines and figures to others. */
    public static void addTo(AlertBook book, RingResult result) {
        long time = ParisDay.closeMillis(result.closedThrough());
        for (RingCase one : result.cases()) {
            Alert alert = one.alert().alert();
            String id = alert.getAlertId();
            book.add(Envelope.fact(Form.ALERT, time, id, id, alert));
            for (AlertItem item : one.alert().items()) {
                String line = item.getLineId().or(item::getPaymentId).orElseThrow();
                book.add(Envelope.fact(Form.ALERT_ITEM, time, id, id + "," + line, item));
            }
            for (AlertFigure figure : one.alert().figures()) {
                book.add(Envelope.fact(Form.ALERT_FIGURE, time, id, id + "," + figure.getFigure(), figure));
            }
        }
    }

    private void draw(List<Alert> alerts, boolean png) throws IOException {
        Path pictures = Files.createDirectories(out.resolve("rings"));
        for (Alert alert : alerts) {
            if (alert.getStatus() == AlertStatus.ACTIVE) {
                RingPicture picture = RingPicture.of(alert);
                Files.writeString(pictures.resolve(alert.getAlertId() + ".json"), RingJson.of(picture) + "\n");
                Files.writeString(pictures.resolve(alert.getAlertId() + ".svg"), RingSvg.of(picture));
                if (png) {
                    try (OutputStream file = Files.newOutputStream(pictures.resolve(alert.getAlertId() + ".png"))) {
                        RingPng.write(picture, file);
                    }
                }
            }
        }
    }

    private void summarise(List<Alert> alerts, double wallSeconds) throws IOException {
        Path file = out.resolve("summary.json");
        try (JsonGenerator json = new JsonFactory().createGenerator(file.toFile(), JsonEncoding.UTF8)) {
            json.useDefaultPrettyPrinter();
            json.writeStartObject();
            streams(json);
            json.writeObjectFieldStart("alerts");
            json.writeNumberField(
                    "RING",
                    alerts.stream()
                            .filter(alert -> alert.getStatus() == AlertStatus.ACTIVE)
                            .count());
            json.writeEndObject();
            off(json);
            json.writeNumberField("links", result.links());
            json.writeNumberField("nodes", result.nodes());
            json.writeStringField("closedThrough", result.closedThrough().toString());
            json.writeNumberField("wallSeconds", Math.round(wallSeconds * 10) / 10.0);
            json.writeNumberField("recordsPerSecond", Math.round(result.read() / Math.max(wallSeconds, 0.001)));
            json.writeObjectFieldStart("versions");
            json.writeNumberField("schemaVersion", 1);
            for (Map.Entry<String, String> version : RingDetectors.versions().entrySet()) {
                json.writeStringField(version.getKey(), version.getValue());
            }
            json.writeEndObject();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private void streams(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("streams");
        for (Map.Entry<Stream, StreamCount> stream : result.counts().entrySet()) {
            StreamCount count = stream.getValue();
            json.writeObjectFieldStart(stream.getKey().fileName());
            json.writeNumberField("read", count.read());
            json.writeNumberField("used", count.used());
            json.writeNumberField("updated", count.updated());
            json.writeNumberField("duplicates", count.duplicates());
            json.writeNumberField("rejected", count.rejected());
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void off(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("detectorsOff");
        for (OffDetector off : RingDetectors.off(result.delivered())) {
            json.writeStartObject();
            json.writeStringField("detector", off.detector());
            json.writeStringField("because", off.because());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
