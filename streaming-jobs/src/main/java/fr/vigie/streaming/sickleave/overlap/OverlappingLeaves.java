package fr.vigie.streaming.sickleave.overlap;

import fr.vigie.domain.text.FrenchText;
import fr.vigie.streaming.fact.Finding;
import fr.vigie.streaming.fact.FindingItem;
import fr.vigie.streaming.fact.FindingKind;
import fr.vigie.streaming.fact.NamedFigure;
import fr.vigie.streaming.finding.DetectorVerdict;
import fr.vigie.streaming.finding.Evidence;
import fr.vigie.streaming.sickleave.LeaveFile;
import fr.vigie.streaming.sickleave.PaidPeriod;
import fr.vigie.streaming.sickleave.UndueDays;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The rule: a day paid or proposed twice is due once. A function of the set of records of a file, whatever their order. */
public final class OverlappingLeaves {
    /** Reason code. */
    public static final String CODE = "LEAVE_OVERLAP";

    /** Version of the rule. */
    public static final String VERSION = "1";

    private OverlappingLeaves() {}

    /** What is undue in a file at the close of a day; empty when nothing is. */
    public static Optional<DetectorVerdict> judge(LeaveFile file, LocalDate closedThrough, OverlapSettings settings) {
        DoublePayments payments = DoublePayments.in(file.asOf(closedThrough), settings.minCommonDays());
        List<UndueDays> undue = payments.undue();
        if (UndueDays.days(undue) < settings.minCommonDays()) {
            return Optional.empty();
        }
        List<FindingItem> items = undue.stream().map(days -> days.item(CODE)).toList();
        return Optional.of(new DetectorVerdict(finding(payments.pairs(), undue, settings), items));
    }

    private static Finding finding(List<CommonDays> pairs, List<UndueDays> undue, OverlapSettings settings) {
        List<PaidPeriod> payments = pairs.stream()
                .flatMap(pair -> Stream.of(pair.first(), pair.later()))
                .distinct()
                .toList();
        long leaves = payments.stream()
                .map(paid -> paid.leave().getLeaveId())
                .distinct()
                .count();
        Finding.Builder finding = Finding.newBuilder()
                .setCode(CODE)
                .setVersion(VERSION)
                .setKind(FindingKind.BREACH)
                .setText(text(undue, leaves))
                .setLegalBasis(
                        "Code de la sécurité sociale, art. L. 321-1 et L. 323-1 (une indemnité par jour d'incapacité)"
                                + " et L. 133-4-1 (récupération de l'indu)")
                .setObserved(FrenchText.count(UndueDays.days(undue), "jour payé en double", "jours payés en double"))
                .setExpected("une seule indemnité journalière par jour d'arrêt")
                .setSilentIf(silentIf(settings))
                .setProbability(BigDecimal.valueOf(settings.probability()).setScale(4, RoundingMode.HALF_UP))
                .setFigures(List.of(
                        figure("overlappingPaidDays", UndueDays.days(undue), "jours"),
                        figure("overlappingLeaves", leaves, "arrêts"),
                        figure("overlappingPayments", payments.size(), "paiements")));
        Evidence.writeInto(
                finding, payments.stream().flatMap(PaidPeriod::evidence).toList());
        return finding.build();
    }

    private static String text(List<UndueDays> undue, long leaves) {
        LocalDate first =
                undue.stream().map(UndueDays::first).min(LocalDate::compareTo).orElseThrow();
        LocalDate last =
                undue.stream().map(UndueDays::last).max(LocalDate::compareTo).orElseThrow();
        String under =
                leaves == 1 ? "au titre d'un même arrêt" : "au titre de " + leaves + " arrêts qui se chevauchent";
        return FrenchText.count(UndueDays.days(undue), "jour") + " d'indemnités journalières ("
                + FrenchText.period(first, last) + ") ont été payés ou proposés en double " + under
                + ", sans que des employeurs différents l'expliquent : " + UndueDays.french(undue)
                + " sont indus (article L. 133-4-1 du code de la sécurité sociale).";
    }

    private static String silentIf(OverlapSettings settings) {
        return "les arrêts concernaient des employeurs différents, l'un rectifiait l'autre ou permettait un temps partiel"
                + " thérapeutique, un paiement était annulé, ou moins de "
                + FrenchText.count(settings.minCommonDays(), "jour de suite", "jours de suite") + " étaient communs";
    }

    private static NamedFigure figure(String name, long value, String unit) {
        return new NamedFigure(name, BigDecimal.valueOf(value).setScale(4), unit);
    }
}
