package fr.vigie.casequeue.document.dossier;

import static fr.vigie.casequeue.document.Words.label;
import static fr.vigie.domain.text.FrenchText.euros;

import fr.vigie.casequeue.alert.CountedItem;
import fr.vigie.casequeue.alert.Item;
import fr.vigie.casequeue.casework.CaseLine;
import fr.vigie.casequeue.document.pdf.PdfSheets;
import fr.vigie.domain.text.FrenchText;
import java.util.List;
import java.util.function.ToLongFunction;

/** The sums of a case: of its alerts, of its lines, of its accounts. */
final class DossierSums {
    private DossierSums() {}

    static void write(PdfSheets sheets, CaseContent content) {
        CaseLine line = content.line();
        List<CountedItem> lines = content.lines();
        sheets.heading("Sommes")
                .field("Préjudice subi", euros(line.sufferedCents()) + " (payé et indu)")
                .field("Préjudice évitable", euros(line.avoidableCents()) + " (indu, pas encore payé)")
                .field("Lignes détaillées", FrenchText.count(lines.size(), "ligne"))
                .field("Facturé", euros(sum(lines, Item::billedCents)))
                .field("Dû", euros(sum(lines, Item::dueCents)))
                .field("Indu", euros(sum(lines, Item::undueCents)))
                .field("dont payé", euros(sum(lines, DossierSums::paid)));
        content.accounts()
                .totals()
                .standing()
                .forEach(balance -> sheets.field(
                        "Compte", label("ledger.account.", balance.account()) + "\u00a0: " + euros(balance.cents())));
    }

    private static long paid(Item item) {
        return item.paidOn().isPresent() ? item.undueCents() : 0;
    }

    private static long sum(List<CountedItem> lines, ToLongFunction<Item> cents) {
        return lines.stream().map(CountedItem::item).mapToLong(cents).sum();
    }
}
