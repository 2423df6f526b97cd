package fr.vigie.streaming.patient;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.event.CarePackage;
import fr.vigie.domain.event.HospitalStay;
import fr.vigie.domain.event.Prescription;
import fr.vigie.domain.reference.Patient;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A patient's file at one close as one rule sees it: the lines that others read are left out, so that its answer does not
 * depend on them.
 */
final class FileOfOneClose implements PatientFile {
    private final String patientId;
    private final PatientRule rule;
    private final PatientDays days;
    private final PatientRecords records;
    private final Map<LocalDate, List<BillingLine>> care = new HashMap<>();

    FileOfOneClose(String patientId, PatientRule rule, PatientDays days, PatientRecords records) {
        this.patientId = patientId;
        this.rule = rule;
        this.days = days;
        this.records = records;
    }

    @Override
    public String patientId() {
        return patientId;
    }

    @Override
    public Optional<Patient> patient(LocalDate on) {
        return PatientRecords.latest(records.versions(), on);
    }

    @Override
    public List<HospitalStay> stays() {
        return records.stays();
    }

    @Override
    public List<CarePackage> packages() {
        return records.packages();
    }

    @Override
    public List<Prescription> prescriptions() {
        return records.prescriptions();
    }

    @Override
    public List<BillingLine> care(LocalDate day) {
        List<BillingLine> lines = care.get(day);
        if (lines == null) {
            lines = read(days.lines(day));
            care.put(day, lines);
        }
        return lines;
    }

    // Asked of every rule for every day: most read nothing of it.
    private List<BillingLine> read(List<BillingLine> lines) {
        List<BillingLine> read = new ArrayList<>(0);
        for (BillingLine line : lines) {
            if (rule.reads(line)) {
                read.add(line);
            }
        }
        return read.isEmpty() ? List.of() : Collections.unmodifiableList(read);
    }

    /** Whether a day holds a line that the rule judges. */
    boolean isJudged(LocalDate day) {
        for (BillingLine line : care(day)) {
            if (rule.judges(line)) {
                return true;
            }
        }
        return false;
    }
}
