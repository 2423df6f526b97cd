package fr.vigie.casequeue.procedure;

import fr.vigie.casequeue.procedure.delay.LegalDelay;
import java.time.LocalDate;

/** A delay that the law sets; its French name is {@code deadline.X} of the messages. */
public enum Due {
    /** To pay, or to answer. */
    INDU_ANSWER(LegalDelay.ofMonths(2), Whose.PERSON, LegalBasis.read("art. R133-9-1 CSS")),
    /** To answer in writing, or to ask for a hearing. */
    PENALTY_OBSERVATIONS(LegalDelay.ofMonths(1), Whose.PERSON, LegalBasis.read("art. R147-2, I CSS")),
    /** To warn instead of going on, once observations are in. */
    AVERTISSEMENT(LegalDelay.ofDays(15), Whose.CAISSE, LegalBasis.read("art. R147-2, I CSS")),
    /** For the commission des pénalités to give its opinion. */
    COMMISSION_OPINION(LegalDelay.ofMonths(1), Whose.OTHERS, LegalBasis.known("art. R147-2, II CSS")),
    /** To drop, warn, or ask for the assent, once the commission has spoken. */
    AFTER_OPINION(LegalDelay.ofDays(15), Whose.CAISSE, LegalBasis.read("art. R147-2, III CSS")),
    /** For the director of UNCAM to assent. */
    ASSENT(LegalDelay.ofMonths(1), Whose.OTHERS, LegalBasis.read("art. R147-2, III CSS")),
    /** To impose the penalty to which UNCAM assents. */
    PENALTY_DECISION(LegalDelay.ofDays(15), Whose.CAISSE, LegalBasis.known("art. R147-2, III CSS")),
    /** To ask for a hearing on an emergency déconventionnement. */
    HEARING_REQUEST(LegalDelay.ofDays(8), Whose.PERSON, LegalBasis.readSomewhere("art. R162-54-10 CSS")),
    /** To hear the professional. */
    HEARING(LegalDelay.ofDays(15), Whose.CAISSE, LegalBasis.readSomewhere("art. R162-54-10 CSS")),
    /** To decide on the emergency déconventionnement. */
    DECONVENTION_DECISION(LegalDelay.ofDays(15), Whose.CAISSE, LegalBasis.readSomewhere("art. R162-54-10 CSS")),
    /** When the emergency déconventionnement ends at the latest; not extended to a working day. */
    SUSPENSION_END(LegalDelay.ofMonths(3), Whose.CAISSE, LegalBasis.read("art. R162-54-10 CSS")) {
        @Override
        LocalDate lastDay(LocalDate start) {
            return start.plus(delay().length());
        }
    };

    /** Whose time it is. */
    public enum Whose {
        /** The person's: the caisse waits until it is over. */
        PERSON,
        /** The caisse's: it acts before it is over, or not at all. */
        CAISSE,
        /** Of a commission or of UNCAM, whose answer is awaited. */
        OTHERS
    }

    private final LegalDelay delay;
    private final Whose whose;
    private final LegalBasis basis;

    Due(LegalDelay delay, Whose whose, LegalBasis basis) {
        this.delay = delay;
        this.whose = whose;
        this.basis = basis;
    }

    /** How long. */
    public LegalDelay delay() {
        return delay;
    }

    /** Whose time it is. */
    public Whose whose() {
        return whose;
    }

    /** Which text sets it. */
    public LegalBasis basis() {
        return basis;
    }

    /** The last day of the delay that an act of that day starts. */
    LocalDate lastDay(LocalDate start) {
        return delay.lastDay(start);
    }

    /** Whether the delay that an act of {@code start} started is over on a day. */
    boolean isOver(LocalDate start, LocalDate day) {
        return day.isAfter(lastDay(start));
    }
}
