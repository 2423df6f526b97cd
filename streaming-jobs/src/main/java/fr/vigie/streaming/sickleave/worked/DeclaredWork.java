package fr.vigie.streaming.sickleave.worked;

import fr.vigie.domain.event.WorkDeclaration;
import fr.vigie.domain.event.WorkedPeriod;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * Work declared for a month, against the paid days of leave.
 *
 * @param declaration the DSN
 * @param paidDays paid days of leave on which it may have been done
 * @param least days that were surely worked among these
 * @param located whether the very days are known
 */
record DeclaredWork(WorkDeclaration declaration, NavigableSet<LocalDate> paidDays, int least, boolean located) {

    /**
     * What a declaration surely says.
     *
     * <p>The days that may have been worked are the periods declared or, where there are none, the days of the month
     * within the contract. As many of the days worked as possible are placed outside the paid leave. A declaration of
     * more days than the contract has in the month (arrears after its end) says nothing.
     */
    static DeclaredWork of(WorkDeclaration declaration, PaidLeaveDays leave) {
        NavigableSet<LocalDate> possible = contractDays(declaration);
        int worked = declaration.getWorkedDays();
        boolean contradictory = worked > possible.size();
        boolean located = declaration.getWorkedPeriods().isPresent();
        if (located) {
            possible.retainAll(declaredDays(declaration));
        }
        NavigableSet<LocalDate> paid = leave.among(possible);
        int least = Math.min(paid.size(), worked - (possible.size() - paid.size()));
        return new DeclaredWork(
                declaration, paid, contradictory ? 0 : Math.max(0, least), located && worked >= possible.size());
    }

    /** The month declared. */
    YearMonth month() {
        return YearMonth.parse(declaration.getMonth());
    }

    private static NavigableSet<LocalDate> contractDays(WorkDeclaration declaration) {
        YearMonth month = YearMonth.parse(declaration.getMonth());
        NavigableSet<LocalDate> days = new TreeSet<>();
        month.atDay(1).datesUntil(month.atEndOfMonth().plusDays(1)).forEach(days::add);
        days.headSet(declaration.getContractStart()).clear();
        declaration.getContractEnd().ifPresent(end -> days.tailSet(end, false).clear());
        return days;
    }

    private static NavigableSet<LocalDate> declaredDays(WorkDeclaration declaration) {
        NavigableSet<LocalDate> days = new TreeSet<>();
        for (WorkedPeriod period : declaration.getWorkedPeriods().orElseThrow()) {
            if (!period.getTo().isBefore(period.getFrom())) {
                period.getFrom().datesUntil(period.getTo().plusDays(1)).forEach(days::add);
            }
        }
        return days;
    }
}
