package fr.vigie.casequeue.document.dossier;

import static fr.vigie.casequeue.document.Words.label;

import fr.vigie.casequeue.casework.Attachment;
import fr.vigie.casequeue.casework.CaseFile;
import fr.vigie.casequeue.casework.CaseLine;
import fr.vigie.casequeue.document.Words;
import fr.vigie.casequeue.document.pdf.PdfSheets;
import fr.vigie.domain.text.FrenchText;
import java.util.stream.Collectors;

/** What lies with a case: attached papers with their hashes, and earlier cases on the subject. */
final class DossierPapers {
    private DossierPapers() {}

    static void write(PdfSheets sheets, CaseContent content) {
        sheets.heading("Pièces jointes");
        if (content.attachments().isEmpty()) {
            sheets.paragraph("Aucune pièce jointe.");
        }
        content.attachments().forEach(one -> attachment(sheets, one));
        sheets.heading("Antécédents");
        sheets.paragraph(
                content.antecedents().isEmpty()
                        ? "Aucun autre dossier sur ce sujet."
                        : content.antecedents().stream()
                                .map(DossierPapers::antecedent)
                                .collect(Collectors.joining("\n")));
    }

    private static void attachment(PdfSheets sheets, Attachment one) {
        sheets.subheading(one.name());
        sheets.small(FrenchText.count(one.size(), "octet") + ", jointe le " + Words.minute(one.addedAt()) + " par "
                + one.addedBy() + ", SHA-256\u00a0:");
        sheets.code(one.sha256());
    }

    private static String antecedent(CaseLine line) {
        CaseFile file = line.file();
        return file.number() + ", " + label("scheme.", file.scheme()) + ", ouvert le " + Words.day(file.openedAt())
                + file.outcome()
                        .map(outcome -> ", clos\u00a0: " + label("outcome.", outcome))
                        .orElse(", " + label("state.", file.state()));
    }
}
