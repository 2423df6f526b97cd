package fr.vigie.streaming.sickleave.shell;

import fr.vigie.domain.money.Cents;
import fr.vigie.domain.tariff.AllowanceTariffs;
import fr.vigie.streaming.fact.DeclaredMonth;
import fr.vigie.streaming.fact.EmployeeLeave;
import fr.vigie.streaming.fact.Employment;
import fr.vigie.streaming.fact.LeavePayment;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Employees of one firm who are on leave together.
 *
 * @param staff their employments, by the first day of leave
 */
record StaffOnLeave(List<Employment> staff) {
    /** First day of leave of an employee. */
    static LocalDate firstDay(Employment employee) {
        return employee.getLeaves().stream()
                .map(EmployeeLeave::getStartOn)
                .min(LocalDate::compareTo)
                .orElse(LocalDate.MAX);
    }

    /** Days on leave of an employee, each leave by itself. */
    static long days(Employment employee) {
        return employee.getLeaves().stream()
                .mapToLong(leave -> ChronoUnit.DAYS.between(leave.getStartOn(), leave.getEndOn()) + 1)
                .sum();
    }

    /** The lower median wage as a share of the monthly cap at the first leave; 0 where the cap is not known. */
    double wageShare() {
        List<Double> shares = staff.stream()
                .map(one -> AllowanceTariffs.builtIn()
                        .monthlyCap(firstDay(one))
                        .map(Cents::value)
                        .map(cap -> one.getMonthlyWageCents() / (double) cap)
                        .orElse(0.0))
                .sorted()
                .toList();
        return shares.isEmpty() ? 0 : shares.get((shares.size() - 1) / 2);
    }

    /** Months declared for any of them. */
    int months() {
        return paidByMonth().size();
    }

    /** Months of which contributions are not paid for any of them. */
    long unpaidMonths() {
        return paidByMonth().values().stream().filter(paid -> !paid).count();
    }

    private TreeMap<String, Boolean> paidByMonth() {
        TreeMap<String, Boolean> months = new TreeMap<>();
        declarations()
                .forEach(month -> months.merge(month.getMonth(), month.getContributionsPaid(), Boolean::logicalOr));
        return months;
    }

    /** What was declared for them. */
    Stream<DeclaredMonth> declarations() {
        return staff.stream().flatMap(one -> one.getMonths().stream());
    }

    /** Their leaves. */
    Stream<EmployeeLeave> leaves() {
        return staff.stream().flatMap(one -> one.getLeaves().stream());
    }

    /** The payments of these. */
    List<LeavePayment> payments() {
        return leaves().flatMap(leave -> leave.getPayments().stream()).toList();
    }
}
