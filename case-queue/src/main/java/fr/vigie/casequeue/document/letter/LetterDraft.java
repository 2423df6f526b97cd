package fr.vigie.casequeue.document.letter;

import static fr.vigie.casequeue.document.Words.label;

import fr.vigie.casequeue.alert.CountedItem;
import fr.vigie.casequeue.casework.CaseFile;
import fr.vigie.casequeue.casework.InduLines;
import fr.vigie.casequeue.casework.Refused;
import fr.vigie.casequeue.document.CaseDocument;
import fr.vigie.casequeue.document.Words;
import fr.vigie.casequeue.document.dossier.CaseContent;
import fr.vigie.casequeue.document.odf.OdfMeta;
import fr.vigie.casequeue.document.odf.TextFile;
import fr.vigie.domain.alert.AlertSubjectKind;
import fr.vigie.domain.text.FrenchText;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A letter as a draft: names and addresses are left to whoever signs, for Vigie knows none. */
public final class LetterDraft {
    /** What each draft says of itself, at the head of its pages and in its properties. */
    public static final String STATUS =
            "Projet à relire, à compléter et à signer par une personne. Rien n’a été envoyé.";

    private final CaseContent content;
    private final Letter letter;
    private final String agent;

    /** @param agent name of whoever drafts it */
    public LetterDraft(CaseContent content, Letter letter, String agent) {
        this.content = content;
        this.letter = letter;
        this.agent = agent;
    }

    /**
     * The file.
     *
     * @throws Refused if the lines are not what the letter would claim
     */
    public CaseDocument document() {
        List<CountedItem> lines = lines();
        TextFile text = new TextFile(STATUS);
        letter.template().write(text, values(lines), parts(lines));
        OdfMeta meta = new OdfMeta(label("letter.", letter) + " (projet)", content.number(), STATUS, content.readAt());
        String name = content.number() + "-projet-" + letter.slug() + ".odt";
        return new CaseDocument(name, TextFile.MEDIA_TYPE, text.toBytes(meta));
    }

    private List<CountedItem> lines() {
        return switch (letter) {
            case INDU -> claimable();
            case INDU_NOTIFIED -> notified();
            default -> content.lines();
        };
    }

    private List<CountedItem> claimable() {
        if (content.claimable().isEmpty()) {
            throw new Refused(
                    "Aucune ligne ne peut être réclamée aujourd’hui : elles ne sont pas payées, sont prescrites ou"
                            + " déjà notifiées.");
        }
        return content.claimable();
    }

    private List<CountedItem> notified() {
        InduLines.Notified notified =
                content.notified().orElseThrow(() -> new Refused("Aucun indu n’est notifié, ou il a été retiré."));
        if (!notified.isItemised()) {
            throw new Refused(
                    "L’indu notifié (" + FrenchText.euros(notified.cents())
                            + ") n’est pas la somme des lignes réclamables ce jour-là ("
                            + FrenchText.euros(sum(notified.lines()))
                            + ") : Vigie ne sait pas lesquelles il couvre et n’établit pas de tableau qui ne tomberait pas juste."
                            + " Retirez l’indu et notifiez la somme des lignes, ou rédigez la lettre d’après l’export des lignes.");
        }
        return notified.lines();
    }

    private Map<String, String> values(List<CountedItem> lines) {
        CaseFile file = content.line().file();
        boolean insured = file.kind() == AlertSubjectKind.PATIENT;
        return Map.ofEntries(
                Map.entry("numero", file.number()),
                Map.entry("jour", Words.day(content.readAt())),
                Map.entry("agent", agent),
                Map.entry("identifiantNom", label("subject.id.", file.kind())),
                Map.entry("identifiant", file.subjectId()),
                Map.entry(
                        "articles",
                        insured
                                ? "l’article L133-4-1 et de l’article R133-9-2 du code de la sécurité sociale"
                                : "l’article L133-4 et de l’article R133-9-1 du code de la sécurité sociale"),
                Map.entry(
                        "schemas",
                        distinct(lines.stream()
                                .map(line -> label("scheme.", line.scheme()))
                                .toList())),
                Map.entry(
                        "actes",
                        distinct(lines.stream()
                                .map(line -> line.item().actCode())
                                .toList())),
                Map.entry("montant", FrenchText.euros(sum(lines))),
                Map.entry("lignes", FrenchText.count(lines.size(), "ligne")),
                Map.entry("annexe", annexed(lines.size())),
                Map.entry("titre", label("letter.", letter)),
                Map.entry(
                        "suite",
                        letter == Letter.WARNING
                                ? "Si les mêmes faits se reproduisaient, la caisse pourrait engager les suites prévues par les"
                                        + " textes."
                                : "Cette lettre est une information : elle n’appelle ni remboursement ni sanction."));
    }

    private Map<String, Consumer<TextFile>> parts(List<CountedItem> lines) {
        HeldReasons reasons = HeldReasons.of(content.alerts(), lines);
        return Map.of(
                "motifs", reasons::write,
                "constats", file -> LetterParts.findings(file, content.alerts()),
                "objets",
                        file -> LetterParts.subjects(file, lines, content.line().file()),
                "versements", file -> LetterParts.payments(file, lines),
                "lignes", file -> LetterParts.claimed(file, lines, reasons),
                "soins", file -> LetterParts.care(file, lines));
    }

    /** What the annex lists; a case without lines has none, and whoever signs says what care it is about. */
    private static String annexed(int lines) {
        return switch (lines) {
            case 0 -> "les soins suivants\u00a0: [période et objet à compléter]";
            case 1 -> "la ligne de l’annexe";
            default -> "les " + FrenchText.count(lines, "ligne") + " de l’annexe";
        };
    }

    private static String distinct(List<String> names) {
        return FrenchText.list(names.stream().distinct().sorted().toList());
    }

    private static long sum(List<CountedItem> lines) {
        return lines.stream().mapToLong(line -> line.item().undueCents()).sum();
    }
}
