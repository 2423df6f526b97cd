package fr.vigie.casequeue.api;

import static fr.vigie.casequeue.table.CsvTable.euros;

import fr.vigie.casequeue.alert.Item;
import fr.vigie.casequeue.table.CsvTable;
import java.util.List;

/** The items of one alert as a table for spreadsheets. */
final class ItemsCsv {
    private ItemsCsv() {}

    static CsvTable of(List<Item> items) {
        CsvTable table = CsvTable.of(
                "date_de_soins",
                "acte",
                "coefficient",
                "quantite",
                "facture_eur",
                "du_eur",
                "indu_eur",
                "paye_le",
                "ligne",
                "paiement",
                "facture_ou_arret",
                "patient_pseudonyme",
                "motifs",
                "compte_dans_cette_alerte");
        items.forEach(item -> table.row(
                item.careDate(),
                item.actCode(),
                item.coefficient(),
                item.quantity(),
                euros(item.billedCents()),
                euros(item.dueCents()),
                euros(item.undueCents()),
                item.paidOn(),
                item.lineId(),
                item.paymentId(),
                item.invoiceId(),
                item.patientId(),
                String.join(" ", item.reasonCodes()),
                item.home() ? "oui" : "non"));
        return table;
    }
}
