package fr.vigie.casequeue.document.letter;

import fr.vigie.casequeue.alert.AlertDetail;
import fr.vigie.casequeue.alert.CountedItem;
import fr.vigie.casequeue.alert.Item;
import fr.vigie.casequeue.casework.CaseFile;
import fr.vigie.casequeue.document.Words;
import fr.vigie.casequeue.document.odf.TextFile;
import fr.vigie.casequeue.document.odf.TextFile.Column;
import fr.vigie.domain.alert.Scheme;
import fr.vigie.domain.text.FrenchText;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The parts of letters that are made of the lines and reasons of a case. */
final class LetterParts {
    private static final List<Column> CLAIMED = List.of(
            Column.of("Ligne", 36),
            Column.of("Facture ou arrêt", 34),
            Column.of("Soins du", 20),
            Column.of("Payé le", 20),
            Column.of("Acte", 16),
            Column.number("Quantité", 18),
            Column.number("Facturé", 24),
            Column.number("Dû", 24),
            Column.number("Indu", 24),
            Column.of("Motifs", 41));
    private static final List<Column> PAYMENTS =
            List.of(Column.of("Versement du", 40), Column.number("Lignes", 30), Column.number("Somme indue", 45));
    private static final List<Column> CARE = List.of(
            Column.of("Ligne", 50),
            Column.of("Facture ou arrêt", 50),
            Column.of("Soins du", 25),
            Column.of("Acte", 20),
            Column.number("Quantité", 25));

    private LetterParts() {}

    /** What was seen of the misuse, without a word on anybody. */
    static void findings(TextFile file, List<AlertDetail> alerts) {
        alerts.stream()
                .filter(alert ->
                        !alert.alert().withdrawn() && alert.alert().subject().victim())
                .flatMap(alert -> alert.reasons().stream())
                .forEach(reason -> file.bullet(reason.text()));
        file.paragraph("[à compléter ou à résumer avec des mots simples]");
    }

    /** What a hearing is about: kinds of care and their days, without sums and in neutral words; what was reported is not repeated. */
    static void subjects(TextFile file, List<CountedItem> lines, CaseFile about) {
        Map<Scheme, List<CountedItem>> bySchemes =
                lines.stream().collect(Collectors.groupingBy(CountedItem::scheme, TreeMap::new, Collectors.toList()));
        bySchemes.forEach((scheme, some) -> file.bullet(Words.label("hearing.", scheme) + "\u00a0: soins "
                + FrenchText.between(
                        some.get(0).item().careDate(),
                        some.get(some.size() - 1).item().careDate())));
        if (bySchemes.isEmpty()) {
            file.bullet(Words.label("hearing.", about.scheme()) + "\u00a0: [période et objet à compléter]");
        }
    }

    /** Each payment with what of it is undue (art. R133-9-1 CSS). */
    static void payments(TextFile file, List<CountedItem> lines) {
        TreeMap<LocalDate, List<Item>> days = lines.stream()
                .map(CountedItem::item)
                .filter(item -> item.paidOn().isPresent())
                .collect(Collectors.groupingBy(item -> item.paidOn().orElseThrow(), TreeMap::new, Collectors.toList()));
        file.table(
                PAYMENTS,
                days.entrySet().stream()
                        .map(day -> List.of(
                                FrenchText.date(day.getKey()),
                                FrenchText.number(day.getValue().size()),
                                FrenchText.euros(day.getValue().stream()
                                        .mapToLong(Item::undueCents)
                                        .sum())))
                        .toList());
    }

    /** The lines that are claimed, one row each, with the numbers of their reasons. */
    static void claimed(TextFile file, List<CountedItem> lines, HeldReasons reasons) {
        file.table(
                CLAIMED,
                lines.stream().map(line -> claimed(line.item(), reasons)).toList());
    }

    private static List<String> claimed(Item item, HeldReasons reasons) {
        return List.of(
                item.recordId(),
                item.invoiceId(),
                FrenchText.date(item.careDate()),
                item.paidOn().map(FrenchText::date).orElseThrow(),
                item.actCode(),
                FrenchText.number(item.quantity()),
                FrenchText.euros(item.billedCents()),
                FrenchText.euros(item.dueCents()),
                FrenchText.euros(item.undueCents()),
                reasons.numbers(item));
    }

    /** The care that is asked about, without sums. */
    static void care(TextFile file, List<CountedItem> lines) {
        if (lines.isEmpty()) {
            file.paragraph("[liste à compléter, ou annexe à retirer]");
            return;
        }
        file.table(
                CARE,
                lines.stream()
                        .map(CountedItem::item)
                        .map(item -> List.of(
                                item.recordId(),
                                item.invoiceId(),
                                FrenchText.date(item.careDate()),
                                item.actCode(),
                                FrenchText.number(item.quantity())))
                        .toList());
    }
}
