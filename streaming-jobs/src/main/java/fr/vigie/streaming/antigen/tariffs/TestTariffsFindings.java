package fr.vigie.streaming.antigen.tariffs;

import fr.vigie.domain.text.FrenchText;
import fr.vigie.streaming.antigen.Undue;
import fr.vigie.streaming.fact.Finding;
import fr.vigie.streaming.fact.FindingItem;
import fr.vigie.streaming.fact.FindingKind;
import fr.vigie.streaming.finding.FindingDraft;
import java.util.ArrayList;
import java.util.List;

/** Words the findings on tariffs of tests, in French. */
final class TestTariffsFindings {
    private static final String TEXTS = "(arrêtés des 10 juillet 2020 et 1er juin 2021 modifiés ; art. L133-4 CSS).";

    private final TestTariffsSettings settings;

    TestTariffsFindings(TestTariffsSettings settings) {
        this.settings = settings;
    }

    List<Finding> of(List<FindingItem> items) {
        List<Finding> findings = new ArrayList<>();
        List<FindingItem> above = Undue.by(TestTariffs.ABOVE, items);
        List<FindingItem> twice = Undue.by(TestTariffs.TWICE, items);
        if (!above.isEmpty()) {
            findings.add(above(above));
        }
        if (!twice.isEmpty()) {
            findings.add(twice(twice));
        }
        return findings;
    }

    private Finding above(List<FindingItem> items) {
        String undue = FrenchText.euros(Undue.cents(items));
        return new FindingDraft(TestTariffs.ABOVE, TestTariffs.VERSION, FindingKind.BREACH, settings.aboveProbability())
                .says(
                        Undue.between(items) + ", " + FrenchText.count(items.size(), "ligne")
                                + " de tests antigéniques (acte, kit ou livraison de kits) "
                                + (items.size() < 2 ? "dépasse" : "dépassent")
                                + " le tarif en vigueur le jour des soins, supplément du dimanche compris, soit "
                                + undue
                                + " facturés sans être dus " + TEXTS,
                        Undue.LAW)
                .against(
                        FrenchText.count(items.size(), "ligne") + " au-dessus du tarif, " + undue + " de trop",
                        "le tarif du jour des soins, ligne par ligne",
                        "le tarif appliqué est celui d'un acte que la ligne ne dit pas, ou la ligne est rectifiée")
                .rests(items)
                .figure("lignes au-dessus du tarif", items.size(), "lignes")
                .finish();
    }

    private Finding twice(List<FindingItem> items) {
        long patientDays = items.stream()
                .map(item -> item.getCareDate() + "|" + item.getPatientId())
                .distinct()
                .count();
        String undue = FrenchText.euros(Undue.cents(items));
        return new FindingDraft(TestTariffs.TWICE, TestTariffs.VERSION, FindingKind.BREACH, settings.twiceProbability())
                .says(
                        Undue.between(items)
                                + ", plusieurs tests antigéniques sont facturés le même jour pour le même patient "
                                + FrenchText.number(patientDays) + " fois ; un seul est dû par jour, soit " + undue
                                + " facturés sans être dus " + TEXTS,
                        Undue.LAW)
                .against(
                        FrenchText.count(patientDays, "journée") + " à plusieurs tests pour un patient",
                        "un acte et un kit par patient et par jour",
                        "un second test était nécessaire (résultat invalide), ou deux personnes partagent un numéro"
                                + " (jumeaux, enfants sous le numéro d'un parent)")
                .rests(items)
                .figure("journées à plusieurs tests pour un patient", patientDays, "journées")
                .finish();
    }
}
