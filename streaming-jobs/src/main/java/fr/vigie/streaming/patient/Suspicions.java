package fr.vigie.streaming.patient;

import fr.vigie.domain.alert.AlertSubjectKind;
import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.stream.BadRecord;
import fr.vigie.domain.stream.RecordBinary;
import fr.vigie.streaming.fact.Suspicion;
import java.nio.ByteBuffer;

/** Suspicions and the lines they are about. */
public final class Suspicions {
    private Suspicions() {}

    /**
     * A suspicion against whoever did the care (PROFESSIONAL) or billed it (BILLER).
     *
     * @param dueCents what was due of {@code reimbursedCents} if the suspicion holds, cents
     * @param because what the line contradicts, in French and without a name: {@code hospitalisation du 03/01/2022 au
     *     16/01/2022}
     */
    public static Suspicion of(String code, AlertSubjectKind accused, BillingLine line, long dueCents, String because) {
        String id = accused == AlertSubjectKind.BILLER ? line.getBillerId() : line.getExecutantId();
        return of(code, accused, id, line, dueCents, because);
    }

    /**
     * A suspicion that goes to whomever a rule names: the patient, or who is said to have prescribed.
     *
     * @param id identifier of who is looked at
     */
    public static Suspicion of(
            String code, AlertSubjectKind kind, String id, BillingLine line, long dueCents, String because) {
        return new Suspicion(
                code,
                kind.name(),
                id,
                line.getLineId(),
                line.getCareDate(),
                line.getPatientId().orElse(""),
                dueCents,
                because,
                ByteBuffer.wrap(RecordBinary.encode(line)));
    }

    /** The line that a suspicion is about. */
    public static BillingLine line(Suspicion suspicion) {
        try {
            return (BillingLine) RecordBinary.decode(BillingLine.SCHEMA$, suspicion.getLine());
        } catch (BadRecord e) {
            throw new IllegalStateException("the line of suspicion " + suspicion.getLineId() + " is unreadable", e);
        }
    }
}
