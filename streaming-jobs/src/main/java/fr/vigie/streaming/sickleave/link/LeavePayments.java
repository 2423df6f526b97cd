package fr.vigie.streaming.sickleave.link;

import fr.vigie.domain.event.AllowanceStatus;
import fr.vigie.domain.event.DailyAllowance;
import fr.vigie.domain.event.Payee;
import fr.vigie.domain.text.FrenchText;
import fr.vigie.domain.time.ParisDay;
import fr.vigie.streaming.fact.FindingItem;
import fr.vigie.streaming.fact.LeavePayment;
import fr.vigie.streaming.fact.Settlement;
import fr.vigie.streaming.finding.Evidence;
import fr.vigie.streaming.sickleave.LeaveChains;
import fr.vigie.streaming.sickleave.PaidPeriod;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;

/** Payments of allowances as they travel, and as undue items. */
public final class LeavePayments {
    private LeavePayments() {}

    /** A payment as it travels. */
    static LeavePayment of(PaidPeriod paid, LeaveChains chains) {
        DailyAllowance allowance = paid.allowance();
        return LeavePayment.newBuilder()
                .setPaymentId(allowance.getPaymentId())
                .setLeaveId(allowance.getLeaveId())
                .setAt(allowance.getAt())
                .setPaid(allowance.getStatus() == AllowanceStatus.PAID)
                .setToInsured(allowance.getPayee() == Payee.INSURED)
                .setPeriodStart(allowance.getPeriodStart())
                .setPeriodEnd(allowance.getPeriodEnd())
                .setDays(allowance.getDays())
                .setAmountCents(allowance.getAmountCents())
                .setLeaveStart(chains.start(paid.leave()))
                .build();
    }

    /** The payment as an item of which nothing is due. */
    public static FindingItem item(String code, String patientId, LeavePayment payment) {
        return FindingItem.newBuilder()
                .setCode(code)
                .setPaymentId(payment.getPaymentId())
                .setInvoiceId(payment.getLeaveId())
                .setPatientId(patientId)
                .setCareDate(payment.getPeriodStart())
                .setReceivedAt(payment.getAt())
                .setActCode("IJ")
                .setCoefficient(BigDecimal.ONE.setScale(3))
                .setQuantity(payment.getDays())
                .setBilledCents(payment.getAmountCents())
                .setDueCents(0)
                .setReasonCodes(List.of())
                .setSettlement(payment.getPaid() ? Settlement.PAID : Settlement.PROPOSED)
                .setPaidOn(payment.getPaid() ? ParisDay.of(payment.getAt()) : null)
                .setAlertKey("")
                .build();
    }

    /** Sum of payments, cents. */
    public static long cents(Collection<LeavePayment> payments) {
        return payments.stream().mapToLong(LeavePayment::getAmountCents).sum();
    }

    /** The sum of payments in French, and what of it is not paid yet. */
    public static String french(Collection<LeavePayment> payments) {
        long proposed =
                cents(payments.stream().filter(payment -> !payment.getPaid()).toList());
        String part = proposed == cents(payments) ? "" : "dont " + FrenchText.euros(proposed) + " ";
        return FrenchText.euros(cents(payments)) + (proposed == 0 ? "" : " (" + part + "pas encore payés)");
    }

    /** The payment as evidence. */
    public static Evidence evidence(LeavePayment payment) {
        return new Evidence(payment.getAt(), payment.getPaymentId());
    }
}
