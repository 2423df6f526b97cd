package fr.vigie.streaming.contradiction;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.event.CarePackage;
import fr.vigie.domain.event.HospitalStay;
import fr.vigie.domain.event.Prescription;
import fr.vigie.domain.reference.Patient;
import fr.vigie.streaming.care.CareDay;
import fr.vigie.streaming.care.CareRule;
import fr.vigie.streaming.care.HeldDay;
import fr.vigie.streaming.care.Tally;
import fr.vigie.streaming.fact.Finding;
import fr.vigie.streaming.fact.FindingItem;
import fr.vigie.streaming.fact.Suspicion;
import fr.vigie.streaming.patient.PatientRule;
import fr.vigie.streaming.patient.TestFile;
import fr.vigie.streaming.reference.TestKnown;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecordBase;

/** Puts the records of several patients to a detector as the job does: patient by patient, then accused by accused. */
public final class Docket {
    private final List<PatientRule> finding;
    private final List<CareRule> weighing;
    private final TreeMap<String, TestFile> files = new TreeMap<>();
    private final TestKnown known;

    /** A docket at the close of a day. */
    public Docket(List<PatientRule> finding, List<CareRule> weighing, LocalDate today) {
        this.finding = List.copyOf(finding);
        this.weighing = List.copyOf(weighing);
        this.known = new TestKnown(today);
    }

    /** Lets time go on to the close of a day. */
    public Docket on(LocalDate day) {
        known.on(day);
        files.values().forEach(file -> file.on(day));
        return this;
    }

    /** What the rules know beside. */
    public TestKnown known() {
        return known;
    }

    /** Adds records of patients, and references. */
    public Docket add(SpecificRecordBase... records) {
        for (SpecificRecordBase record : records) {
            patientOf(record)
                    .ifPresentOrElse(
                            patient -> files.computeIfAbsent(patient, id -> new TestFile(id, known.today()))
                                    .with(record),
                            () -> known.with(record));
        }
        return this;
    }

    /** Adds records of patients, and references. */
    public Docket add(Collection<? extends SpecificRecordBase> records) {
        return add(records.toArray(SpecificRecordBase[]::new));
    }

    private static Optional<String> patientOf(SpecificRecordBase record) {
        if (record instanceof BillingLine line) {
            return line.getPatientId();
        }
        return record instanceof Patient
                        || record instanceof HospitalStay
                        || record instanceof CarePackage
                        || record instanceof Prescription
                ? Optional.of((String)
                        record.get(record.getSchema().getField("patientId").pos()))
                : Optional.empty();
    }

    /** What the first rule answers for a day of a patient. */
    public PatientRule.Judgement judgement(String patient, LocalDate day) {
        return finding.get(0).judge(day, files.get(patient), known);
    }

    /** Identifiers of the lines that are suspected, sorted, each with what was due of it: {@code a-1=0}. */
    public List<String> suspected() {
        return suspicions().stream()
                .map(one -> one.getLineId() + '=' + one.getDueCents())
                .sorted()
                .toList();
    }

    /** Every suspicion. */
    public List<Suspicion> suspicions() {
        List<Suspicion> found = new ArrayList<>();
        for (PatientRule rule : finding) {
            for (TestFile file : files.values()) {
                for (LocalDate day : file.days()) {
                    if (file.care(day).stream().anyMatch(rule::reads)) {
                        found.addAll(rule.judge(day, file, known).suspicions());
                    }
                }
            }
        }
        return found;
    }

    /** What a rule says of an accused. */
    public List<Finding> findings(String rule, String accused) {
        List<HeldDay> held = held(rule(rule), accused);
        return held.isEmpty() ? List.of() : rule(rule).findings(accused, held, items(rule, accused), known);
    }

    /** The undue lines that a rule holds against an accused. */
    public List<FindingItem> items(String rule, String accused) {
        SortedMap<LocalDate, CareDay> days = days(rule(rule), accused);
        List<FindingItem> items = new ArrayList<>();
        for (HeldDay day : held(rule(rule), accused)) {
            items.addAll(rule(rule).items(days.get(day.day()), day, known));
        }
        return items;
    }

    private List<HeldDay> held(CareRule rule, String accused) {
        SortedMap<LocalDate, TreeMap<LocalDate, Tally>> stretches = new TreeMap<>();
        for (Map.Entry<LocalDate, CareDay> day : days(rule, accused).entrySet()) {
            Tally tally = rule.tally(day.getValue(), known);
            if (!tally.isEmpty()) {
                stretches
                        .computeIfAbsent(rule.span().first(day.getKey()), any -> new TreeMap<>())
                        .put(day.getKey(), tally);
            }
        }
        return stretches.values().stream()
                .flatMap(stretch -> rule.held(stretch, known).stream())
                .toList();
    }

    private SortedMap<LocalDate, CareDay> days(CareRule rule, String accused) {
        SortedMap<LocalDate, List<Suspicion>> byDay = new TreeMap<>();
        suspicions().stream()
                .filter(one -> one.getAccusedKind().equals(rule.subject().name()))
                .filter(one -> one.getAccusedId().equals(accused))
                .filter(one -> rule.suspicionCodes().contains(one.getCode()))
                .forEach(one -> byDay.computeIfAbsent(one.getCareDate(), any -> new ArrayList<>())
                        .add(one));
        SortedMap<LocalDate, CareDay> days = new TreeMap<>();
        byDay.forEach((day, found) -> days.put(day, new CareDay(accused, day, List.of(), found, List.of())));
        return days;
    }

    private CareRule rule(String name) {
        return weighing.stream()
                .filter(rule -> rule.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
