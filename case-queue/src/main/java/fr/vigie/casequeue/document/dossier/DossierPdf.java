package fr.vigie.casequeue.document.dossier;

import static fr.vigie.casequeue.document.Words.label;
import static fr.vigie.casequeue.document.Words.typeset;

import fr.vigie.casequeue.casework.CaseFile;
import fr.vigie.casequeue.document.CaseDocument;
import fr.vigie.casequeue.document.Words;
import fr.vigie.casequeue.document.pdf.PdfMeta;
import fr.vigie.casequeue.document.pdf.PdfSheets;
import java.util.List;

/** A case on paper: all of its page, and all of its lines. Same case and same instant, same bytes. */
public final class DossierPdf {
    private final CaseContent content;
    private final String hash;
    private final PdfSheets sheets = new PdfSheets();

    private DossierPdf(CaseContent content) {
        this.content = content;
        this.hash = content.table().csv().sha256();
    }

    /** The file. */
    public static CaseDocument of(CaseContent content) {
        return new DossierPdf(content).document();
    }

    private CaseDocument document() {
        cover();
        subject();
        DossierSums.write(sheets, content);
        content.line().file().signalement().ifPresent(text -> sheets.heading("Ce qui est signalé")
                .paragraph(text));
        DossierReasons.write(sheets, content.alerts());
        DossierCourse.write(sheets, content);
        DossierPapers.write(sheets, content);
        DossierLines.write(sheets, content.lines());
        PdfMeta meta = new PdfMeta(
                "Dossier " + content.number() + ", établi le " + Words.minute(content.readAt()),
                content.number(),
                content.readAt(),
                List.of(
                        typeset("Confidentiel. Vigie classe et explique ; une personne décide."),
                        typeset("SHA-256 des lignes (" + content.number() + "-lignes.csv) : " + hash)));
        return new CaseDocument(content.number() + "-dossier.pdf", "application/pdf", sheets.toBytes(meta));
    }

    private void cover() {
        sheets.title("Dossier " + content.number());
        sheets.paragraph(typeset("Établi par Vigie le " + Words.minute(content.readAt())
                + ". Les assurés y sont sous pseudonyme. Une alerte n’est pas une preuve : elle ouvre un dossier, qu’une"
                + " personne instruit."));
        sheets.small(typeset(
                "Au pied de chaque page, l’empreinte SHA-256 des lignes est celle du fichier " + content.number()
                        + "-lignes.csv (Documents, Lignes en CSV), octet pour octet : « sha256sum " + content.number()
                        + "-lignes.csv » doit rendre la même, tant qu’aucune ligne n’a changé. L’empreinte de ce PDF même est au"
                        + " journal des accès, à l’instant de l’export."));
    }

    private void subject() {
        CaseFile file = content.line().file();
        sheets.heading("Sujet")
                .field("Sujet", label("subject.", file.kind()))
                .field(label("subject.id.", file.kind()), file.subjectId())
                .field("Schéma", label("scheme.", file.scheme()))
                .field("Étape", label("state.", file.state()))
                .field("Origine", label("origin.", file.origin()))
                .field("Ouvert", Words.minute(file.openedAt()) + ", par " + file.openedBy())
                .field("Attribué à", Words.or(file.assignee()))
                .field("Instruit par", Words.or(file.instructor()))
                .field("Intention", label("intent.", file.intent()));
        if (content.alerts().stream().anyMatch(alert -> alert.alert().subject().victim())) {
            sheets.field("Qualité", typeset("Victime présumée : ni mise en cause, ni suspecte"));
        }
        file.outcome().ifPresent(outcome -> sheets.field("Issue", label("outcome.", outcome))
                .field("Motif", Words.or(file.motive()))
                .field("Clos", Words.or(file.closedAt().map(Words::minute)) + ", par " + Words.or(file.closedBy())));
    }
}
