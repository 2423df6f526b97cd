package fr.vigie.streaming.sickleave.amount;

import fr.vigie.domain.stream.Stream;
import fr.vigie.domain.text.FrenchText;
import fr.vigie.streaming.fact.FindingKind;
import fr.vigie.streaming.finding.DetectorVerdict;
import fr.vigie.streaming.finding.FindingDraft;
import fr.vigie.streaming.reference.Known;
import fr.vigie.streaming.sickleave.Insured;
import fr.vigie.streaming.sickleave.LeaveFile;
import fr.vigie.streaming.sickleave.LeaveRule;
import fr.vigie.streaming.sickleave.UndueDays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The rule: a day of sickness is paid what the tariff says, no day more. */
public record AllowanceAmount(AllowanceAmountSettings settings) implements LeaveRule {
    /** Version of the rule. */
    public static final String VERSION = "1";

    /** Paid above half of the capped daily wage. */
    public static final String RATE = "ALLOWANCE_RATE";

    /** Waiting days (carence) paid. */
    public static final String WAITING_DAYS = "ALLOWANCE_WAITING_DAYS";

    /** Days paid outside any leave. */
    public static final String OUTSIDE_LEAVE = "ALLOWANCE_OUTSIDE_LEAVE";

    /** More days than three years hold. */
    public static final String MAX_DAYS = "ALLOWANCE_MAX_DAYS";

    private static final String RECOVERY = " et L. 133-4-1 (récupération de l'indu)";

    @Override
    public List<String> codes() {
        return List.of(RATE, WAITING_DAYS, OUTSIDE_LEAVE, MAX_DAYS);
    }

    @Override
    public Set<Stream> needs() {
        return Set.of(Stream.SICK_LEAVES, Stream.DAILY_ALLOWANCES);
    }

    @Override
    public List<DetectorVerdict> judge(LeaveFile file, Insured insured, Known known) {
        Overpaid overpaid = new Overpaid(file.asOf(known.today()), insured, settings);
        return java.util.stream.Stream.of(
                        held(RATE, overpaid.aboveTheRate()),
                        held(WAITING_DAYS, overpaid.withinTheWaitingDays()),
                        held(OUTSIDE_LEAVE, overpaid.outsideTheLeave()),
                        held(MAX_DAYS, overpaid.beyondTheMost()))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<DetectorVerdict> held(String code, List<UndueDays> undue) {
        if (UndueDays.cents(undue) < settings.minUndueCents()) {
            return Optional.empty();
        }
        FindingDraft draft = new FindingDraft(code, VERSION, FindingKind.BREACH, settings.probability());
        switch (code) {
            case RATE -> rate(draft, undue);
            case WAITING_DAYS -> waitingDays(draft, undue);
            case OUTSIDE_LEAVE -> outsideTheLeave(draft, undue);
            default -> maxDays(draft, undue);
        }
        draft.figure("overpaid." + code, UndueDays.cents(undue) / 100.0, "€");
        return Optional.of(UndueDays.verdict(code, draft, undue));
    }

    private static void rate(FindingDraft draft, List<UndueDays> undue) {
        draft.says(
                        days(undue) + " d'indemnités journalières de maladie " + were(undue, "payé", "payés")
                                + " au-delà de 50 % du salaire journalier de base plafonné que donnent les salaires"
                                + " déclarés, soit " + UndueDays.french(undue)
                                + " indus (articles L. 323-4 et R. 323-4 du code de la sécurité sociale).",
                        "Code de la sécurité sociale, art. L. 323-4, R. 323-4 et R. 323-5 (montant)" + RECOVERY)
                .against(
                        days(undue) + " au-dessus du montant dû",
                        "50 % des trois derniers salaires bruts plafonnés, divisés par 91,25",
                        "les salaires déclarés étaient plus élevés, ou l'arrêt relevait d'un accident du travail, de la"
                                + " maternité ou d'un temps partiel thérapeutique");
    }

    private static void waitingDays(FindingDraft draft, List<UndueDays> undue) {
        draft.says(
                        days(undue) + " de carence " + were(undue, "payé", "payés")
                                + " au début d'un arrêt initial, soit " + UndueDays.french(undue)
                                + " indus (articles L. 323-1 et R. 323-1 du code de la sécurité sociale).",
                        "Code de la sécurité sociale, art. L. 323-1 et R. 323-1 (délai de carence)" + RECOVERY)
                .against(
                        days(undue) + " de carence",
                        "aucune indemnité pendant les trois premiers jours d'un arrêt initial",
                        "l'arrêt suivait un autre de moins de 48 heures ou le prolongeait, ou relevait d'une ALD, d'un"
                                + " accident du travail ou de la covid");
    }

    private static void outsideTheLeave(FindingDraft draft, List<UndueDays> undue) {
        draft.says(
                        days(undue) + " " + were(undue, "payé", "payés") + " en dehors de tout arrêt prescrit, soit "
                                + UndueDays.french(undue)
                                + " indus (article L. 321-1 du code de la sécurité sociale).",
                        "Code de la sécurité sociale, art. L. 321-1 (incapacité constatée par le médecin)" + RECOVERY)
                .against(
                        days(undue) + " sans arrêt",
                        "des jours compris entre le premier et le dernier jour d'un arrêt",
                        "une prolongation ou un autre arrêt couvrait ces jours");
    }

    private void maxDays(FindingDraft draft, List<UndueDays> undue) {
        draft.says(
                        days(undue) + " " + were(undue, "payé", "payés")
                                + " au-delà de 360 indemnités journalières en trois ans, hors affection de longue durée,"
                                + " soit " + UndueDays.french(undue)
                                + " indus (articles L. 323-1 et R. 323-1 du code de la sécurité sociale).",
                        "Code de la sécurité sociale, art. L. 323-1 et R. 323-1 (durée maximale)" + RECOVERY)
                .against(
                        days(undue) + " de trop",
                        "360 indemnités journalières au plus sur trois ans glissants",
                        "une affection de longue durée était reconnue, ou un arrêt durait plus de "
                                + FrenchText.count(settings.longIllnessDays(), "jour") + " de suite");
    }

    private static String days(List<UndueDays> undue) {
        return FrenchText.count(UndueDays.days(undue), "jour");
    }

    private static String were(List<UndueDays> undue, String one, String many) {
        return UndueDays.days(undue) < 2 ? "a été " + one : "ont été " + many;
    }
}
