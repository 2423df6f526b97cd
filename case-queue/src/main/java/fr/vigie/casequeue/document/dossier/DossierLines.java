package fr.vigie.casequeue.document.dossier;

import fr.vigie.casequeue.alert.CountedItem;
import fr.vigie.casequeue.alert.Item;
import fr.vigie.casequeue.document.Words;
import fr.vigie.casequeue.document.pdf.PdfSheets;
import fr.vigie.casequeue.document.pdf.PdfSheets.Column;
import fr.vigie.domain.money.Cents;
import fr.vigie.domain.text.FrenchText;
import java.util.List;

/** What: every line that counts in a case. */
final class DossierLines {
    private static final List<Column> COLUMNS = List.of(
            new Column("Ligne ou paiement", 0.15f, false),
            new Column("Facture ou arrêt", 0.14f, false),
            new Column("Soins du", 0.07f, false),
            new Column("Payé le", 0.07f, false),
            new Column("Acte", 0.05f, false),
            new Column("Quantité", 0.06f, true),
            new Column("Coef.", 0.06f, true),
            new Column("Facturé", 0.08f, true),
            new Column("Dû", 0.08f, true),
            new Column("Indu", 0.08f, true),
            new Column("Motifs", 0.16f, false));

    private DossierLines() {}

    static void write(PdfSheets sheets, List<CountedItem> lines) {
        sheets.across();
        sheets.heading("Lignes");
        if (lines.isEmpty()) {
            sheets.paragraph("Aucune ligne détaillée.");
            return;
        }
        sheets.small("Chaque ligne est comptée une fois, dans l’ordre des soins ; remboursable par l’assurance maladie,"
                + " au tarif en vigueur à la date des soins. Le patient de chaque ligne, sous pseudonyme, est dans le"
                + " fichier CSV.");
        sheets.table(COLUMNS, lines.stream().map(line -> cells(line.item())));
        long cents = lines.stream().mapToLong(line -> line.item().undueCents()).sum();
        sheets.field("Total indu", FrenchText.euros(cents));
    }

    private static List<String> cells(Item item) {
        return List.of(
                item.recordId(),
                item.invoiceId(),
                FrenchText.date(item.careDate()),
                Words.day(item.paidOn()),
                item.actCode(),
                FrenchText.number(item.quantity()),
                FrenchText.number(
                        item.coefficient(),
                        Math.max(0, item.coefficient().stripTrailingZeros().scale())),
                euros(item.billedCents()),
                euros(item.dueCents()),
                euros(item.undueCents()),
                String.join(" ", item.reasonCodes()));
    }

    private static String euros(long cents) {
        return Cents.of(cents).toFrench();
    }
}
