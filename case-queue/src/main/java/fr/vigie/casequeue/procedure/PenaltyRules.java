package fr.vigie.casequeue.procedure;

import fr.vigie.domain.money.Cents;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Avertissement and financial penalty (art. L114-17-1 and R147-2 CSS). */
final class PenaltyRules {
    /** Whatever is given. */
    static final List<Rule> ALL = List.of(
            PenaltyRules::factsAreNotLapsed,
            PenaltyRules::sumsAreDetermined,
            PenaltyRules::theMonthIsPast,
            PenaltyRules::warnedInTime,
            PenaltyRules::assentIsAskedInTime,
            PenaltyRules::uncamAssents,
            PenaltyRules::imposedInTime);
    /** On the sum that is given. */
    static final List<Rule> ON_SUMS = List.of(PenaltyRules::withinTheCeiling, PenaltyRules::noMoreThanWasNotified);

    private static final String ARTICLE = "art. L114-17-1 CSS";
    private static final Set<Step> AFTER_THE_MONTH = Set.of(Step.AVERTISSEMENT, Step.REFER_TO_COMMISSION, Step.PENALTY);
    private static final Set<Step> ANSWERS_OF_UNCAM = Set.of(Step.ASSENT_GIVEN, Step.ASSENT_DENIED);

    private PenaltyRules() {}

    private static Optional<Refusal> factsAreNotLapsed(Asked asked) {
        LocalDate last = Limitation.ofPenalty(asked.facts());
        return asked.refuseIf(
                asked.step() == Step.PENALTY_NOTICE && asked.day().isAfter(last),
                "art. L114-17-1 CSS, art. 2224 C. civ.",
                "Les faits, connus depuis plus de cinq ans, sont prescrits depuis le %s.",
                last);
    }

    private static Optional<Refusal> sumsAreDetermined(Asked asked) {
        return asked.refuseIf(
                asked.step() == Step.PENALTY_NOTICE && asked.facts().suffered().value() <= 0,
                ARTICLE,
                "Aucune somme n’est déterminée : le plafond de la pénalité ne peut pas être calculé ici.");
    }

    private static Optional<Refusal> theMonthIsPast(Asked asked) {
        if (!AFTER_THE_MONTH.contains(asked.step())) {
            return Optional.empty();
        }
        return asked.course(Proceeding.PENALTY)
                .dayOf(Step.PENALTY_NOTICE_RECEIVED)
                .filter(received -> !Due.PENALTY_OBSERVATIONS.isOver(received, asked.day()))
                .flatMap(received -> asked.refuse(
                        "art. R147-2, I CSS",
                        "La personne a jusqu’au %s, un mois après réception, pour répondre ou demander à être entendue.",
                        Due.PENALTY_OBSERVATIONS.lastDay(received)));
    }

    private static Optional<Refusal> warnedInTime(Asked asked) {
        if (asked.step() != Step.AVERTISSEMENT) {
            return Optional.empty();
        }
        Course course = asked.course(Proceeding.PENALTY);
        if (course.has(Step.REFER_TO_COMMISSION) && !course.has(Step.COMMISSION_OPINION)) {
            return asked.refuse("art. R147-2 CSS", "La commission est saisie et n’a pas encore rendu son avis.");
        }
        if (course.has(Step.REQUEST_ASSENT)) {
            return asked.refuse(
                    "art. R147-2, III CSS", "L’avis de l’UNCAM est demandé : la pénalité est prononcée ou abandonnée.");
        }
        return lastDayToWarn(course)
                .filter(asked.day()::isAfter)
                .flatMap(last -> asked.refuse(
                        "art. R147-2 CSS", "Le délai de quinze jours pour avertir a pris fin le %s.", last));
    }

    /** 15 days from the opinion or, before it, from the end of the month or the later hearing. */
    static Optional<LocalDate> lastDayToWarn(Course course) {
        Optional<LocalDate> opinion = course.dayOf(Step.COMMISSION_OPINION).map(Due.AFTER_OPINION::lastDay);
        return opinion.or(() -> course.dayOf(Step.PENALTY_NOTICE_RECEIVED)
                .map(Due.PENALTY_OBSERVATIONS::lastDay)
                .map(month ->
                        course.dayOf(Step.HEAR_PERSON).filter(month::isBefore).orElse(month))
                .map(Due.AVERTISSEMENT::lastDay));
    }

    private static Optional<Refusal> assentIsAskedInTime(Asked asked) {
        return tooLate(
                asked,
                Step.REQUEST_ASSENT,
                Step.COMMISSION_OPINION,
                Due.AFTER_OPINION,
                "Le délai de quinze jours pour saisir l’UNCAM a pris fin le %s : la procédure est réputée abandonnée.");
    }

    private static Optional<Refusal> uncamAssents(Asked asked) {
        Course course = asked.course(Proceeding.PENALTY);
        if (asked.step() == Step.PENALTY && course.has(Step.ASSENT_DENIED)) {
            return asked.refuse(
                    "art. R147-2, III CSS",
                    "L’UNCAM n’a pas donné son accord : la pénalité ne peut qu’être abandonnée.");
        }
        return asked.refuseIf(
                ANSWERS_OF_UNCAM.contains(asked.step())
                        && ANSWERS_OF_UNCAM.stream().anyMatch(course::has),
                "art. R147-2, III CSS",
                "L’UNCAM a déjà répondu.");
    }

    private static Optional<Refusal> imposedInTime(Asked asked) {
        return tooLate(
                asked,
                Step.PENALTY,
                Step.ASSENT_GIVEN,
                Due.PENALTY_DECISION,
                "Le délai de quinze jours après l’accord de l’UNCAM a pris fin le %s.");
    }

    private static Optional<Refusal> tooLate(Asked asked, Step step, Step start, Due due, String sentence) {
        if (asked.step() != step) {
            return Optional.empty();
        }
        return asked.course(Proceeding.PENALTY)
                .dayOf(start)
                .map(due::lastDay)
                .filter(asked.day()::isAfter)
                .flatMap(last -> asked.refuse(due.basis().article(), sentence, last));
    }

    private static Optional<Refusal> withinTheCeiling(Asked asked) {
        CaseFacts facts = asked.facts();
        boolean isSum = asked.step() == Step.PENALTY_NOTICE || asked.step() == Step.PENALTY;
        return asked.refuseIf(
                isSum && asked.input().sum().compareTo(PenaltyCeiling.of(facts)) > 0,
                ARTICLE,
                "Le plafond est de %s, soit %d %% de %s, au taux en vigueur le %s, premier jour des faits.",
                PenaltyCeiling.of(facts),
                PenaltyCeiling.percent(facts.intent(), facts.factsFrom()),
                facts.suffered(),
                facts.factsFrom());
    }

    private static Optional<Refusal> noMoreThanWasNotified(Asked asked) {
        if (asked.step() != Step.PENALTY) {
            return Optional.empty();
        }
        Cents notified = asked.course(Proceeding.PENALTY)
                .latest(Step.PENALTY_NOTICE)
                .map(StepTaken::sum)
                .orElse(Cents.ZERO);
        return asked.refuseIf(
                asked.input().sum().compareTo(notified) > 0,
                "art. R147-2, I CSS",
                "La personne n’a été prévenue que d’une pénalité de %s au plus.",
                notified);
    }
}
