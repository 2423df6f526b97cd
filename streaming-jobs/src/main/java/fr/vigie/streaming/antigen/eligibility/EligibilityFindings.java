package fr.vigie.streaming.antigen.eligibility;

import fr.vigie.domain.text.FrenchText;
import fr.vigie.streaming.antigen.Undue;
import fr.vigie.streaming.care.HeldDay;
import fr.vigie.streaming.fact.Finding;
import fr.vigie.streaming.fact.FindingItem;
import fr.vigie.streaming.fact.FindingKind;
import fr.vigie.streaming.finding.FindingDraft;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Words the findings on grounds of tests, in French. */
final class EligibilityFindings {
    private static final String LAW =
            "Arrêté du 14 octobre 2021 (prise en charge des tests, depuis le 15/10/2021) ; art. L133-4 CSS";
    private static final String TEXTS = " (arrêté du 14 octobre 2021 ; art. L133-4 CSS).";

    private final EligibilitySettings settings;

    EligibilityFindings(EligibilitySettings settings) {
        this.settings = settings;
    }

    List<Finding> of(Collection<HeldDay> held, List<FindingItem> items) {
        List<Finding> findings = new ArrayList<>();
        List<FindingItem> paying = Undue.by(TestEligibility.PAYING, items);
        List<FindingItem> without = Undue.by(TestEligibility.WITHOUT_GROUND, items);
        List<FindingItem> unsupported = Undue.by(TestEligibility.UNSUPPORTED, items);
        if (!paying.isEmpty()) {
            findings.add(paying(tests(held, GroundOfTest.PAYING), paying));
        }
        if (!without.isEmpty()) {
            findings.add(without(tests(held, GroundOfTest.NONE), without));
        }
        if (!unsupported.isEmpty()) {
            findings.add(unsupported(tests(held, GroundOfTest.UNSUPPORTED), unsupported));
        }
        return findings;
    }

    private static String tests(Collection<HeldDay> held, GroundOfTest ground) {
        long tests = held.stream()
                .filter(day -> day.codes().contains(code(ground)))
                .mapToLong(day -> day.tally().get(ground.ordinal()))
                .sum();
        return FrenchText.count(tests, "test antigénique", "tests antigéniques");
    }

    private static String code(GroundOfTest ground) {
        return switch (ground) {
            case PAYING -> TestEligibility.PAYING;
            case NONE -> TestEligibility.WITHOUT_GROUND;
            default -> TestEligibility.UNSUPPORTED;
        };
    }

    private Finding paying(String tests, List<FindingItem> items) {
        return draft(TestEligibility.PAYING, FindingKind.BREACH, settings.payingProbability(), items)
                .says(
                        Undue.between(items) + ", " + tests
                                + " facturés comme étant à la charge du patient ont été remboursés"
                                + " par l'assurance maladie, soit " + FrenchText.euros(Undue.cents(items))
                                + " facturés sans être dus" + TEXTS,
                        LAW)
                .against(
                        tests + " à la charge du patient, remboursés",
                        "aucun remboursement d'un test sans motif de prise en charge",
                        "le patient avait un motif de prise en charge, que la ligne ne dit pas")
                .finish();
    }

    private Finding without(String tests, List<FindingItem> items) {
        return draft(TestEligibility.WITHOUT_GROUND, FindingKind.IMPLAUSIBLE, settings.groundProbability(), items)
                .says(
                        Undue.between(items) + ", " + tests
                                + " ont été remboursés sans aucun motif de prise en charge, alors que"
                                + " les autres tests du même facturant en portent un, soit "
                                + FrenchText.euros(Undue.cents(items)) + " à justifier" + TEXTS,
                        LAW)
                .against(
                        tests + " sans motif de prise en charge",
                        "moins de " + Math.round(100 * settings.minShareWithoutGround()) + " % des tests sans motif",
                        "les patients avaient un motif (vaccination faite ailleurs, cas contact) que la ligne ne dit pas")
                .finish();
    }

    private Finding unsupported(String tests, List<FindingItem> items) {
        return draft(TestEligibility.UNSUPPORTED, FindingKind.IMPLAUSIBLE, settings.prescriptionProbability(), items)
                .says(
                        Undue.between(items) + ", " + tests
                                + " ont été remboursés au motif d'une prescription sans que le"
                                + " prescripteur soit indiqué, ou sur une prescription de plus de 48 heures, soit "
                                + FrenchText.euros(Undue.cents(items)) + " à justifier" + TEXTS,
                        LAW)
                .against(
                        tests + " sans prescription vérifiable",
                        "un prescripteur indiqué, une prescription de moins de 48 heures",
                        "les prescriptions existent et sont présentées")
                .finish();
    }

    private static FindingDraft draft(String code, FindingKind kind, double probability, List<FindingItem> items) {
        return new FindingDraft(code, TestEligibility.VERSION, kind, probability)
                .rests(items)
                .figure("lignes en cause", items.size(), "lignes");
    }
}
