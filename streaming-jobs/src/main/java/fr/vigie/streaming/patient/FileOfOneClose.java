package fr.vigie.streaming.patient;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.event.CarePackage;
import fr.vigie.domain.event.HospitalStay;
import fr.vigie.domain.event.Prescription;
import fr.vigie.domain.reference.Patient;
import fr.vigie.domain.stream.Stream;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecordBase;

/**
 * A patient's file at one close as one rule sees it: the lines that others read are left out, so that its answer does not
 * depend on them.
 */
final class FileOfOneClose implements PatientFile {
    private final String patientId;
    private final PatientRule rule;
    private final PatientDays days;
    private final List<Patient> versions;
    private final List<HospitalStay> stays;
    private final List<CarePackage> packages;
    private final List<Prescription> prescriptions;

    FileOfOneClose(String patientId, PatientRule rule, PatientDays days, PatientRecords records) throws Exception {
        this.patientId = patientId;
        this.rule = rule;
        this.days = days;
        this.versions = versions(records);
        this.stays = sorted(
                records,
                Stream.HOSPITAL_STAYS,
                HospitalStay.class,
                Comparator.comparing(HospitalStay::getAdmittedOn).thenComparing(HospitalStay::getStayId));
        this.packages = sorted(
                records,
                Stream.CARE_PACKAGES,
                CarePackage.class,
                Comparator.comparing(CarePackage::getFrom).thenComparing(CarePackage::getPackageId));
        this.prescriptions = sorted(
                records,
                Stream.PRESCRIPTIONS,
                Prescription.class,
                Comparator.comparing(Prescription::getPrescribedOn).thenComparing(Prescription::getPrescriptionId));
    }

    private static <T extends SpecificRecordBase> List<T> sorted(
            PatientRecords records, Stream stream, Class<T> type, Comparator<T> order) throws Exception {
        return records.of(stream).stream().map(type::cast).sorted(order).toList();
    }

    private static LocalDate validFrom(Patient version) {
        return version.getValidFrom().orElse(LocalDate.MIN);
    }

    @Override
    public String patientId() {
        return patientId;
    }

    @Override
    public Optional<Patient> patient(LocalDate on) {
        return latest(versions, on);
    }

    /** The versions of the patient, by when they became true. */
    static List<Patient> versions(PatientRecords records) throws Exception {
        return sorted(records, Stream.PATIENTS, Patient.class, Comparator.comparing(FileOfOneClose::validFrom));
    }

    /** The version that is true on a day. */
    static Optional<Patient> latest(List<Patient> versions, LocalDate on) {
        return versions.stream()
                .filter(version -> !validFrom(version).isAfter(on))
                .reduce((earlier, later) -> later);
    }

    @Override
    public List<HospitalStay> stays() {
        return stays;
    }

    @Override
    public List<CarePackage> packages() {
        return packages;
    }

    @Override
    public List<Prescription> prescriptions() {
        return prescriptions;
    }

    @Override
    public List<BillingLine> care(LocalDate day) {
        return days.lines(day).stream().filter(rule::reads).toList();
    }
}
