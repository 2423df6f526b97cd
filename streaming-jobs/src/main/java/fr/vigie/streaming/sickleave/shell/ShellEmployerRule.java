package fr.vigie.streaming.sickleave.shell;

import fr.vigie.domain.alert.AlertSubjectKind;
import fr.vigie.domain.reference.Employer;
import fr.vigie.domain.text.FrenchText;
import fr.vigie.streaming.fact.Employment;
import fr.vigie.streaming.fact.FindingKind;
import fr.vigie.streaming.finding.DetectorVerdict;
import fr.vigie.streaming.finding.Evidence;
import fr.vigie.streaming.finding.FindingDraft;
import fr.vigie.streaming.reference.Known;
import fr.vigie.streaming.sickleave.link.LeavePayments;
import fr.vigie.streaming.sickleave.link.LinkRule;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The rule: a young firm whose well-paid staff falls ill together, for long, and which pays no contributions. */
public final class ShellEmployerRule implements LinkRule<Employment> {
    /** Reason code. */
    public static final String CODE = "SHELL_EMPLOYER";

    /** Version of the rule. */
    public static final String VERSION = "1";

    private static final long serialVersionUID = 1L;

    private final ShellEmployerSettings settings;

    public ShellEmployerRule(ShellEmployerSettings settings) {
        this.settings = settings;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public AlertSubjectKind subject() {
        return AlertSubjectKind.EMPLOYER;
    }

    @Override
    public Class<Employment> fact() {
        return Employment.class;
    }

    @Override
    public String withdrawnBecause() {
        return "Les pièces reçues depuis (cotisations payées, effectif, rectification) expliquent les arrêts.";
    }

    @Override
    public boolean waits(String employerId, List<Employment> employments, Known known) {
        LocalDate since = known.today().minusDays(settings.waitDays());
        return employments.size() >= settings.minEmployees()
                && employments.stream()
                        .anyMatch(one -> StaffOnLeave.firstDay(one).isAfter(since))
                && known.employer(employerId, known.today()).isEmpty();
    }

    @Override
    public Optional<DetectorVerdict> judge(String employerId, List<Employment> employments, Known known) {
        return known.employer(employerId, known.today())
                .flatMap(employer -> held(employer, employments).map(staff -> verdict(employer, staff)));
    }

    private Optional<StaffOnLeave> held(Employer employer, Collection<Employment> employments) {
        List<Employment> candidates = employments.stream()
                .filter(one -> one.getMonthlyWageCents() > 0 && StaffOnLeave.days(one) >= settings.minLeaveDays())
                .filter(one -> isYoung(employer, StaffOnLeave.firstDay(one)))
                .sorted(Comparator.comparing(StaffOnLeave::firstDay).thenComparing(Employment::getPatientId))
                .toList();
        List<Employment> together = candidates.stream()
                .filter(one -> candidates.stream()
                        .map(StaffOnLeave::firstDay)
                        .anyMatch(from -> isAround(candidates, from, StaffOnLeave.firstDay(one))))
                .toList();
        StaffOnLeave staff = new StaffOnLeave(together);
        return !together.isEmpty() && isShell(employer, staff) ? Optional.of(staff) : Optional.empty();
    }

    private boolean isYoung(Employer employer, LocalDate day) {
        long age = ChronoUnit.DAYS.between(employer.getCreatedOn(), day);
        return age >= 0 && age <= settings.maxAgeDays();
    }

    /** Whether a day lies in the window from another in which enough employees fall ill. */
    private boolean isAround(List<Employment> candidates, LocalDate from, LocalDate day) {
        return isWithin(from, day)
                && candidates.stream()
                                .filter(other -> isWithin(from, StaffOnLeave.firstDay(other)))
                                .count()
                        >= settings.minEmployees();
    }

    private boolean isWithin(LocalDate from, LocalDate day) {
        return !day.isBefore(from) && day.isBefore(from.plusDays(settings.windowDays()));
    }

    private boolean isShell(Employer employer, StaffOnLeave staff) {
        boolean few = employer.getHeadcount()
                .filter(all -> staff.staff().size() < settings.minHeadcountShare() * all)
                .isPresent();
        return !few
                && staff.wageShare() >= settings.minWageShare()
                && staff.unpaidMonths() > 0
                && staff.unpaidMonths() >= settings.minUnpaidShare() * staff.months()
                && !staff.payments().isEmpty();
    }

    private DetectorVerdict verdict(Employer employer, StaffOnLeave staff) {
        LocalDate first = StaffOnLeave.firstDay(staff.staff().get(0));
        LocalDate last = StaffOnLeave.firstDay(staff.staff().get(staff.staff().size() - 1));
        String wage = FrenchText.number(BigDecimal.valueOf(100 * staff.wageShare()), 0);
        FindingDraft draft = new FindingDraft(CODE, VERSION, FindingKind.IMPLAUSIBLE, settings.probability())
                .says(
                        "Créée le " + FrenchText.date(employer.getCreatedOn()) + ", l'entreprise a "
                                + FrenchText.count(staff.staff().size(), "salarié") + " en arrêt de longue durée,"
                                + " commencés " + FrenchText.between(first, last) + ", pour des salaires médians de "
                                + wage + " % du plafond, et n'a pas payé les cotisations de " + staff.unpaidMonths()
                                + " mois sur " + staff.months() + " : " + LeavePayments.french(staff.payments())
                                + " d'indemnités journalières (article 313-1 du code pénal).",
                        "Code pénal, art. 313-1 (escroquerie) ; code de la sécurité sociale, art. L. 313-1 (droits acquis"
                                + " par le travail et les cotisations), L. 133-4-1 et L. 114-17-1")
                .against(
                        FrenchText.count(staff.staff().size(), "salarié") + " en arrêt dans une entreprise de moins de "
                                + FrenchText.count(settings.maxAgeDays(), "jour"),
                        "moins de " + settings.minEmployees() + " arrêts longs en "
                                + FrenchText.count(settings.windowDays(), "jour") + " dans une jeune entreprise",
                        "les cotisations étaient payées, les arrêts étaient courts (épidémie), les salaires étaient plus"
                                + " bas, le reste du personnel travaillait ou l'entreprise était plus ancienne")
                .figure("staffOnLeave", staff.staff().size(), "salariés")
                .figure("unpaidMonths", staff.unpaidMonths(), "mois")
                .figure("medianWageShareOfCap", staff.wageShare(), "");
        staff.leaves().forEach(leave -> draft.rests(new Evidence(leave.getReceivedAt(), leave.getLeaveId())));
        return new DetectorVerdict(
                draft.finish(),
                staff.staff().stream()
                        .flatMap(one -> one.getLeaves().stream()
                                .flatMap(leave -> leave.getPayments().stream())
                                .map(payment -> LeavePayments.item(CODE, one.getPatientId(), payment)))
                        .toList());
    }
}
