package fr.vigie.sample;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A label read back: a planted fraud or a look-alike. */
record LabelLine(String json) {

    String name() {
        return WrittenWorld.all("\"name\":\"([a-z0-9-]+)\"", json).get(0);
    }

    String stealth() {
        return WrittenWorld.all("\"stealth\":\"([a-z]+)\"", json).get(0);
    }

    boolean isRing() {
        return json.contains("\"ring\":true");
    }

    Set<String> evidence() {
        return new HashSet<>(
                WrittenWorld.all("\"(\\w+)\"", json.replaceAll(".*\"evidenceIds\":\\[([^\\]]*)\\].*", "$1")));
    }

    /** Undue cents by line. */
    Map<String, Long> undue() {
        List<String> lines = WrittenWorld.all("\"lineId\":\"(\\w+)\",\"undueCents\"", json);
        List<String> cents = WrittenWorld.all("\"lineId\":\"\\w+\",\"undueCents\":(\\d+)", json);
        Map<String, Long> undue = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            undue.put(lines.get(i), Long.parseLong(cents.get(i)));
        }
        return undue;
    }

    /** Subjects of a kind in a role. */
    List<String> subjects(String kind, String role) {
        return WrittenWorld.all("\"kind\":\"" + kind + "\",\"id\":\"(\\w+)\",\"role\":\"" + role + "\"", json);
    }

    static List<LabelLine> named(WrittenWorld world, String name) throws Exception {
        List<String> lines = new java.util.ArrayList<>(world.labels("planted.jsonl"));
        lines.addAll(world.labels("look-alikes.jsonl"));
        return lines.stream()
                .map(LabelLine::new)
                .filter(line -> line.name().equals(name))
                .toList();
    }
}
