package fr.vigie.cli.rings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.vigie.domain.event.Disposition;
import fr.vigie.domain.event.Outcome;
import fr.vigie.domain.event.SubjectKind;
import fr.vigie.domain.event.SubjectRef;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Conclusions as if investigators had made them of what a world's labels say: every single subject of a fraud is one, and of
 * each ring every second insured who took part. Nothing of the other subjects of rings.
 */
final class HalfConfirmed {
    private static final Set<String> ACTORS = Set.of("PROFESSIONAL", "BILLER", "EMPLOYER", "IBAN", "CARD");

    private final List<Disposition> dispositions = new ArrayList<>();
    private final TreeMap<String, TreeSet<String>> instances = new TreeMap<>();
    private final TreeMap<String, Integer> confirmed = new TreeMap<>();
    private final TreeSet<String> withActor = new TreeSet<>();

    /**
     * Reads the labels of a world.
     *
     * @param rings whether anything is concluded of rings
     */
    static HalfConfirmed of(Path world, Instant at, boolean rings) throws IOException {
        HalfConfirmed half = new HalfConfirmed();
        for (String line : Files.readAllLines(world.resolve("labels").resolve("planted.jsonl"))) {
            half.conclude(new ObjectMapper().readTree(line), at, rings);
        }
        return half;
    }

    private void conclude(JsonNode planted, Instant at, boolean rings) {
        String instance = planted.get("instance").asText();
        List<JsonNode> insured = new ArrayList<>();
        for (JsonNode subject : planted.get("subjects")) {
            String kind = subject.get("kind").asText();
            instances
                    .computeIfAbsent(kind + ":" + subject.get("id").asText(), any -> new TreeSet<>())
                    .add(instance);
            if (kind.equals("PATIENT") && !subject.get("role").asText().equals("VICTIM")) {
                insured.add(subject);
            }
        }
        if (planted.get("acceptedSchemes").toString().contains("\"RING\"")) {
            for (int i = 0; rings && i < insured.size(); i += 2) {
                isFraud(insured.get(i), at);
                confirmed.merge(instance, 1, Integer::sum);
            }
            planted.get("subjects").forEach(subject -> {
                if (ACTORS.contains(subject.get("kind").asText())) {
                    withActor.add(instance);
                }
            });
        } else if (planted.get("subjects").size() == 1) {
            JsonNode subject = planted.get("subjects").get(0);
            if (subject.get("role").asText().equals("SUSPECT")) {
                isFraud(subject, at);
            }
        }
    }

    private void isFraud(JsonNode subject, Instant at) {
        SubjectRef about = new SubjectRef();
        about.setKind(SubjectKind.valueOf(subject.get("kind").asText()));
        about.setId(subject.get("id").asText());
        Disposition disposition = new Disposition();
        disposition.setAt(at);
        disposition.setDispositionId("D" + dispositions.size());
        disposition.setAlertIds(List.of());
        disposition.setSubject(about);
        disposition.setOutcome(Outcome.FRAUD);
        disposition.setScheme("simulated");
        dispositions.add(disposition);
    }

    List<Disposition> dispositions() {
        return dispositions;
    }

    /** Rings of whom several insured are confirmed and a professional, biller, employer, account or card is left to be found. */
    Set<String> findable(int several) {
        Set<String> findable = new TreeSet<>(withActor);
        findable.removeIf(instance -> confirmed.getOrDefault(instance, 0) < several);
        return findable;
    }

    /** The planted frauds that a subject has part in. */
    Set<String> instances(String kind, String id) {
        return instances.getOrDefault(kind + ":" + id, new TreeSet<>());
    }
}
