package fr.vigie.sample;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.event.CarePackage;
import fr.vigie.domain.event.HospitalStay;
import fr.vigie.domain.event.Payment;
import fr.vigie.domain.event.Prescription;
import fr.vigie.domain.event.StayKind;
import fr.vigie.domain.reference.Patient;
import fr.vigie.domain.stream.Stream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a written world knows of care: each record in its last version. */
final class CareFacts {
    final Map<String, BillingLine> lines;
    final Map<String, HospitalStay> stays = new LinkedHashMap<>();
    final Map<String, CarePackage> packages = new LinkedHashMap<>();
    final Map<String, List<Patient>> patients = new LinkedHashMap<>();
    final Map<String, Prescription> prescriptions = new LinkedHashMap<>();
    final Map<String, Long> paid = new HashMap<>();

    CareFacts(WrittenWorld world) throws Exception {
        lines = world.linesById();
        world.read(Stream.HOSPITAL_STAYS, HospitalStay.class).forEach(one -> stays.put(one.getStayId(), one));
        world.read(Stream.CARE_PACKAGES, CarePackage.class).forEach(one -> packages.put(one.getPackageId(), one));
        world.read(Stream.PRESCRIPTIONS, Prescription.class)
                .forEach(one -> prescriptions.put(one.getPrescriptionId(), one));
        world.read(Stream.PAYMENTS, Payment.class).forEach(one -> paid.put(one.getInvoiceId(), one.getPaidCents()));
        world.read(Stream.PATIENTS, Patient.class)
                .forEach(one -> patients.computeIfAbsent(one.getPatientId(), key -> new ArrayList<>())
                        .add(one));
    }

    List<BillingLine> evidence(WrittenLabel label) {
        return label.evidenceIds().stream().map(lines::get).toList();
    }

    Optional<LocalDate> lastDeath(BillingLine line) {
        List<Patient> versions = patients.get(line.getPatientId().orElseThrow());
        return versions.get(versions.size() - 1).getDiedOn();
    }

    boolean everKnownDeadBefore(BillingLine line) {
        return patients.get(line.getPatientId().orElseThrow()).stream().anyMatch(version -> version.getDiedOn()
                .filter(day -> day.isBefore(line.getCareDate()))
                .isPresent());
    }

    /** Strictly inside a full stay, permissions apart. */
    boolean isInsideFullStay(BillingLine line) {
        return stays.values().stream()
                        .anyMatch(stay -> stay.getKind() == StayKind.FULL
                                && isOf(line, stay)
                                && line.getCareDate().isAfter(stay.getAdmittedOn())
                                && stay.getDischargedOn()
                                        .filter(line.getCareDate()::isBefore)
                                        .isPresent())
                && !isDuring(line, Set.of(StayKind.PERMISSION));
    }

    /** On a day of a stay of one of some kinds. */
    boolean isDuring(BillingLine line, Set<StayKind> kinds) {
        return stays.values().stream()
                .anyMatch(stay -> kinds.contains(stay.getKind())
                        && isOf(line, stay)
                        && !line.getCareDate().isBefore(stay.getAdmittedOn())
                        && stay.getDischargedOn()
                                .filter(day -> !line.getCareDate().isAfter(day))
                                .isPresent());
    }

    private static boolean isOf(BillingLine line, HospitalStay stay) {
        return line.getPatientId().filter(stay.getPatientId()::equals).isPresent();
    }

    boolean isInPackage(BillingLine line) {
        return packages.values().stream()
                .anyMatch(one ->
                        line.getPatientId().filter(one.getPatientId()::equals).isPresent()
                                && !line.getCareDate().isBefore(one.getFrom())
                                && (one.getTo().isEmpty()
                                        || !line.getCareDate()
                                                .isAfter(one.getTo().get())));
    }

    /** Lines of the same act, patient and day on other numbers, cancelled ones apart. */
    List<BillingLine> twins(BillingLine line) {
        return lines.values().stream()
                .filter(other -> other.getPatientId().equals(line.getPatientId())
                        && other.getCareDate().equals(line.getCareDate())
                        && other.getActCode().equals(line.getActCode())
                        && other.getQuantity() > 0
                        && !other.getBillerId().equals(line.getBillerId()))
                .toList();
    }
}
