package fr.vigie.casequeue.document.question;

import java.util.List;

/**
 * Whom to question in a case.
 *
 * @param patients the first of them, those first whose answer would decide the most euros, then the most days
 * @param morePatients how many there are beyond them
 * @param recipients professionals in whose name kits were billed, those with the most deliveries first
 * @param coveredCents what the answers of the patients named would decide
 * @param totalCents all that is undue in the case
 * @param namelessCents what of it has no patient that could be asked
 */
public record Questions(
        List<Witness> patients,
        int morePatients,
        List<Witness> recipients,
        long coveredCents,
        long totalCents,
        long namelessCents) {
    /** Keeps lists as they are now. */
    public Questions {
        patients = List.copyOf(patients);
        recipients = List.copyOf(recipients);
    }

    /** Whether there is nobody to question. */
    public boolean isEmpty() {
        return patients.isEmpty() && recipients.isEmpty();
    }
}
