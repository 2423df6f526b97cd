package fr.vigie.streaming.feature;

import fr.vigie.domain.event.DailyAllowance;
import java.util.List;
import java.util.Optional;

/** What an insured was paid as daily allowances. */
final class AllowanceFeatures {
    private static final long THOUSAND = 1_000;
    private static final long CENT = 10;

    static final List<AllowanceFeature> ALL = List.of(
            new AllowanceFeature(
                    "allowance-days",
                    1,
                    "jours indemnisés",
                    "jours",
                    "Days of daily allowances, paid or proposed, in the last 26 weeks; a day paid twice counts twice.",
                    List.of("A long illness.", "Two employers, each of whom has a leave paid."),
                    window -> THOUSAND * window.days()),
            new AllowanceFeature(
                    "allowance-euros",
                    1,
                    "indemnités journalières",
                    "€",
                    "Daily allowances, paid or proposed, for days of the last 26 weeks.",
                    List.of(
                            "A long illness.",
                            "Work accidents and occupational diseases, which are paid at a higher rate."),
                    window -> CENT * window.cents()),
            new AllowanceFeature(
                    "highest-allowance",
                    1,
                    "montant journalier le plus élevé",
                    "€ par jour",
                    "Highest daily amount among the allowances of the last 26 weeks.",
                    List.of(
                            "Work accidents and occupational diseases, which are paid at a higher rate.",
                            "Several employers."),
                    window -> CENT * window.highest()),
            new AllowanceFeature(
                    "allowance-leaves",
                    1,
                    "arrêts indemnisés",
                    "arrêts",
                    "Different leaves that the allowances of the last 26 weeks pay.",
                    List.of("A leave that is prolonged month by month.", "A chronic disease in episodes."),
                    window -> THOUSAND * window.different(one -> Optional.of(one.getLeaveId()))),
            new AllowanceFeature(
                    "allowance-accounts",
                    1,
                    "comptes bancaires crédités",
                    "comptes",
                    "Different accounts into which the allowances of the last 26 weeks are paid.",
                    List.of(
                            "A change of bank.",
                            "An employer who keeps up the wage and is paid instead, for a part of the leave."),
                    window -> THOUSAND * window.different(one -> Optional.of(one.getIbanHash()))),
            new AllowanceFeature(
                    "allowance-employers",
                    1,
                    "employeurs déclarés",
                    "employeurs",
                    "Different employers named by the allowances of the last 26 weeks; 0 where none is named.",
                    List.of("Part-time jobs, temporary work, a change of employer."),
                    window -> THOUSAND * window.different(DailyAllowance::getEmployerId)));

    private AllowanceFeatures() {}
}
