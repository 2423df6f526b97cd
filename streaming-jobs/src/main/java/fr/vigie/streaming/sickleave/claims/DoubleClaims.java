package fr.vigie.streaming.sickleave.claims;

import fr.vigie.domain.stream.Stream;
import fr.vigie.domain.text.FrenchText;
import fr.vigie.streaming.fact.FindingKind;
import fr.vigie.streaming.finding.DetectorVerdict;
import fr.vigie.streaming.finding.FindingDraft;
import fr.vigie.streaming.reference.Known;
import fr.vigie.streaming.sickleave.Insured;
import fr.vigie.streaming.sickleave.LeaveFile;
import fr.vigie.streaming.sickleave.LeaveRule;
import fr.vigie.streaming.sickleave.PaidPeriod;
import fr.vigie.streaming.sickleave.UndueDays;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The rule: days paid for a real job are not paid a second time for one that nobody declares. */
public record DoubleClaims(DoubleClaimSettings settings) implements LeaveRule {
    /** Version of the rule. */
    public static final String VERSION = "1";

    /** Reason code. */
    public static final String CODE = "UNDECLARED_SECOND_EMPLOYER";

    @Override
    public List<String> codes() {
        return List.of(CODE);
    }

    @Override
    public Set<Stream> needs() {
        return Set.of(Stream.SICK_LEAVES, Stream.DAILY_ALLOWANCES, Stream.WORK_DECLARATIONS);
    }

    @Override
    public List<DetectorVerdict> judge(LeaveFile file, Insured insured, Known known) {
        LeaveFile then = file.asOf(known.today());
        Set<String> declared = new TreeSet<>();
        then.declarations().forEach(one -> declared.add(one.getEmployerId()));
        List<PaidPeriod> paid = PaidPeriod.of(then).stream()
                .filter(one -> !one.partTime() && one.employerId().isPresent())
                .toList();
        List<UndueDays> undue = paid.stream()
                .filter(one -> isOverdue(one, declared, known.today()))
                .flatMap(one -> common(one, paid, declared).stream())
                .toList();
        return UndueDays.days(undue) < settings.minCommonDays() ? List.of() : List.of(verdict(undue));
    }

    private boolean isOverdue(PaidPeriod paid, Set<String> declared, LocalDate today) {
        return !declared.contains(paid.employerId().orElseThrow())
                && paid.leave().getStartOn().plusDays(settings.waitDays()).isBefore(today);
    }

    /** The days of a payment that are also paid for an employer who declares the insured. */
    private static Optional<UndueDays> common(PaidPeriod claim, List<PaidPeriod> paid, Set<String> declared) {
        Map<LocalDate, Long> cents = new TreeMap<>();
        int doubtful = claim.unpaidDays();
        for (PaidPeriod real : paid) {
            if (declared.contains(real.employerId().orElseThrow())) {
                List<LocalDate> both = claim.days()
                        .filter(day -> !day.isBefore(real.start()) && !day.isAfter(real.end()))
                        .toList();
                both.forEach(day -> cents.put(day, claim.dailyCents()));
                doubtful += both.isEmpty() ? 0 : real.unpaidDays();
            }
        }
        return UndueDays.of(claim, cents, doubtful);
    }

    private DetectorVerdict verdict(List<UndueDays> undue) {
        LocalDate first =
                undue.stream().map(UndueDays::first).min(LocalDate::compareTo).orElseThrow();
        LocalDate last =
                undue.stream().map(UndueDays::last).max(LocalDate::compareTo).orElseThrow();
        String days = FrenchText.count(UndueDays.days(undue), "jour");
        FindingDraft draft = new FindingDraft(CODE, VERSION, FindingKind.IMPLAUSIBLE, settings.probability())
                .says(
                        days + " d'arrêt (" + FrenchText.period(first, last) + ") ont été payés ou proposés une seconde"
                                + " fois pour un employeur qui n'a jamais déclaré l'assuré en DSN, alors que son autre"
                                + " employeur le déclare : " + UndueDays.french(undue)
                                + " semblent indus (articles L. 323-4 et L. 133-4-1 du code de la sécurité sociale).",
                        "Code de la sécurité sociale, art. L. 323-4 et R. 323-4 (salaire remplacé), L. 133-4-1"
                                + " (récupération de l'indu) et L. 114-17-1 (pénalité)")
                .against(
                        days + " pour un employeur sans DSN",
                        "un salaire déclaré par chacun des employeurs",
                        "le second employeur avait déclaré l'assuré, l'arrêt avait commencé depuis moins de "
                                + FrenchText.count(settings.waitDays(), "jour")
                                + ", ou les jours communs étaient moins de " + settings.minCommonDays())
                .figure("secondEmployerDays", UndueDays.days(undue), "jours");
        return UndueDays.verdict(CODE, draft, undue);
    }
}
