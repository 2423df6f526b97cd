package fr.vigie.streaming.sickleave;

import fr.vigie.domain.event.BankDetail;
import fr.vigie.domain.event.DailyAllowance;
import fr.vigie.domain.event.SickLeave;
import fr.vigie.domain.event.WorkDeclaration;
import fr.vigie.domain.time.ParisDay;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * What the caisse knows of the leaves of one insured: the current version of each record, in any order.
 *
 * @param patientId pseudonym of the insured
 * @param leaves avis d'arrêt de travail
 * @param allowances payments proposed or made
 * @param declarations DSN of the employers
 * @param accounts accounts that the insured declared
 */
public record LeaveFile(
        String patientId,
        List<SickLeave> leaves,
        List<DailyAllowance> allowances,
        List<WorkDeclaration> declarations,
        List<BankDetail> accounts) {

    /** A file; the lists are copied and put in the order of their identifiers, accounts in that of time. */
    public LeaveFile {
        leaves = sorted(leaves, Comparator.comparing(SickLeave::getLeaveId));
        allowances = sorted(allowances, Comparator.comparing(DailyAllowance::getPaymentId));
        declarations = sorted(declarations, Comparator.comparing(WorkDeclaration::getDeclarationId));
        accounts = sorted(accounts, Comparator.comparing(BankDetail::getAt).thenComparing(BankDetail::getChangeId));
    }

    /** A file without declared accounts. */
    public LeaveFile(
            String patientId,
            List<SickLeave> leaves,
            List<DailyAllowance> allowances,
            List<WorkDeclaration> declarations) {
        this(patientId, leaves, allowances, declarations, List.of());
    }

    /** The file as it was at the close of a day: without what came later. */
    public LeaveFile asOf(LocalDate closedThrough) {
        Instant close = ParisDay.close(closedThrough);
        return new LeaveFile(
                patientId,
                leaves.stream()
                        .filter(leave -> !leave.getReceivedAt().isAfter(close))
                        .toList(),
                allowances.stream().filter(paid -> !paid.getAt().isAfter(close)).toList(),
                declarations.stream()
                        .filter(declared -> !declared.getReceivedAt().isAfter(close))
                        .toList(),
                accounts.stream().filter(one -> !one.getAt().isAfter(close)).toList());
    }

    private static <T> List<T> sorted(List<T> records, Comparator<T> order) {
        return records.stream().sorted(order).toList();
    }
}
