package fr.vigie.streaming.sickleave;

import fr.vigie.domain.event.AllowanceStatus;
import fr.vigie.domain.event.DailyAllowance;
import fr.vigie.domain.text.FrenchText;
import fr.vigie.domain.time.ParisDay;
import fr.vigie.streaming.fact.FindingItem;
import fr.vigie.streaming.fact.Settlement;
import fr.vigie.streaming.finding.DetectorVerdict;
import fr.vigie.streaming.finding.Evidence;
import fr.vigie.streaming.finding.FindingDraft;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The undue days of one payment, priced at the reading most favourable to the insured.
 *
 * @param paid the payment
 * @param first first undue day
 * @param last last undue day
 * @param days how many, at most the days paid
 * @param cents what they come to, at most the amount of the payment
 */
public record UndueDays(PaidPeriod paid, LocalDate first, LocalDate last, int days, long cents) {

    /**
     * The surely undue ones among days of a payment.
     *
     * @param centsByDay what is undue of each day
     * @param doubtful days among them that may not have been paid at all: as many of the dearest ones are left out
     * @return empty when none is left, or they cost nothing
     */
    public static Optional<UndueDays> of(PaidPeriod paid, Map<LocalDate, Long> centsByDay, int doubtful) {
        int days = centsByDay.size() - doubtful;
        if (days <= 0) {
            return Optional.empty();
        }
        long cents = centsByDay.values().stream()
                .sorted()
                .limit(days)
                .mapToLong(Long::longValue)
                .sum();
        long undue = Math.min(cents, paid.allowance().getAmountCents());
        TreeMap<LocalDate, Long> sorted = new TreeMap<>(centsByDay);
        return undue == 0
                ? Optional.empty()
                : Optional.of(new UndueDays(paid, sorted.firstKey(), sorted.lastKey(), days, undue));
    }

    /** The payments and their leaves, as evidence. */
    public static Stream<Evidence> evidence(Collection<UndueDays> undue) {
        return undue.stream().flatMap(days -> days.paid.evidence());
    }

    /** Sum of the days of several payments. */
    public static int days(Collection<UndueDays> undue) {
        return undue.stream().mapToInt(UndueDays::days).sum();
    }

    /** Sum of the cents of several payments. */
    public static long cents(Collection<UndueDays> undue) {
        return undue.stream().mapToLong(UndueDays::cents).sum();
    }

    /** The sum of several payments in French, and what of it is not paid yet. */
    public static String french(Collection<UndueDays> undue) {
        long proposed = cents(undue.stream()
                .filter(days -> days.paid.allowance().getStatus() != AllowanceStatus.PAID)
                .toList());
        String toCome = proposed == cents(undue) ? "" : "dont " + FrenchText.euros(proposed) + " ";
        return FrenchText.euros(cents(undue)) + (proposed == 0 ? "" : " (" + toCome + "pas encore payés)");
    }

    /** What a rule says of undue days: its draft with their evidence, and their items. */
    public static DetectorVerdict verdict(String code, FindingDraft draft, Collection<UndueDays> undue) {
        evidence(undue).forEach(draft::rests);
        return new DetectorVerdict(
                draft.finish(), undue.stream().map(days -> days.item(code)).toList());
    }

    /** The undue line of the payment, under a reason code. */
    public FindingItem item(String code) {
        DailyAllowance allowance = paid.allowance();
        boolean settled = allowance.getStatus() == AllowanceStatus.PAID;
        return FindingItem.newBuilder()
                .setCode(code)
                .setPaymentId(paid.paymentId())
                .setInvoiceId(allowance.getLeaveId())
                .setPatientId(allowance.getPatientId())
                .setCareDate(first)
                .setReceivedAt(allowance.getAt())
                .setActCode("IJ")
                .setCoefficient(BigDecimal.ONE.setScale(3))
                .setQuantity(days)
                .setBilledCents(allowance.getAmountCents())
                .setDueCents(allowance.getAmountCents() - cents)
                .setReasonCodes(List.of())
                .setSettlement(settled ? Settlement.PAID : Settlement.PROPOSED)
                .setPaidOn(settled ? ParisDay.of(allowance.getAt()) : null)
                .setAlertKey("")
                .build();
    }
}
