package fr.vigie.streaming.docs;

import fr.vigie.domain.alert.Alert;
import fr.vigie.domain.alert.AlertItem;
import fr.vigie.domain.stream.BadRecord;
import fr.vigie.domain.text.FrenchText;
import fr.vigie.streaming.catalogue.Detector;
import fr.vigie.streaming.golden.GoldenOutput;
import fr.vigie.streaming.golden.LookAlike;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The innocent look-alike of a detector, as Markdown: what its streams hold, what would have been said of them without the
 * evidence, which is what the golden case says, and why nothing is said.
 *
 * @param detector the detector
 * @param golden what is said without the evidence
 * @param lookAlike the look-alike
 */
record SilenceView(Detector detector, GoldenOutput golden, LookAlike lookAlike) {
    /** The section. */
    String text() throws BadRecord {
        return "**Ce que contient le flux.** %s\n\n**Sans cette explication**, c'est l'exemple ci-dessus : %s.\n\n"
                        .formatted(lookAlike.behaviour(), FrenchText.list(unexplained()))
                + "**Pourquoi Vigie se tait.** %s\n\nCe qui change d'un flux à l'autre : %s.\n"
                        .formatted(lookAlike.reason(), String.join(" ; ", lookAlike.differences(detector.name())));
    }

    private List<String> unexplained() {
        return detector.codes().stream().map(this::unexplained).toList();
    }

    private String unexplained(String code) {
        Set<String> alerts = golden.alerts().stream()
                .filter(alert -> alert.getScheme() == detector.scheme()
                        && alert.getReasons().stream()
                                .anyMatch(reason -> reason.getCode().equals(code)))
                .map(Alert::getAlertId)
                .collect(Collectors.toSet());
        List<AlertItem> items = golden.items().stream()
                .filter(item -> alerts.contains(item.getAlertId())
                        && item.getReasonCodes().contains(code))
                .toList();
        long undue = items.stream().mapToLong(AlertItem::getUndueCents).sum();
        String subjects = alerts.size() == 1 ? "" : alerts.size() + " alertes, ";
        return '`' + code + "` (" + subjects + lines(items.size(), undue) + ')';
    }

    private static String lines(int items, long undue) {
        return items == 0
                ? "aucune ligne chiffrée"
                : FrenchText.count(items, "ligne")
                        + (undue == 0 ? " à vérifier" : ", " + FrenchText.euros(undue) + " d'indu");
    }
}
