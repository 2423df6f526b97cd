package fr.vigie.streaming.pharmacy.forgedprescriptions;

import fr.vigie.domain.alert.AlertSubjectKind;
import fr.vigie.streaming.care.CareRule;
import fr.vigie.streaming.patient.PatientRule;
import java.util.List;

/** The rules of the detector of forged prescriptions. */
public final class ForgedRules {
    /** The detector. */
    public static final String NAME = "forged-prescriptions";

    /** The rule that weighs for a prescriber. */
    public static final String PRESCRIBERS = "forged-prescriptions-prescribers";

    /** Version of the detector. */
    public static final String VERSION = "2";

    /** Expensive medicines from pharmacy to pharmacy. */
    public static final String PATIENT = "FORGED_DISPENSING";

    /** Several such patients with prescriptions in one name. */
    public static final String PRESCRIBER = "FORGED_PRESCRIBER";

    private ForgedRules() {}

    /** The rules that find suspicions. */
    public static List<PatientRule> finding(ForgedSettings settings) {
        return List.of(ForgedPrescriptions.ofPatient(settings), ForgedPrescriptions.ofPrescriber(settings));
    }

    /** The rules that weigh them: for the patient, and for the prescriber. */
    public static List<CareRule> weighing(ForgedSettings settings) {
        return List.of(
                new ForgedWeighing(NAME, AlertSubjectKind.PATIENT, PATIENT, settings),
                new ForgedWeighing(PRESCRIBERS, AlertSubjectKind.PROFESSIONAL, PRESCRIBER, settings));
    }
}
