package fr.vigie.streaming.docs;

import fr.vigie.domain.alert.Alert;
import fr.vigie.domain.alert.AlertItem;
import fr.vigie.domain.alert.Reason;
import fr.vigie.domain.text.FrenchText;
import fr.vigie.streaming.catalogue.Detector;
import fr.vigie.streaming.golden.GoldenOutput;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The golden alert of a detector as an investigator reads it, as Markdown: who, how many euros, why, and its first lines. */
final class AlertView {
    private static final int MOST_ITEMS = 4;

    private final Labels labels;
    private final Detector detector;
    private final GoldenOutput golden;
    private final Alert alert;
    private final List<String> codes;

    AlertView(Labels labels, Detector detector, GoldenOutput golden) {
        this.labels = labels;
        this.detector = detector;
        this.golden = golden;
        this.alert = golden.alerts().stream()
                .filter(this::isOurs)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no golden alert of " + detector.name()));
        this.codes = alert.getReasons().stream().map(Reason::getCode).toList();
    }

    private boolean isOurs(Alert one) {
        return one.getScheme() == detector.scheme() && one.getReasons().stream().anyMatch(this::isOurs);
    }

    private boolean isOurs(Reason reason) {
        return detector.codes().contains(reason.getCode());
    }

    /** The section. */
    String text() {
        return head(alert) + "\n\n" + reasons() + "\n" + items() + others();
    }

    private String head(Alert one) {
        String victim = one.getSubject().getVictim().orElse(false) ? ", victime présumée" : "";
        return "**%s** : %s `%s`%s. Préjudice subi %s, évitable %s. Probabilité %s %%, priorité %s."
                .formatted(
                        labels.of("scheme", one.getScheme()),
                        labels.of("subject", one.getSubject().getKind()).toLowerCase(),
                        one.getSubject().getId(),
                        victim,
                        FrenchText.euros(one.getSufferedCents()),
                        FrenchText.euros(one.getAvoidableCents()),
                        FrenchText.number(one.getProbability().movePointRight(2), 0),
                        FrenchText.number(one.getPriority(), 1));
    }

    private String reasons() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < codes.size(); i++) {
            text.append("%d. %s\n".formatted(i + 1, reason(alert.getReasons().get(i))));
        }
        return text.toString();
    }

    private String reason(Reason reason) {
        return "`%s` (%s) : %s"
                .formatted(
                        reason.getCode(), labels.of("reason", reason.getKind()).toLowerCase(), reason.getText());
    }

    private String items() {
        List<AlertItem> items = golden.items().stream()
                .filter(item -> item.getAlertId().equals(alert.getAlertId()))
                .toList();
        if (items.isEmpty()) {
            return "Cette alerte ne repose sur aucune ligne chiffrée.\n";
        }
        Set<AlertItem> shown = shown(items);
        String rest = items.size() == shown.size()
                ? ""
                : "\net " + FrenchText.count(items.size() - shown.size(), "autre ligne", "autres lignes") + ".\n";
        return "| Soins | Acte | Quantité | Facturé | Dû | Indu | Payé le | Motif |\n|---|---|--:|--:|--:|--:|---|---|\n"
                + items.stream().filter(shown::contains).map(this::row).collect(Collectors.joining())
                + rest;
    }

    /** The first of each reason, and as many more as there is room for. */
    private static Set<AlertItem> shown(List<AlertItem> items) {
        Set<AlertItem> shown = new LinkedHashSet<>();
        Set<List<String>> reasons = new HashSet<>();
        items.stream()
                .filter(item -> reasons.add(item.getReasonCodes()))
                .limit(MOST_ITEMS)
                .forEach(shown::add);
        for (AlertItem item : items) {
            if (shown.size() < MOST_ITEMS) {
                shown.add(item);
            }
        }
        return shown;
    }

    private String row(AlertItem item) {
        return "| %s | %s%s | %s | %s | %s | %s%s | %s | %s |\n"
                .formatted(
                        FrenchText.date(item.getCareDate()),
                        item.getActCode(),
                        coefficient(item.getCoefficient()),
                        FrenchText.number(item.getQuantity()),
                        FrenchText.euros(item.getBilledCents()),
                        FrenchText.euros(item.getDueCents()),
                        FrenchText.euros(item.getUndueCents()),
                        item.getHome() ? "" : ", compté ailleurs",
                        item.getPaidOn().map(FrenchText::date).orElse("non payé"),
                        item.getReasonCodes().stream()
                                .map(code -> String.valueOf(codes.indexOf(code) + 1))
                                .collect(Collectors.joining(", ")));
    }

    private static String coefficient(BigDecimal coefficient) {
        BigDecimal plain = coefficient.stripTrailingZeros();
        return plain.signum() == 0 || plain.compareTo(BigDecimal.ONE) == 0
                ? ""
                : " × " + FrenchText.number(plain, Math.max(0, plain.scale()));
    }

    /** The other alerts of the same streams; a reason is read out where it was not yet. */
    private String others() {
        StringBuilder text = new StringBuilder();
        Set<String> read = new HashSet<>(codes);
        for (Alert other : golden.alerts()) {
            if (!other.equals(alert) && isOurs(other)) {
                text.append("\nDu même flux : ").append(head(other)).append('\n');
                other.getReasons().stream()
                        .filter(reason -> isOurs(reason) && read.add(reason.getCode()))
                        .forEach(reason ->
                                text.append("\n- ").append(reason(reason)).append('\n'));
            }
        }
        return text.toString();
    }
}
