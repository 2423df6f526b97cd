package fr.vigie.casequeue.document.question;

import fr.vigie.casequeue.document.Sha256;
import java.nio.charset.StandardCharsets;

/**
 * A person whose answer would tell whether some lines are right.
 *
 * @param reference stands for the person in addresses and on letters; it says nothing of who it is, and stays when ranks change
 * @param kind a patient, or a professional who is said to have ordered
 * @param id pseudonym of the patient, number of the professional
 * @param cents undue, that the answer would decide; of a recipient what was billed for his deliveries, 0 where only a ring names him
 * @param count days of care; of a recipient, deliveries
 */
public record Witness(String reference, Kind kind, String id, long cents, long count) {
    private static final int REFERENCE_LENGTH = 10;

    /** What a witness is to the case. */
    public enum Kind {
        /** A patient in whose name care was billed. */
        PATIENT,
        /** A professional in whose name a delivery of kits was billed. */
        RECIPIENT
    }

    static Witness of(String caseNumber, Kind kind, String id, long cents, long count) {
        String hash = Sha256.of((caseNumber + ' ' + kind + ' ' + id).getBytes(StandardCharsets.UTF_8));
        return new Witness(hash.substring(0, REFERENCE_LENGTH), kind, id, cents, count);
    }
}
