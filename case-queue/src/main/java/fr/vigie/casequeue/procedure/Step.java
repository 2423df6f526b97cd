package fr.vigie.casequeue.procedure;

import static fr.vigie.casequeue.procedure.CaseState.CLOSED;
import static fr.vigie.casequeue.procedure.CaseState.INSTRUCTION;
import static fr.vigie.casequeue.procedure.CaseState.QUALIFICATION;
import static fr.vigie.casequeue.procedure.CaseState.RECOVERY;
import static fr.vigie.casequeue.procedure.CaseState.SIGNALEMENT;
import static fr.vigie.casequeue.procedure.CaseState.SUITES;
import static fr.vigie.casequeue.procedure.LegalBasis.known;
import static fr.vigie.casequeue.procedure.LegalBasis.read;
import static fr.vigie.casequeue.procedure.LegalBasis.readSomewhere;
import static fr.vigie.casequeue.procedure.Need.AMOUNT;
import static fr.vigie.casequeue.procedure.Need.ITEMS;
import static fr.vigie.casequeue.procedure.Need.MOTIVE;
import static fr.vigie.casequeue.procedure.Need.OUTCOME;
import static fr.vigie.casequeue.procedure.Need.UNTIL;

import fr.vigie.casequeue.person.Permission;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;

/**
 * What can be done in a case, and on which terms; its French name is {@code step.X} of the messages.
 *
 * <p>Here stands what is the same for every case. What depends on sums, days and people is in the rules beside.
 */
public enum Step {
    /** Look whether there is something to it. */
    QUALIFY(Terms.of(read("RGPD art. 22")).in(SIGNALEMENT).leadsTo(QUALIFICATION)),
    /** Begin to establish the facts. */
    OPEN_INSTRUCTION(Terms.of(known("art. L114-10 CSS"))
            .in(QUALIFICATION)
            .leadsTo(INSTRUCTION)
            .instructs()),
    /** Audition. */
    HEAR_PERSON(Terms.of(known("art. L114-10 CSS")).onceInstructed().instructs()),
    /** Ask patients what care they had. */
    HEAR_PATIENTS(Terms.of(known("art. L114-10 CSS")).onceInstructed().instructs()),
    /** Ask the person for documents. */
    REQUEST_DOCUMENTS(Terms.of(known("art. L114-10 CSS")).onceInstructed().instructs()),
    /** Ask a third party: bank, operator, employer. */
    RIGHT_OF_COMMUNICATION(
            Terms.of(read("art. L114-19 CSS")).onceInstructed().needs(MOTIVE).instructs()),
    /** Tell the person what third parties said, and who. */
    INFORM_OF_SOURCES(Terms.of(read("art. L114-21 CSS")).onceInstructed()),
    /** Keep what the person answers. */
    RECORD_OBSERVATIONS(Terms.of(read("art. R133-9-1 et R147-2 CSS")).onceInstructed()),
    /** Contrôle pédagogique. */
    EDUCATE(Terms.of(read("contrôle pédagogique"))
            .in(QUALIFICATION)
            .onceInstructed()
            .leadsTo(SUITES)),
    /** Mise en garde. */
    WARN(Terms.of(read("mise en garde")).onceInstructed().needs(MOTIVE).leadsTo(SUITES)),

    /** Notification de payer. */
    NOTIFY_INDU(Terms.of(read("art. L133-4 et R133-9-1 CSS"))
            .onceInstructed()
            .needs(AMOUNT, MOTIVE, ITEMS)
            .opens(Proceeding.INDU)
            .leadsTo(RECOVERY)
            .instructs()),
    /** The person has it: the two months run. */
    INDU_RECEIVED(Terms.of(read("art. R133-9-1 CSS"))
            .onceInstructed()
            .within(Proceeding.INDU)
            .starts(Due.INDU_ANSWER)),
    /** The person has gone to the commission de recours amiable. */
    RECORD_APPEAL(Terms.of(read("art. R133-9-1 et R142-1 CSS"))
            .onceInstructed()
            .within(Proceeding.INDU)
            .answers(Due.INDU_ANSWER)),
    /** The commission has answered, or its silence counts as a refusal. */
    APPEAL_DECIDED(Terms.of(read("art. R133-9-1 et R142-1 CSS"))
            .onceInstructed()
            .within(Proceeding.INDU)
            .after(RECORD_APPEAL)
            .needs(MOTIVE)),
    /** Mise en demeure, with 10 % on top. */
    FORMAL_DEMAND(Terms.of(read("art. L133-4 et R133-9-1 CSS"))
            .onceInstructed()
            .within(Proceeding.INDU)
            .after(INDU_RECEIVED)
            .answers(Due.INDU_ANSWER)
            .needs(AMOUNT)),
    /** A payment on the indu or its 10 %; not on a penalty. */
    RECORD_PAYMENT(Terms.of(read("art. L133-4 CSS"))
            .onceInstructed()
            .within(Proceeding.INDU)
            .repeatable()
            .needs(AMOUNT)),
    /** Claim nothing any more. */
    WITHDRAW_INDU(Terms.of(read("art. L133-4 CSS"))
            .onceInstructed()
            .ends(Proceeding.INDU)
            .needs(MOTIVE)
            .leadsTo(SUITES)),

    /** Tell the person of the facts held against him and of the penalty that he risks. */
    PENALTY_NOTICE(Terms.of(read("art. L114-17-1 et R147-2, I CSS"))
            .onceInstructed()
            .opens(Proceeding.PENALTY)
            .needs(AMOUNT, MOTIVE)
            .leadsTo(SUITES)
            .instructs()),
    /** The person has it: the month runs. */
    PENALTY_NOTICE_RECEIVED(Terms.of(read("art. R147-2, I CSS"))
            .onceInstructed()
            .within(Proceeding.PENALTY)
            .starts(Due.PENALTY_OBSERVATIONS)),
    /** Ask the commission des pénalités. */
    REFER_TO_COMMISSION(Terms.of(read("art. R147-2, I CSS"))
            .onceInstructed()
            .within(Proceeding.PENALTY)
            .after(PENALTY_NOTICE_RECEIVED)
            .answers(Due.PENALTY_OBSERVATIONS)
            .starts(Due.COMMISSION_OPINION)),
    /** The commission has spoken, or is held to have. */
    COMMISSION_OPINION(Terms.of(read("art. R147-2, III CSS"))
            .onceInstructed()
            .within(Proceeding.PENALTY)
            .after(REFER_TO_COMMISSION)
            .answers(Due.COMMISSION_OPINION)
            .starts(Due.AFTER_OPINION)),
    /** Ask the director of UNCAM to assent. */
    REQUEST_ASSENT(Terms.of(read("art. R147-2, III CSS"))
            .onceInstructed()
            .within(Proceeding.PENALTY)
            .after(COMMISSION_OPINION)
            .answers(Due.AFTER_OPINION)
            .starts(Due.ASSENT)),
    /** UNCAM assents. */
    ASSENT_GIVEN(Terms.of(read("art. R147-2, III CSS"))
            .onceInstructed()
            .within(Proceeding.PENALTY)
            .after(REQUEST_ASSENT)
            .answers(Due.ASSENT)
            .starts(Due.PENALTY_DECISION)),
    /** UNCAM does not assent: the penalty can only be dropped. */
    ASSENT_DENIED(Terms.of(read("art. R147-2, III CSS"))
            .onceInstructed()
            .within(Proceeding.PENALTY)
            .after(REQUEST_ASSENT)
            .answers(Due.ASSENT)),
    /** Give the penalty up. */
    PENALTY_DROP(Terms.of(read("art. R147-2 CSS"))
            .onceInstructed()
            .ends(Proceeding.PENALTY)
            .needs(MOTIVE)),
    /** Avertissement, instead of a penalty. */
    AVERTISSEMENT(Terms.of(read("art. L114-17-1 et R147-2 CSS"))
            .onceInstructed()
            .ends(Proceeding.PENALTY)
            .after(PENALTY_NOTICE_RECEIVED)
            .needs(MOTIVE)
            .leadsTo(SUITES)
            .decision()),
    /** Pénalité financière. */
    PENALTY(Terms.of(read("art. L114-17-1 et R147-2, III CSS"))
            .onceInstructed()
            .ends(Proceeding.PENALTY)
            .after(PENALTY_NOTICE_RECEIVED, COMMISSION_OPINION, ASSENT_GIVEN)
            .needs(AMOUNT, MOTIVE)
            .leadsTo(SUITES)
            .decision()),

    /** Saisine of the Ordre. */
    REFER_TO_ORDRE(
            Terms.of(known("art. L145-1 s. CSS")).onceInstructed().needs(MOTIVE).leadsTo(SUITES)),
    /** Propose to complain. */
    PROPOSE_COMPLAINT(Terms.of(read("art. L114-9 et D114-5 CSS"))
            .onceInstructed()
            .opens(Proceeding.COMPLAINT)
            .needs(MOTIVE)
            .instructs()),
    /** Plainte, or signalement to the procureur. */
    COMPLAIN(Terms.of(read("art. L114-9 et D114-5 CSS, art. 40 CPP, art. 313-1 CP"))
            .onceInstructed()
            .ends(Proceeding.COMPLAINT)
            .needs(MOTIVE)
            .leadsTo(SUITES)
            .decision()),

    /** Tell the professional that his convention may be suspended, and why. */
    DECONVENTION_NOTICE(Terms.of(read("art. L162-15-1 et R162-54-10 CSS"))
            .onceInstructed()
            .opens(Proceeding.DECONVENTION)
            .needs(MOTIVE)
            .leadsTo(SUITES)
            .instructs()),
    /** The professional has it: the eight days run. */
    DECONVENTION_NOTICE_RECEIVED(Terms.of(readSomewhere("art. R162-54-10 CSS"))
            .onceInstructed()
            .within(Proceeding.DECONVENTION)
            .starts(Due.HEARING_REQUEST)),
    /** The professional asks to be heard. */
    DECONVENTION_REQUEST_HEARING(Terms.of(readSomewhere("art. R162-54-10 CSS"))
            .onceInstructed()
            .within(Proceeding.DECONVENTION)
            .after(DECONVENTION_NOTICE_RECEIVED)
            .answers(Due.HEARING_REQUEST)
            .starts(Due.HEARING)),
    /** The professional was heard, or did not come. */
    DECONVENTION_HEARD(Terms.of(readSomewhere("art. R162-54-10 CSS"))
            .onceInstructed()
            .within(Proceeding.DECONVENTION)
            .after(DECONVENTION_REQUEST_HEARING)
            .answers(Due.HEARING)
            .starts(Due.DECONVENTION_DECISION)),
    /** The director of UNCAM has given his opinion. */
    DECONVENTION_OPINION(Terms.of(read("art. R162-54-10 CSS")).onceInstructed().within(Proceeding.DECONVENTION)),
    /** Leave the convention as it is. */
    DECONVENTION_DROP(Terms.of(read("art. L162-15-1 CSS"))
            .onceInstructed()
            .ends(Proceeding.DECONVENTION)
            .needs(MOTIVE)),
    /** Suspend the convention. */
    DECONVENTION(Terms.of(read("art. L162-15-1 et R162-54-10 CSS"))
            .onceInstructed()
            .ends(Proceeding.DECONVENTION)
            .after(DECONVENTION_NOTICE_RECEIVED, DECONVENTION_OPINION)
            .starts(Due.SUSPENSION_END)
            .needs(MOTIVE, UNTIL)
            .leadsTo(SUITES)
            .decision()),

    /** Tell a person that his name, card or account was used. */
    INFORM_VICTIM(Terms.of(known("information de la personne usurpée")).inAnyOpenCase()),
    /** A loss that did not happen because of the case. */
    RECORD_AVOIDED(Terms.of(read("préjudice évité (méthode CNAM 2022)"))
            .inAnyOpenCase()
            .needs(AMOUNT, MOTIVE)),
    /** Conclude. */
    CLOSE(Terms.of(read("RGPD art. 22")).inAnyOpenCase().needs(OUTCOME, MOTIVE).leadsTo(CLOSED)),
    /** Take up again what was closed. */
    REOPEN(Terms.of(known("fait nouveau")).in(CLOSED).needs(MOTIVE).leadsTo(INSTRUCTION));

    private final Terms terms;

    Step(Terms terms) {
        this.terms = terms;
    }

    /** By what it is allowed or asked. */
    public LegalBasis basis() {
        return terms.basis;
    }

    /** Where it may be taken. */
    public Set<CaseState> states() {
        return Collections.unmodifiableSet(terms.states);
    }

    /** What must be given with it. */
    public Set<Need> needs() {
        return Collections.unmodifiableSet(terms.needs);
    }

    /** What must have been done before, in the same proceeding. */
    public Set<Step> after() {
        return Collections.unmodifiableSet(terms.after);
    }

    /** What whoever takes it must be allowed to. */
    public Permission permission() {
        return terms.decision ? Permission.DECIDE_SANCTIONS : Permission.WORK_CASES;
    }

    /** Whether it takes another person than those who instructed or proposed. */
    public boolean isDecision() {
        return terms.decision;
    }

    /** The delay that it starts. */
    public Optional<Due> starts() {
        return terms.starts;
    }

    /** The state of a case in which it was taken; a recovery in course stays one whatever else is done. */
    public CaseState leadsTo(CaseState from) {
        boolean recovering = from == RECOVERY && this != WITHDRAW_INDU;
        return terms.leadsTo.filter(to -> !(recovering && to == SUITES)).orElse(from);
    }

    /** The proceeding that it begins. */
    public Optional<Proceeding> opens() {
        return terms.opens;
    }

    /** The proceeding that must be in course. */
    public Optional<Proceeding> within() {
        return terms.within;
    }

    /** The proceeding that it ends. */
    public Optional<Proceeding> ends() {
        return terms.ends;
    }

    boolean instructs() {
        return terms.instructs;
    }

    boolean isRepeatable() {
        return terms.repeatable;
    }

    boolean answers(Due due) {
        return terms.answers.contains(due);
    }
}
