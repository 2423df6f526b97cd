package fr.vigie.streaming.patient;

import fr.vigie.domain.alert.AlertSubjectKind;
import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.event.HospitalStay;
import fr.vigie.domain.reference.Patient;
import fr.vigie.streaming.fact.Suspicion;
import fr.vigie.streaming.reference.Known;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecordBase;

/**
 * A small rule to test its host with: care during a stay or after a death is suspected of who did it, from four days after
 * it on.
 */
final class StayRule implements PatientRule {
    static final String CODE = "DURING_STAY";

    private static final long serialVersionUID = 1L;
    private static final int AFTER_DAYS = 4;

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public boolean reads(BillingLine line) {
        return line.getActCode().equals("AMI");
    }

    @Override
    public Optional<Days> bearsOn(SpecificRecordBase record) {
        if (record instanceof HospitalStay stay) {
            return Optional.of(new Days(stay.getAdmittedOn(), last(stay)));
        }
        return record instanceof Patient patient
                ? patient.getDiedOn().map(day -> new Days(day, LocalDate.of(2099, 1, 1)))
                : Optional.empty();
    }

    private static LocalDate last(HospitalStay stay) {
        return stay.getDischargedOn().orElse(LocalDate.of(2099, 1, 1));
    }

    @Override
    public Judgement judge(LocalDate day, PatientFile file, Known known) {
        if (known.today().isBefore(day.plusDays(AFTER_DAYS))) {
            return new Judgement(List.of(), Optional.of(day.plusDays(AFTER_DAYS)));
        }
        List<Suspicion> suspicions = new ArrayList<>();
        because(day, file).ifPresent(because -> file.care(day)
                .forEach(line -> suspicions.add(Suspicions.of(CODE, AlertSubjectKind.PROFESSIONAL, line, 0, because))));
        return new Judgement(suspicions, Optional.empty());
    }

    private static Optional<String> because(LocalDate day, PatientFile file) {
        if (file.patient(day)
                .flatMap(Patient::getDiedOn)
                .filter(died -> !day.isBefore(died))
                .isPresent()) {
            return Optional.of("décès");
        }
        return file.stays().stream()
                .filter(stay -> !day.isBefore(stay.getAdmittedOn()) && !day.isAfter(last(stay)))
                .findFirst()
                .map(stay -> "hospitalisation depuis le " + stay.getAdmittedOn());
    }
}
