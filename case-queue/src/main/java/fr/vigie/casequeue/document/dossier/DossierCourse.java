package fr.vigie.casequeue.document.dossier;

import static fr.vigie.casequeue.document.Words.label;

import fr.vigie.casequeue.casework.CaseEvent;
import fr.vigie.casequeue.document.Words;
import fr.vigie.casequeue.document.pdf.PdfSheets;
import fr.vigie.casequeue.document.pdf.PdfSheets.Column;
import fr.vigie.domain.text.FrenchText;
import java.util.List;

/** The procedure of a case, its deadlines, and what happened in it. */
final class DossierCourse {
    private static final List<Column> DEADLINES = List.of(
            new Column("Jour", 0.15f, false),
            new Column("Échéance", 0.45f, false),
            new Column("Article", 0.28f, false),
            new Column("", 0.12f, false));

    private DossierCourse() {}

    static void write(PdfSheets sheets, CaseContent content) {
        sheets.heading("Procédure et échéances");
        if (content.deadlines().isEmpty()) {
            sheets.paragraph("Aucune échéance en cours.");
        } else {
            sheets.table(
                    DEADLINES,
                    content.deadlines().stream()
                            .map(deadline -> List.of(
                                    FrenchText.date(deadline.day()),
                                    label("deadline.", deadline.what()),
                                    deadline.article(),
                                    deadline.overdue() ? "dépassée" : "")));
        }
        sheets.heading("Journal");
        content.events().forEach(event -> event(sheets, event));
    }

    private static void event(PdfSheets sheets, CaseEvent event) {
        StringBuilder head = new StringBuilder(event.position() + ". " + Words.minute(event.at()) + ", " + event.login()
                + " — " + label("event.", event.kind()));
        event.step().ifPresent(step -> head.append("\u00a0: ").append(label("step.", step)));
        event.on().ifPresent(day -> head.append(" du ").append(FrenchText.date(day)));
        event.cents().ifPresent(cents -> head.append(", ").append(FrenchText.euros(cents)));
        sheets.subheading(head.toString());
        if (!event.text().isBlank()) {
            sheets.paragraph(event.text());
        }
    }
}
