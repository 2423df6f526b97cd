package fr.vigie.streaming.sickleave.worked;

import fr.vigie.domain.text.FrenchText;
import fr.vigie.streaming.fact.Finding;
import fr.vigie.streaming.fact.FindingItem;
import fr.vigie.streaming.fact.FindingKind;
import fr.vigie.streaming.fact.NamedFigure;
import fr.vigie.streaming.finding.DetectorVerdict;
import fr.vigie.streaming.finding.Evidence;
import fr.vigie.streaming.sickleave.LeaveFile;
import fr.vigie.streaming.sickleave.UndueDays;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rule: allowances of a day worked are given back. A function of the set of records of a file, whatever their order. */
public final class WorkDuringLeave {
    /** Reason code. */
    public static final String CODE = "WORK_DURING_LEAVE";

    /** Version of the rule. */
    public static final String VERSION = "1";

    private WorkDuringLeave() {}

    /** What is undue in a file at the close of a day; empty when nothing is. */
    public static Optional<DetectorVerdict> judge(
            LeaveFile file, LocalDate closedThrough, WorkDuringLeaveSettings settings) {
        LeaveFile known = file.asOf(closedThrough);
        PaidLeaveDays leave = PaidLeaveDays.of(known, closedThrough, settings.reasons());
        List<WorkedMonth> months = months(known, leave, settings.minWorkedDays());
        List<UndueDays> undue = undue(months, leave);
        if (UndueDays.days(undue) < settings.minWorkedDays()) {
            return Optional.empty();
        }
        List<FindingItem> items = undue.stream().map(days -> days.item(CODE)).toList();
        return Optional.of(new DetectorVerdict(finding(new WorkedLeave(months, undue), settings), items));
    }

    private static List<WorkedMonth> months(LeaveFile file, PaidLeaveDays leave, int minWorkedDays) {
        Collection<List<DeclaredWork>> byMonth = file.declarations().stream()
                .map(declaration -> DeclaredWork.of(declaration, leave))
                .collect(Collectors.groupingBy(DeclaredWork::month, TreeMap::new, Collectors.toList()))
                .values();
        return byMonth.stream()
                .flatMap(month -> WorkedMonth.of(month, leave, minWorkedDays).stream())
                .toList();
    }

    private static List<UndueDays> undue(List<WorkedMonth> months, PaidLeaveDays leave) {
        List<LocalDate> days = new ArrayList<>();
        months.forEach(month -> days.addAll(month.days()));
        List<UndueDays> undue = new ArrayList<>();
        leave.byPayment(days).forEach((paid, cents) -> UndueDays.of(paid, cents, paid.unpaidDays())
                .ifPresent(undue::add));
        return undue;
    }

    private static Finding finding(WorkedLeave worked, WorkDuringLeaveSettings settings) {
        Finding.Builder finding = Finding.newBuilder()
                .setCode(CODE)
                .setVersion(VERSION)
                .setKind(FindingKind.BREACH)
                .setText(worked.text())
                .setLegalBasis(worked.legalBasis())
                .setObserved(worked.workedDays() + " pendant un arrêt indemnisé")
                .setExpected("aucune activité non autorisée pendant l'arrêt")
                .setSilentIf(silentIf(settings))
                .setProbability(BigDecimal.valueOf(settings.probability()).setScale(4, RoundingMode.HALF_UP))
                .setFigures(List.of(
                        figure("workedDaysDuringLeave", worked.days(), "jours"),
                        figure("workedMonthsDuringLeave", worked.months().size(), "mois")));
        Stream<Evidence> declarations = worked.declared()
                .map(work -> new Evidence(
                        work.declaration().getReceivedAt(), work.declaration().getDeclarationId()));
        Evidence.writeInto(
                finding,
                Stream.concat(declarations, UndueDays.evidence(worked.undue())).toList());
        return finding.build();
    }

    private static String silentIf(WorkDuringLeaveSettings settings) {
        return "l'arrêt permettait un temps partiel thérapeutique, les jours travaillés pouvaient tous se placer hors de"
                + " l'arrêt indemnisé ou sur son premier ou dernier jour, la déclaration était rectifiée, ou moins de "
                + FrenchText.count(settings.minWorkedDays(), "jour") + " du mois étaient concernés";
    }

    private static NamedFigure figure(String name, long value, String unit) {
        return new NamedFigure(name, BigDecimal.valueOf(value).setScale(4), unit);
    }
}
