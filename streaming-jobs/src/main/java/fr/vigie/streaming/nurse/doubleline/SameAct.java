package fr.vigie.streaming.nurse.doubleline;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.time.ParisDay;
import fr.vigie.streaming.nurse.NurseActs;
import java.time.Instant;
import java.util.Optional;

/**
 * What two lines have in common that bill one act: patient, moment, and all that is said of the act.
 *
 * @param patientId patient
 * @param moment time, number and passage of the visit; the day for a forfait of the BSI
 * @param actCode act as billed
 * @param said coefficient, quantity, amount, ground of exoneration and prescription as said on the line
 */
record SameAct(String patientId, String moment, String actCode, String said) {
    /** What a line bills; empty where it does not say of whom and when. */
    static Optional<SameAct> of(BillingLine line) {
        return line.getPatientId().flatMap(patient -> moment(line)
                .map(moment -> new SameAct(patient, moment, line.getActCode(), said(line))));
    }

    // Of a lot that is dated back the forfaits of several days stand on one: the time of the visit keeps the true day.
    private static Optional<String> moment(BillingLine line) {
        if (NurseActs.PACKAGES.contains(line.getActCode())) {
            return Optional.of(line.getVisitAt()
                    .map(ParisDay::of)
                    .orElse(line.getCareDate())
                    .toString());
        }
        String moment = line.getVisitAt().map(Instant::toString).orElse("")
                + line.getVisitId().map(visit -> " visit " + visit).orElse("")
                + line.getPassage().map(number -> " passage " + number).orElse("");
        return moment.isEmpty() ? Optional.empty() : Optional.of(moment);
    }

    // Two prescriptions, or care within and without an ALD, are billed apart.
    private static String said(BillingLine line) {
        if (NurseActs.PACKAGES.contains(line.getActCode())) {
            return "";
        }
        return String.join(
                "\n",
                line.getCoefficient().toPlainString(),
                Integer.toString(line.getQuantity()),
                Long.toString(line.getAmountCents()),
                line.getExoneration().orElse(""),
                line.getPrescriptionId().orElse(""),
                line.getPrescriberId().orElse(""),
                line.getPrescribedOn().map(Object::toString).orElse(""));
    }

    /** Whether two such lines are twice the same, and not two acts of one séance: a forfait always, else on two invoices. */
    static boolean isAgain(BillingLine first, BillingLine second) {
        return NurseActs.PACKAGES.contains(first.getActCode())
                || !first.getInvoiceId().equals(second.getInvoiceId());
    }
}
