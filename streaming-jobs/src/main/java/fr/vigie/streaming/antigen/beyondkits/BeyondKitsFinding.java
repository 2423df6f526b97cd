package fr.vigie.streaming.antigen.beyondkits;

import fr.vigie.domain.text.FrenchText;
import fr.vigie.streaming.antigen.Undue;
import fr.vigie.streaming.care.HeldDay;
import fr.vigie.streaming.fact.Finding;
import fr.vigie.streaming.fact.FindingItem;
import fr.vigie.streaming.fact.FindingKind;
import fr.vigie.streaming.finding.FindingDraft;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Words the finding of tests beyond kits, in French. */
final class BeyondKitsFinding {
    private final BeyondKitsSettings settings;

    BeyondKitsFinding(BeyondKitsSettings settings) {
        this.settings = settings;
    }

    Finding of(Collection<HeldDay> held, List<FindingItem> items) {
        List<HeldDay> days =
                held.stream().sorted(Comparator.comparing(HeldDay::day)).toList();
        KitStock.Want last = KitStock.Want.of(days.get(days.size() - 1).tally());
        long beyond = days.stream()
                .mapToLong(day -> KitStock.Want.of(day.tally()).tests())
                .sum();
        String margin = Math.round(100 * settings.marginShare()) + " %";
        return new FindingDraft(
                        TestsBeyondKits.CODE, TestsBeyondKits.VERSION, FindingKind.IMPLAUSIBLE, settings.probability())
                .says(text(days, last, beyond, items, margin), Undue.LAW)
                .against(
                        FrenchText.count(last.used(), "kit facturé", "kits facturés") + " pour "
                                + FrenchText.count(last.bought(), "kit acheté", "kits achetés"),
                        "au plus les kits achetés et un stock de départ de " + FrenchText.count(last.opening(), "kit")
                                + ", à " + margin + " des achats près",
                        "des kits viennent d'ailleurs (stock antérieur, dotation de l'État, autre pharmacie, factures"
                                + " d'achat non transmises)")
                .rests(items)
                .figure("kits facturés", last.used(), "kits")
                .figure("kits achetés", last.bought(), "kits")
                .figure("tests facturés au-delà des kits", beyond, "tests")
                .finish();
    }

    private static String text(
            List<HeldDay> days, KitStock.Want last, long beyond, List<FindingItem> items, String margin) {
        LocalDate first = days.get(0).day();
        LocalDate end = days.get(days.size() - 1).day();
        return "Au " + FrenchText.date(end) + ", " + FrenchText.count(last.used(), "kit") + " de tests antigéniques ("
                + "tests de patients et livraisons) ont été facturés pour " + FrenchText.number(last.bought())
                + " achetés et un stock de départ de " + FrenchText.count(last.opening(), "kit")
                + " : l'écart passe la marge de " + margin + " des achats, et "
                + FrenchText.count(beyond, "test a été facturé", "tests ont été facturés")
                + " sans kit " + FrenchText.between(first, end) + ", soit " + FrenchText.euros(Undue.cents(items))
                + " (arrêtés des 10 juillet 2020 et 1er juin 2021 modifiés ; art. L133-4 CSS).";
    }
}
