package fr.vigie.sample;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.stream.Stream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A small world with three of each fraud of hearing aids, transport and prescriptions, read back. */
final class CareWorld {
    private final WrittenWorld world;
    /** Lines by id, each once. */
    private final Map<String, BillingLine> lines = new LinkedHashMap<>();

    private CareWorld(WrittenWorld world) throws Exception {
        this.world = world;
        for (BillingLine line : world.read(Stream.BILLING_LINES, BillingLine.class)) {
            lines.putIfAbsent(line.getLineId(), line);
        }
    }

    static WorldSettings settings(int insured, LocalDate from) {
        return SampleWorld.settings(23)
                .withInsured(insured)
                .withPeriod(from, 75)
                .withScheme("hearing-aids", 3)
                .withScheme("overlapping-trips", 3)
                .withScheme("forged-prescriptions", 3);
    }

    static CareWorld generate(Path folder, WorldSettings settings) throws Exception {
        World.generate(settings, folder, Progress.SILENT);
        return new CareWorld(new WrittenWorld(folder));
    }

    WrittenWorld world() {
        return world;
    }

    Map<String, BillingLine> lines() {
        return lines;
    }

    /** Lines of an act. */
    List<BillingLine> acts(String code) {
        return lines.values().stream()
                .filter(line -> line.getActCode().equals(code))
                .toList();
    }

    /** One label, as the file writes it. */
    record Label(String name, String text) {
        Set<String> subjects(String kind, String role) {
            return new TreeSet<>(
                    WrittenWorld.all("\"kind\":\"" + kind + "\",\"id\":\"(\\w+)\",\"role\":\"" + role + "\"", text));
        }

        List<String> evidence() {
            return WrittenWorld.all("\"(\\w+)\"", text.replaceAll(".*\"evidenceIds\":\\[([^\\]]*)\\].*", "$1"));
        }

        /** Undue cents by line. */
        Map<String, Long> undue() {
            Map<String, Long> undue = new HashMap<>();
            List<String> ids = WrittenWorld.all("\"lineId\":\"(\\w+)\"", text);
            List<String> cents = WrittenWorld.all("\"undueCents\":(\\d+)", text);
            for (int i = 0; i < ids.size(); i++) {
                undue.put(ids.get(i), Long.parseLong(cents.get(i)));
            }
            return undue;
        }

        long total() {
            return number("sufferedCents") + number("avoidableCents");
        }

        private long number(String field) {
            return Long.parseLong(
                    WrittenWorld.all("\"" + field + "\":(\\d+)", text).get(0));
        }
    }

    /** Labels of planted frauds of a name. */
    List<Label> planted(String name) throws IOException {
        return labels("planted.jsonl", name);
    }

    /** Labels of look-alikes of a name. */
    List<Label> lookAlikes(String name) throws IOException {
        return labels("look-alikes.jsonl", name);
    }

    private List<Label> labels(String file, String name) throws IOException {
        List<Label> result = new ArrayList<>();
        for (String text : world.labels(file)) {
            if (text.contains("\"name\":\"" + name + "\"")) {
                result.add(new Label(name, text));
            }
        }
        return result;
    }
}
