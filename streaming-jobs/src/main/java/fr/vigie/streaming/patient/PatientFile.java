package fr.vigie.streaming.patient;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.event.CarePackage;
import fr.vigie.domain.event.HospitalStay;
import fr.vigie.domain.event.Prescription;
import fr.vigie.domain.reference.Patient;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What the caisse holds of one insured person at a close, beside the day of care that is judged. */
public interface PatientFile {
    /** Pseudonym of the patient. */
    String patientId();

    /** The patient as known at the close and true on a day; empty where the caisse does not know the person. */
    Optional<Patient> patient(LocalDate on);

    /** Stays in hospital, the latest version of each, by admission. */
    List<HospitalStay> stays();

    /** Care paid by a package, by its first day. */
    List<CarePackage> packages();

    /** Prescriptions, by day and id. */
    List<Prescription> prescriptions();

    /** The lines billed for a day of care, by any biller, in the order of visits. */
    List<BillingLine> care(LocalDate day);
}
