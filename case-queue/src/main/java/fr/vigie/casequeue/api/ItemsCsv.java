package fr.vigie.casequeue.api;

import fr.vigie.casequeue.alert.Item;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Items as a table for French spreadsheets: UTF-8 with byte order mark, semicolons, decimal commas, amounts in euros.
 *
 * <p>Quoted as RFC 4180 asks. A cell that a spreadsheet would take for a formula is preceded by an apostrophe.
 */
final class ItemsCsv {
    static final String MEDIA_TYPE = "text/csv;charset=UTF-8";
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String LINE_END = "\r\n";
    private static final String HEADER = "date_de_soins;acte;coefficient;quantite;facture_eur;du_eur;indu_eur;paye_le;"
            + "ligne;paiement;facture_ou_arret;patient_pseudonyme;motifs;compte_dans_cette_alerte";

    private ItemsCsv() {}

    static String of(List<Item> items) {
        return items.stream()
                .map(ItemsCsv::line)
                .collect(Collectors.joining("", BYTE_ORDER_MARK + HEADER + LINE_END, ""));
    }

    private static String line(Item item) {
        return Stream.of(
                        item.careDate().toString(),
                        text(item.actCode()),
                        decimal(item.coefficient()),
                        Integer.toString(item.quantity()),
                        euros(item.billedCents()),
                        euros(item.dueCents()),
                        euros(item.undueCents()),
                        item.paidOn().map(Object::toString).orElse(""),
                        text(item.lineId().orElse("")),
                        text(item.paymentId().orElse("")),
                        text(item.invoiceId()),
                        text(item.patientId().orElse("")),
                        text(String.join(" ", item.reasonCodes())),
                        item.home() ? "oui" : "non")
                .collect(Collectors.joining(";", "", LINE_END));
    }

    private static String euros(long cents) {
        return decimal(BigDecimal.valueOf(cents, 2));
    }

    private static String decimal(BigDecimal value) {
        return value.toPlainString().replace('.', ',');
    }

    private static String text(String value) {
        String harmless = value.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + value : value;
        return harmless.matches("(?s).*[;\"\\r\\n].*") ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }
}
