package fr.vigie.casequeue.document.dossier;

import fr.vigie.casequeue.alert.CountedItem;
import fr.vigie.casequeue.alert.Item;
import fr.vigie.casequeue.document.CaseDocument;
import fr.vigie.casequeue.document.odf.OdfMeta;
import fr.vigie.casequeue.document.odf.Spreadsheet;
import fr.vigie.casequeue.table.CsvTable;
import java.time.Instant;
import java.util.List;

/**
 * The lines of a case as a table: one row for each line that counts, in order of care, amounts in euros. The CSV holds nothing
 * but the lines: as long as they are the same, so are its bytes and their hash.
 */
public final class CaseTable {
    private static final List<String> COLUMNS = List.of(
            "ligne",
            "paiement",
            "facture_ou_arret",
            "patient_pseudonyme",
            "date_de_soins",
            "paye_le",
            "acte",
            "coefficient",
            "quantite",
            "facture_eur",
            "du_eur",
            "indu_eur",
            "motifs",
            "schema",
            "alerte");

    private final String number;
    private final List<CountedItem> lines;

    /** The table of a case of this number. */
    public CaseTable(String number, List<CountedItem> lines) {
        this.number = number;
        this.lines = List.copyOf(lines);
    }

    /** As CSV. */
    public CaseDocument csv() {
        CsvTable table = CsvTable.of(COLUMNS.toArray(String[]::new));
        lines.forEach(line -> table.row(cells(line)));
        return new CaseDocument(number + "-lignes.csv", CsvTable.MEDIA_TYPE, table.toBytes());
    }

    /** As a spreadsheet, made at an instant. */
    public CaseDocument ods(Instant made) {
        OdfMeta meta = new OdfMeta("Lignes du dossier " + number, number, "Extrait de Vigie, sans décision", made);
        byte[] content =
                new Spreadsheet("Lignes", COLUMNS).toBytes(meta, lines.stream().map(CaseTable::cells));
        return new CaseDocument(number + "-lignes.ods", Spreadsheet.MEDIA_TYPE, content);
    }

    private static Object[] cells(CountedItem line) {
        Item item = line.item();
        return new Object[] {
            item.lineId(),
            item.paymentId(),
            item.invoiceId(),
            item.patientId(),
            item.careDate(),
            item.paidOn(),
            item.actCode(),
            item.coefficient(),
            item.quantity(),
            CsvTable.euros(item.billedCents()),
            CsvTable.euros(item.dueCents()),
            CsvTable.euros(item.undueCents()),
            String.join(" ", item.reasonCodes()),
            line.scheme().name(),
            line.alertId()
        };
    }
}
