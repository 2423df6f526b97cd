package fr.vigie.streaming.pharmacy.forgedprescriptions;

import fr.vigie.domain.alert.AlertSubjectKind;
import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.event.Prescription;
import fr.vigie.domain.reference.Patient;
import fr.vigie.domain.text.FrenchText;
import fr.vigie.streaming.contradiction.Waiting;
import fr.vigie.streaming.fact.Suspicion;
import fr.vigie.streaming.patient.PatientFile;
import fr.vigie.streaming.patient.PatientRule;
import fr.vigie.streaming.patient.Suspicions;
import fr.vigie.streaming.reference.Known;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecordBase;

/**
 * Suspects expensive medicines that a patient draws at several new pharmacies on the word of a prescriber far away; for the
 * patient, or for the prescriber in whose name it is. Pure.
 */
public final class ForgedPrescriptions implements PatientRule {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_PRESCRIPTION_DAYS = 366;
    private static final int RETRY_DAYS = 7;

    private final ForgedSettings settings;
    private final boolean ofPrescriber;

    private ForgedPrescriptions(ForgedSettings settings, boolean ofPrescriber) {
        this.settings = settings;
        this.ofPrescriber = ofPrescriber;
    }

    /** The rule that looks at the patient. */
    public static ForgedPrescriptions ofPatient(ForgedSettings settings) {
        return new ForgedPrescriptions(settings, false);
    }

    /** The rule that joins patients by the prescriber. */
    public static ForgedPrescriptions ofPrescriber(ForgedSettings settings) {
        return new ForgedPrescriptions(settings, true);
    }

    @Override
    public String code() {
        return ofPrescriber ? ForgedRules.PRESCRIBER : ForgedRules.PATIENT;
    }

    @Override
    public boolean reads(BillingLine line) {
        return Medicines.isOne(line);
    }

    @Override
    public boolean judges(BillingLine line) {
        return Medicines.isExpensive(line, settings.minPriceCents());
    }

    @Override
    public Optional<Days> bearsOn(SpecificRecordBase record) {
        if (record instanceof Prescription written) {
            LocalDate first = written.getPrescribedOn().minusDays(settings.windowDays());
            return Optional.of(new Days(first, first.plusDays(LONGEST_PRESCRIPTION_DAYS + 2L * settings.windowDays())));
        }
        return record instanceof Patient ? Optional.of(Waiting.ANY_DAY) : Optional.empty();
    }

    @Override
    public Days concerns(LocalDate day) {
        int reach = settings.windowDays() + settings.maxRenewalDays();
        return new Days(
                day.minusDays(reach), day.plusDays(Math.max(reach, settings.historyDays() + settings.windowDays())));
    }

    @Override
    public Judgement judge(LocalDate day, PatientFile file, Known known) {
        Visits visits = new Visits(file, known, settings);
        List<Suspicion> held = List.of();
        // Most days have no such line; only for the others the days around are looked at.
        if (!visits.ofRemoteNames(day).isEmpty()) {
            Visits.Doubt doubt =
                    visits.around(day, ofPrescriber ? settings.minPharmaciesEach() : settings.minPharmacies());
            held = doubt.lines().stream()
                    .map(line -> suspicion(line, doubt.pharmacies()))
                    .toList();
        }
        return visits.isWaiting(day)
                ? Waiting.holding(held, known.today(), RETRY_DAYS, day.plusDays(settings.waitDays()))
                : new Judgement(held, Optional.empty());
    }

    private Suspicion suspicion(BillingLine line, int pharmacies) {
        String because = "médicament onéreux sur prescription d'un médecin éloigné, dans une pharmacie nouvelle parmi "
                + FrenchText.count(pharmacies, "pharmacie") + " en " + FrenchText.count(settings.windowDays(), "jour");
        AlertSubjectKind kind = ofPrescriber ? AlertSubjectKind.PROFESSIONAL : AlertSubjectKind.PATIENT;
        String id = (ofPrescriber ? line.getPrescriberId() : line.getPatientId()).orElseThrow();
        return Suspicions.of(code(), kind, id, line, 0, because);
    }
}
