package fr.vigie.streaming.replay;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import fr.vigie.domain.alert.Alert;
import fr.vigie.domain.alert.AlertStatus;
import fr.vigie.domain.alert.Scheme;
import fr.vigie.domain.stream.Stream;
import fr.vigie.streaming.catalogue.Detector;
import fr.vigie.streaming.catalogue.DetectorCatalogue;
import fr.vigie.streaming.catalogue.OffDetector;
import fr.vigie.streaming.dayclose.Tallies;
import fr.vigie.streaming.dayclose.Tallies.Fate;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The account of a run: what became of the records of each stream, what was raised, which detectors were off and why.
 *
 * @param tallies counts by accumulator name
 * @param late lines that stood after one of a later day, by stream
 * @param delivered streams that were delivered
 * @param more detectors besides those of the job
 */
record Summary(
        Map<String, Long> tallies,
        Map<Stream, Long> late,
        Set<Stream> delivered,
        List<Alert> alerts,
        MoreDetectors more,
        LocalDate closedThrough,
        double wallSeconds) {
    /** Records read over all streams. */
    long read() {
        return delivered.stream().mapToLong(stream -> count(stream, Fate.READ)).sum();
    }

    /** Whether every record read was used, a duplicate or rejected. */
    boolean balances() {
        return delivered.stream()
                .allMatch(stream -> count(stream, Fate.READ)
                        == count(stream, Fate.USED) + count(stream, Fate.DUPLICATES) + count(stream, Fate.REJECTED));
    }

    private long count(Stream stream, Fate fate) {
        long counted = tallies.getOrDefault(Tallies.name(stream, fate), 0L);
        return fate == Fate.LATE ? counted + late.getOrDefault(stream, 0L) : counted;
    }

    /** Writes summary.json. */
    void write(Path file) throws IOException {
        try (JsonGenerator json = new JsonFactory().createGenerator(file.toFile(), JsonEncoding.UTF8)) {
            json.useDefaultPrettyPrinter();
            json.writeStartObject();
            writeStreams(json);
            writeAlerts(json);
            writeOff(json);
            json.writeStringField("closedThrough", closedThrough.toString());
            json.writeNumberField("wallSeconds", Math.round(wallSeconds * 10) / 10.0);
            json.writeNumberField("recordsPerSecond", Math.round(read() / Math.max(wallSeconds, 0.001)));
            json.writeObjectFieldStart("versions");
            json.writeNumberField("schemaVersion", 1);
            for (Detector detector : DetectorCatalogue.all()) {
                json.writeStringField(detector.name(), detector.version());
            }
            for (Map.Entry<String, String> version : more.versions().entrySet()) {
                json.writeStringField(version.getKey(), version.getValue());
            }
            json.writeEndObject();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private void writeStreams(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("streams");
        for (Stream stream : Stream.values()) {
            if (delivered.contains(stream)) {
                json.writeObjectFieldStart(stream.fileName());
                for (Fate fate : Fate.values()) {
                    json.writeNumberField(fate.name().toLowerCase(Locale.ROOT), count(stream, fate));
                }
                json.writeEndObject();
            }
        }
        json.writeEndObject();
    }

    private void writeAlerts(JsonGenerator json) throws IOException {
        TreeMap<Scheme, Integer> counts = new TreeMap<>();
        alerts.stream()
                .filter(alert -> alert.getStatus() == AlertStatus.ACTIVE)
                .forEach(alert -> counts.merge(alert.getScheme(), 1, Integer::sum));
        json.writeObjectFieldStart("alerts");
        for (Map.Entry<Scheme, Integer> count : counts.entrySet()) {
            json.writeNumberField(count.getKey().name(), count.getValue());
        }
        json.writeEndObject();
    }

    private void writeOff(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("detectorsOff");
        List<OffDetector> offs = new ArrayList<>(DetectorCatalogue.off(delivered));
        offs.addAll(more.off(delivered));
        for (OffDetector off : offs) {
            json.writeStartObject();
            json.writeStringField("detector", off.detector());
            json.writeStringField("because", off.because());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
