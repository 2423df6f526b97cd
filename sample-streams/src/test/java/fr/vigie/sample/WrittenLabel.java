package fr.vigie.sample;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A label read back from its file.
 *
 * @param name of the scheme or look-alike
 * @param ring whether it is one
 * @param roles subjects by kind and role, such as {@code BILLER/SUSPECT}
 * @param undue undue cents by line or payment
 * @param evidence ids of the records that bear witness
 */
record WrittenLabel(
        String name, boolean ring, Map<String, Set<String>> roles, Map<String, Long> undue, Set<String> evidence) {
    private static final String SUBJECT = "\"kind\":\"%s\",\"id\":\"(\\w+)\",\"role\":\"%s\"";

    /** Every label of a name, planted or not. */
    static List<WrittenLabel> named(WrittenWorld world, String name) throws IOException {
        List<WrittenLabel> found = new ArrayList<>();
        for (String file : List.of("planted.jsonl", "look-alikes.jsonl")) {
            for (String line : world.labels(file)) {
                if (line.contains("\"name\":\"" + name + "\"")) {
                    found.add(parse(name, line));
                }
            }
        }
        return found;
    }

    private static WrittenLabel parse(String name, String line) {
        Map<String, Set<String>> roles = new LinkedHashMap<>();
        for (String kind : List.of("PROFESSIONAL", "BILLER", "PATIENT", "EMPLOYER", "CARD")) {
            for (String role : List.of("SUSPECT", "PARTICIPANT", "VICTIM", "LOOK_ALIKE")) {
                roles.put(
                        kind + "/" + role,
                        new LinkedHashSet<>(WrittenWorld.all(String.format(SUBJECT, kind, role), line)));
            }
        }
        Map<String, Long> undue = new LinkedHashMap<>();
        List<String> ids = WrittenWorld.all("\"(?:lineId|paymentId)\":\"(\\w+)\",\"undueCents\"", line);
        List<String> cents = WrittenWorld.all("\"undueCents\":(\\d+)", line);
        for (int i = 0; i < ids.size(); i++) {
            undue.put(ids.get(i), Long.valueOf(cents.get(i)));
        }
        String evidence = line.replaceAll(".*\"evidenceIds\":\\[([^\\]]*)\\].*", "$1");
        return new WrittenLabel(
                name,
                line.contains("\"ring\":true"),
                roles,
                undue,
                new LinkedHashSet<>(WrittenWorld.all("\"(\\w+)\"", evidence)));
    }

    /** Subjects of a kind in a role. */
    Set<String> subjects(String kind, String role) {
        return roles.getOrDefault(kind + "/" + role, Set.of());
    }
}
