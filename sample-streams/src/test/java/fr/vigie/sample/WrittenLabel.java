package fr.vigie.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.vigie.sample.label.Role;
import fr.vigie.sample.label.Subject;
import fr.vigie.sample.label.SubjectKind;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A label read back: a planted fraud or a look-alike.
 *
 * @param undue undue cents by line or payment, in the order of the file
 * @param evidenceIds records that bear witness, in the order of the file
 */
record WrittenLabel(
        String instance,
        String name,
        String scheme,
        String stealth,
        boolean ring,
        List<Subject> subjects,
        Set<String> evidenceIds,
        Map<String, Long> undue,
        long sufferedCents,
        long avoidableCents,
        LocalDate firstOn,
        LocalDate lastOn,
        String explanation) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Labels of planted frauds. */
    static List<WrittenLabel> planted(WrittenWorld world) throws IOException {
        return read(world, "planted.jsonl");
    }

    /** Labels of planted frauds of a name. */
    static List<WrittenLabel> planted(WrittenWorld world, String name) throws IOException {
        return ofName(planted(world), name);
    }

    /** Labels of look-alikes. */
    static List<WrittenLabel> lookAlikes(WrittenWorld world) throws IOException {
        return read(world, "look-alikes.jsonl");
    }

    /** Labels of look-alikes of a name. */
    static List<WrittenLabel> lookAlikes(WrittenWorld world, String name) throws IOException {
        return ofName(lookAlikes(world), name);
    }

    /** Every label, those of planted frauds first. */
    static List<WrittenLabel> all(WrittenWorld world) throws IOException {
        List<WrittenLabel> labels = new ArrayList<>(planted(world));
        labels.addAll(lookAlikes(world));
        return labels;
    }

    /** Labels of a name, planted or look-alike. */
    static List<WrittenLabel> named(WrittenWorld world, String name) throws IOException {
        return ofName(all(world), name);
    }

    private static List<WrittenLabel> ofName(List<WrittenLabel> labels, String name) {
        return labels.stream().filter(label -> label.name().equals(name)).toList();
    }

    private static List<WrittenLabel> read(WrittenWorld world, String file) throws IOException {
        List<WrittenLabel> labels = new ArrayList<>();
        for (String line : world.labels(file)) {
            labels.add(parse(JSON.readTree(line)));
        }
        return labels;
    }

    private static WrittenLabel parse(JsonNode label) {
        return new WrittenLabel(
                text(label, "instance"),
                text(label, "name"),
                text(label, "scheme"),
                text(label, "stealth"),
                label.path("ring").asBoolean(),
                parseSubjects(label.required("subjects")),
                parseEvidence(label.required("evidenceIds")),
                parseUndue(label.required("undue")),
                label.required("sufferedCents").longValue(),
                label.required("avoidableCents").longValue(),
                LocalDate.parse(text(label, "firstOn")),
                LocalDate.parse(text(label, "lastOn")),
                text(label, "explanation"));
    }

    private static String text(JsonNode node, String field) {
        return node.required(field).asText();
    }

    private static List<Subject> parseSubjects(JsonNode list) {
        List<Subject> subjects = new ArrayList<>();
        for (JsonNode subject : list) {
            subjects.add(new Subject(
                    SubjectKind.valueOf(text(subject, "kind")),
                    text(subject, "id"),
                    Role.valueOf(text(subject, "role"))));
        }
        return subjects;
    }

    private static Set<String> parseEvidence(JsonNode list) {
        Set<String> ids = new LinkedHashSet<>();
        list.forEach(id -> ids.add(id.asText()));
        return ids;
    }

    private static Map<String, Long> parseUndue(JsonNode list) {
        Map<String, Long> undue = new LinkedHashMap<>();
        for (JsonNode item : list) {
            String idField = item.has("lineId") ? "lineId" : "paymentId";
            undue.put(text(item, idField), item.required("undueCents").longValue());
        }
        return undue;
    }

    /** Ids of the subjects of a kind, whatever their role. */
    List<String> subjects(SubjectKind kind) {
        return subjects.stream()
                .filter(subject -> subject.kind() == kind)
                .map(Subject::id)
                .toList();
    }

    /** Ids of the subjects of a kind in a role. */
    List<String> subjects(SubjectKind kind, Role role) {
        return subjects.stream()
                .filter(subject -> subject.kind() == kind && subject.role() == role)
                .map(Subject::id)
                .toList();
    }

    /** Sum of the undue cents. */
    long undueCents() {
        return undue.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Undue cents, whether paid or not yet. */
    long totalCents() {
        return sufferedCents + avoidableCents;
    }
}
