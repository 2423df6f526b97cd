package fr.vigie.streaming.patient;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.event.CarePackage;
import fr.vigie.domain.event.HospitalStay;
import fr.vigie.domain.event.Prescription;
import fr.vigie.domain.reference.Patient;
import fr.vigie.domain.time.ParisDay;
import fr.vigie.streaming.care.CareOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecordBase;

/** A patient's file in memory: of each record the version received last holds, and what a line rectifies is void. */
public final class TestFile implements PatientFile {
    private final String patientId;
    private final List<Patient> patients = new ArrayList<>();
    private final List<HospitalStay> stays = new ArrayList<>();
    private final List<CarePackage> packages = new ArrayList<>();
    private final List<Prescription> prescriptions = new ArrayList<>();
    private final Map<String, BillingLine> lines = new HashMap<>();
    private LocalDate today;

    /** An empty file at the close of a day. */
    public TestFile(String patientId, LocalDate today) {
        this.patientId = patientId;
        this.today = today;
    }

    /** Lets time go on to the close of a day. */
    public TestFile on(LocalDate day) {
        today = day;
        return this;
    }

    /** Puts records into the file. */
    public TestFile with(SpecificRecordBase... records) {
        for (SpecificRecordBase record : records) {
            if (record instanceof Patient patient) {
                patients.add(patient);
            } else if (record instanceof HospitalStay stay) {
                stays.add(stay);
            } else if (record instanceof CarePackage one) {
                packages.add(one);
            } else if (record instanceof Prescription one) {
                prescriptions.add(one);
            } else if (record instanceof BillingLine line) {
                lines.put(line.getLineId(), line);
            } else {
                throw new IllegalArgumentException(record.getClass() + " is in no patient's file");
            }
        }
        return this;
    }

    /** The days with care. */
    public SortedSet<LocalDate> days() {
        return lines.values().stream().map(BillingLine::getCareDate).collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public String patientId() {
        return patientId;
    }

    @Override
    public Optional<Patient> patient(LocalDate on) {
        return patients.stream()
                .filter(one -> one.getValidFrom().filter(on::isBefore).isEmpty())
                .filter(one ->
                        one.getKnownAt().filter(ParisDay.close(today)::isBefore).isEmpty())
                .max(Comparator.comparing((Patient one) -> one.getValidFrom().orElse(LocalDate.MIN))
                        .thenComparing(one -> one.getKnownAt().orElse(Instant.MIN)));
    }

    @Override
    public List<HospitalStay> stays() {
        return latest(stays, HospitalStay::getStayId, HospitalStay::getReceivedAt)
                .sorted(Comparator.comparing(HospitalStay::getAdmittedOn).thenComparing(HospitalStay::getStayId))
                .toList();
    }

    @Override
    public List<CarePackage> packages() {
        return latest(packages, CarePackage::getPackageId, CarePackage::getReceivedAt)
                .sorted(Comparator.comparing(CarePackage::getFrom).thenComparing(CarePackage::getPackageId))
                .toList();
    }

    @Override
    public List<Prescription> prescriptions() {
        return latest(prescriptions, Prescription::getPrescriptionId, Prescription::getReceivedAt)
                .sorted(Comparator.comparing(Prescription::getPrescribedOn)
                        .thenComparing(Prescription::getPrescriptionId))
                .toList();
    }

    @Override
    public List<BillingLine> care(LocalDate day) {
        return told(lines.values().stream(), BillingLine::getReceivedAt)
                .filter(line -> line.getCareDate().equals(day))
                .filter(line -> line.getQuantity() > 0)
                .filter(line -> told(lines.values().stream(), BillingLine::getReceivedAt)
                        .noneMatch(other -> other.getRectifies()
                                .filter(line.getLineId()::equals)
                                .isPresent()))
                .sorted(CareOrder.VISITS)
                .toList();
    }

    private <T> Stream<T> latest(List<T> versions, Function<T, String> id, Function<T, Instant> receivedAt) {
        return told(versions.stream(), receivedAt)
                .collect(Collectors.toMap(
                        id, Function.identity(), BinaryOperator.maxBy(Comparator.comparing(receivedAt)), TreeMap::new))
                .values()
                .stream();
    }

    private <T> Stream<T> told(Stream<T> records, Function<T, Instant> receivedAt) {
        return records.filter(record -> !ParisDay.of(receivedAt.apply(record)).isAfter(today));
    }
}
