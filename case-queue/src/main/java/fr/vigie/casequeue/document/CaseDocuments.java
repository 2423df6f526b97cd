package fr.vigie.casequeue.document;

import fr.vigie.casequeue.audit.AccessLog;
import fr.vigie.casequeue.audit.Action;
import fr.vigie.casequeue.casework.CaseFile;
import fr.vigie.casequeue.casework.Refused;
import fr.vigie.casequeue.document.dossier.CaseContent;
import fr.vigie.casequeue.document.dossier.CaseReader;
import fr.vigie.casequeue.document.dossier.DossierPdf;
import fr.vigie.casequeue.document.letter.Letter;
import fr.vigie.casequeue.document.letter.LetterDraft;
import fr.vigie.casequeue.document.letter.OfferedLetters;
import fr.vigie.casequeue.document.question.Questionnaire;
import fr.vigie.casequeue.document.question.Witnesses;
import fr.vigie.casequeue.person.Actor;
import fr.vigie.casequeue.person.Permission;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * The documents of a case, made for whoever asks. Each is empty if there is no such case, or if it is not open to him. The access
 * log keeps the name and the SHA-256 of every file that is handed out: a file that turns up is known again, and what cannot be
 * logged is not handed out.
 */
@Component
public class CaseDocuments {
    private final CaseReader cases;
    private final Witnesses witnesses;
    private final AccessLog log;

    CaseDocuments(CaseReader cases, Witnesses witnesses, AccessLog log) {
        this.cases = cases;
        this.witnesses = witnesses;
        this.log = log;
    }

    /** The whole case as PDF. */
    public Optional<CaseDocument> dossier(Actor actor, String number) {
        return cases.read(actor, number).map(content -> logged(actor, content, DossierPdf.of(content)));
    }

    /** Its lines as CSV. */
    public Optional<CaseDocument> csv(Actor actor, String number) {
        return cases.read(actor, number)
                .map(content -> logged(actor, content, content.table().csv()));
    }

    /** Its lines as a spreadsheet. */
    public Optional<CaseDocument> ods(Actor actor, String number) {
        return cases.read(actor, number)
                .map(content -> logged(actor, content, content.table().ods(content.readAt())));
    }

    /**
     * The draft of a letter.
     *
     * @throws Refused if the case is not ripe for it
     */
    public Optional<CaseDocument> letter(Actor actor, String number, Letter letter) {
        actor.require(Permission.WORK_CASES);
        return cases.read(actor, number).map(content -> {
            if (!offered(content).contains(letter)) {
                throw new Refused(
                        "Cette lettre n’est pas proposée à cette étape du dossier : voyez sous Procédure ce qui"
                                + " l’empêche.");
            }
            return logged(actor, content, new LetterDraft(content, letter, actor.name()).document());
        });
    }

    /** The letter that asks a witness. */
    public Optional<CaseDocument> questionnaire(Actor actor, String number, String reference) {
        return question(actor, number, reference, Questionnaire::letter);
    }

    /** The sheet for a call to a witness. */
    public Optional<CaseDocument> phoneSheet(Actor actor, String number, String reference) {
        return question(actor, number, reference, Questionnaire::phoneSheet);
    }

    private Optional<CaseDocument> question(
            Actor actor, String number, String reference, Function<Questionnaire, CaseDocument> form) {
        actor.require(Permission.WORK_CASES);
        return cases.read(actor, number).flatMap(content -> {
            CaseFile file = content.line().file();
            return witnesses
                    .find(actor, file, reference)
                    .map(witness -> new Questionnaire(
                            content, witness, witnesses.deliveries(actor, file, witness), actor.name()))
                    .map(questionnaire -> logged(actor, content, form.apply(questionnaire)));
        });
    }

    private static List<Letter> offered(CaseContent content) {
        return new OfferedLetters(content.line().file(), content.alerts(), content.possible(), content.events()).list();
    }

    private CaseDocument logged(Actor actor, CaseContent content, CaseDocument document) {
        log.write(actor, Action.EXPORT, "case", content.number(), document.name() + ", SHA-256 " + document.sha256());
        return document;
    }
}
