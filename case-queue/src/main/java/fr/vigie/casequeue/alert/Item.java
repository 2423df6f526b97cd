package fr.vigie.casequeue.alert;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One undue line of an alert; the fields are those of the contract's alert-items.
 *
 * @param lineId the billing line; absent for a daily allowance
 * @param paymentId the payment of a daily allowance; absent for a billing line
 * @param invoiceId its invoice, or its leave
 * @param patientId pseudonym of the patient
 * @param careDate date of care, or first undue day
 * @param paidOn day of the payment; absent while unpaid
 * @param actCode act as billed; IJ for a daily allowance
 * @param coefficient coefficient
 * @param quantity acts, km or days
 * @param billedCents billed
 * @param dueCents due at the date of care
 * @param undueCents undue
 * @param reasonCodes reasons, by code
 * @param home whether its euros are counted in this alert
 */
public record Item(
        Optional<String> lineId,
        Optional<String> paymentId,
        String invoiceId,
        Optional<String> patientId,
        LocalDate careDate,
        Optional<LocalDate> paidOn,
        String actCode,
        BigDecimal coefficient,
        int quantity,
        long billedCents,
        long dueCents,
        long undueCents,
        List<String> reasonCodes,
        boolean home) {

    /** The billing line, or the payment. */
    public String recordId() {
        return lineId.or(() -> paymentId).orElseThrow();
    }
}
