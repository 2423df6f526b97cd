package fr.vigie.casequeue.document.dossier;

import static fr.vigie.casequeue.document.Words.label;
import static fr.vigie.domain.text.FrenchText.euros;

import fr.vigie.casequeue.alert.AlertDetail;
import fr.vigie.casequeue.alert.RankedAlert;
import fr.vigie.casequeue.document.Words;
import fr.vigie.casequeue.document.pdf.PdfSheets;
import fr.vigie.casequeue.document.pdf.PdfSheets.Column;
import fr.vigie.domain.text.FrenchText;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** Why: the alerts of a case with reasons, figures and links. */
final class DossierReasons {
    private static final List<Column> MEMBERS = List.of(
            new Column("Nature", 0.3f, false), new Column("Identifiant", 0.4f, false), new Column("Rôle", 0.3f, false));

    private DossierReasons() {}

    static void write(PdfSheets sheets, List<AlertDetail> alerts) {
        sheets.heading("Pourquoi");
        if (alerts.isEmpty()) {
            sheets.paragraph("Aucune alerte sur ce sujet.");
        }
        alerts.forEach(alert -> alert(sheets, alert));
    }

    private static void alert(PdfSheets sheets, AlertDetail detail) {
        RankedAlert alert = detail.alert();
        sheets.subheading("%s — %s subi, %s évitable%s"
                .formatted(
                        label("scheme.", alert.scheme()),
                        euros(alert.sufferedCents()),
                        euros(alert.avoidableCents()),
                        alert.withdrawn() ? " — retirée" : ""));
        sheets.small("Alerte " + alert.alertId() + ", révision " + alert.revision() + ", détectée le "
                + Words.day(alert.detectedAt()) + "\u00a0; faits du " + Words.day(alert.firstEvidenceAt()) + " au "
                + Words.day(alert.lastEvidenceAt()) + "\u00a0; règles\u00a0: " + rules(detail));
        alert.statusReason().ifPresent(reason -> sheets.field("Motif du retrait", reason));
        detail.reasons().forEach(reason -> reason(sheets, reason));
        detail.figures().forEach(figure -> figure(sheets, figure));
        if (!detail.members().isEmpty()) {
            sheets.table(MEMBERS, detail.members().stream().map(DossierReasons::member));
        }
    }

    private static String rules(AlertDetail detail) {
        return detail.ruleVersions().entrySet().stream()
                .map(rule -> rule.getKey() + " " + rule.getValue())
                .collect(Collectors.joining(", "));
    }

    private static void reason(PdfSheets sheets, AlertDetail.Reason reason) {
        sheets.paragraph(reason.text());
        sheets.field("Nature", label("reason.", reason.kind()) + " (" + reason.code() + ")")
                .field("Poids", FrenchText.number(reason.weight().movePointRight(2), 0) + "\u00a0%")
                .field("Observé", reason.observed())
                .field("Attendu", reason.expected())
                .field("Base légale", reason.legalBasis())
                .field("Aurait fait taire", reason.silentIf());
    }

    private static void figure(PdfSheets sheets, AlertDetail.Figure figure) {
        String peers = figure.peerQuantiles()
                .filter(quantiles -> quantiles.size() > 4)
                .map(quantiles -> "\u00a0; pairs (" + Words.or(figure.peerGroup()) + ")\u00a0: médiane "
                        + number(BigDecimal.valueOf(quantiles.get(2))) + ", 95\u00a0% sous "
                        + number(BigDecimal.valueOf(quantiles.get(4))))
                .orElse("");
        sheets.field(
                "Repère", figure.figure() + "\u00a0: " + number(figure.value()) + "\u00a0" + figure.unit() + peers);
    }

    private static String number(BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        return FrenchText.number(plain, Math.min(4, Math.max(0, plain.scale())));
    }

    private static List<String> member(AlertDetail.Member member) {
        return List.of(label("member.", member.kind()), member.id(), label("member.role.", member.role()));
    }
}
