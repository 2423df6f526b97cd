package fr.vigie.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.vigie.domain.event.AllowanceStatus;
import fr.vigie.domain.event.BankDetail;
import fr.vigie.domain.event.DailyAllowance;
import fr.vigie.domain.event.SickLeave;
import fr.vigie.domain.event.WorkDeclaration;
import fr.vigie.domain.reference.Patient;
import fr.vigie.domain.stream.Stream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

/** What a small world of 2025 says of leaves, and what its labels say of it. */
final class LeaveWorld {
    static final LocalDate FROM = LocalDate.of(2025, 5, 1);
    private static final int INSURED = 3_000;
    private static final int DAYS = 160;

    final List<SickLeave> leaves;
    final List<DailyAllowance> allowances;
    final List<WorkDeclaration> declarations;
    final List<BankDetail> accounts;
    final Map<String, SickLeave> leavesById = new HashMap<>();
    final Map<String, Patient> patients = new HashMap<>();
    /** The last state of each payment, in order of appearance. */
    final Map<String, DailyAllowance> payments = new LinkedHashMap<>();

    final List<Told> planted = new ArrayList<>();
    final List<Told> lookAlikes = new ArrayList<>();

    /** One instance as labelled. */
    record Told(JsonNode label) {
        String name() {
            return label.get("name").asText();
        }

        Set<String> subjects(String kind, String role) {
            Set<String> ids = new HashSet<>();
            for (JsonNode subject : label.get("subjects")) {
                if (subject.get("kind").asText().equals(kind)
                        && subject.get("role").asText().equals(role)) {
                    ids.add(subject.get("id").asText());
                }
            }
            return ids;
        }

        List<String> patients() {
            return StreamSupport.stream(label.get("subjects").spliterator(), false)
                    .filter(subject -> subject.get("kind").asText().equals("PATIENT"))
                    .map(subject -> subject.get("id").asText())
                    .toList();
        }

        Map<String, Long> undue() {
            Map<String, Long> undue = new LinkedHashMap<>();
            label.get("undue")
                    .forEach(item -> undue.put(
                            item.get("paymentId").asText(),
                            item.get("undueCents").asLong()));
            return undue;
        }

        Set<String> evidence() {
            Set<String> ids = new HashSet<>();
            label.get("evidenceIds").forEach(id -> ids.add(id.asText()));
            return ids;
        }

        boolean isRing() {
            return label.has("ring");
        }
    }

    LeaveWorld(Path folder, long seed) throws Exception {
        WorldSettings settings = WorldSettings.defaults(seed)
                .withRealDensities()
                .withInsured(INSURED)
                .withPeriod(FROM, DAYS);
        World.generate(settings, folder, Progress.SILENT);
        WrittenWorld world = new WrittenWorld(folder);
        leaves = world.read(Stream.SICK_LEAVES, SickLeave.class);
        allowances = world.read(Stream.DAILY_ALLOWANCES, DailyAllowance.class);
        declarations = world.read(Stream.WORK_DECLARATIONS, WorkDeclaration.class);
        accounts = world.read(Stream.BANK_DETAILS, BankDetail.class);
        leaves.forEach(leave -> leavesById.put(leave.getLeaveId(), leave));
        allowances.forEach(one -> payments.put(one.getPaymentId(), one));
        world.read(Stream.PATIENTS, Patient.class).forEach(one -> patients.put(one.getPatientId(), one));
        ObjectMapper json = new ObjectMapper();
        for (String line : world.labels("planted.jsonl")) {
            planted.add(new Told(json.readTree(line)));
        }
        for (String line : world.labels("look-alikes.jsonl")) {
            lookAlikes.add(new Told(json.readTree(line)));
        }
    }

    List<Told> planted(String name) {
        return planted.stream().filter(one -> one.name().equals(name)).toList();
    }

    /** Everybody who has a part in a planted fraud. */
    Set<String> suspects() {
        Set<String> ids = new HashSet<>();
        planted.forEach(one -> ids.addAll(one.patients()));
        return ids;
    }

    List<SickLeave> evidentLeaves(Told story) {
        Set<String> evidence = story.evidence();
        return leaves.stream()
                .filter(leave -> evidence.contains(leave.getLeaveId()))
                .toList();
    }

    List<DailyAllowance> undue(Told story) {
        return story.undue().keySet().stream().map(payments::get).toList();
    }

    List<DailyAllowance> settled() {
        return payments.values().stream()
                .filter(one -> one.getStatus() != AllowanceStatus.CANCELLED)
                .toList();
    }
}
