package fr.vigie.casequeue.document.letter;

import fr.vigie.casequeue.alert.AlertDetail;
import fr.vigie.casequeue.alert.CountedItem;
import fr.vigie.casequeue.alert.Item;
import fr.vigie.casequeue.document.odf.TextFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The reasons that a letter holds against somebody, by code, in the order of their numbers. */
record HeldReasons(Map<String, Held> byCode) {
    /**
     * A reason, with its number from 1. Two alerts may give one code: both sentences stand under its number.
     *
     * @param reasons at least one
     */
    record Held(int number, List<AlertDetail.Reason> reasons) {}

    /**
     * The reasons of these lines, heaviest first; all reasons where no line is itemised. Those on victims are left out.
     *
     * @param alerts the heaviest first
     */
    static HeldReasons of(List<AlertDetail> alerts, List<CountedItem> lines) {
        Set<String> codes = lines.stream()
                .flatMap(line -> line.item().reasonCodes().stream())
                .collect(Collectors.toSet());
        Map<String, List<AlertDetail.Reason>> reasons = alerts.stream()
                .filter(alert ->
                        !alert.alert().withdrawn() && !alert.alert().subject().victim())
                .flatMap(alert -> alert.reasons().stream())
                .filter(reason -> codes.isEmpty() || codes.contains(reason.code()))
                .collect(Collectors.groupingBy(AlertDetail.Reason::code, LinkedHashMap::new, Collectors.toList()));
        Map<String, Held> byCode = new LinkedHashMap<>();
        reasons.forEach((code, some) -> byCode.put(code, new Held(byCode.size() + 1, some)));
        return new HeldReasons(byCode);
    }

    /** Writes each with what was seen, what was expected, and the text that says so. */
    void write(TextFile file) {
        byCode.values().forEach(held -> held.reasons().forEach(reason -> {
            file.paragraph("Motif " + held.number() + ". " + reason.text());
            file.bullet("Observé\u00a0: " + reason.observed());
            file.bullet("Attendu\u00a0: " + reason.expected());
            file.bullet("Texte\u00a0: " + reason.legalBasis());
        }));
    }

    /** The numbers of the reasons of a line; a code that no alert explains any more stands as it is. */
    String numbers(Item item) {
        return item.reasonCodes().stream()
                .map(code -> Optional.ofNullable(byCode.get(code))
                        .map(held -> String.valueOf(held.number()))
                        .orElse(code))
                .collect(Collectors.joining(", "));
    }
}
