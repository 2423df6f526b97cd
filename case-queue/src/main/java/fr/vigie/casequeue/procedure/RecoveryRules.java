package fr.vigie.casequeue.procedure;

import fr.vigie.domain.alert.AlertSubjectKind;
import fr.vigie.domain.money.Cents;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Recovery of what was unduly paid (art. L133-4 and R133-9-1 CSS; L133-4-1 for the insured). */
final class RecoveryRules {
    /** Whatever is given. */
    static final List<Rule> ALL = List.of(
            RecoveryRules::sourcesAreTold,
            RecoveryRules::linesAreItemised,
            RecoveryRules::somethingIsNotLapsed,
            RecoveryRules::twoMonthsArePast,
            RecoveryRules::noAppealIsPending,
            RecoveryRules::somethingIsOwed);
    /** On the sum that is given. */
    static final List<Rule> ON_SUMS = List.of(
            RecoveryRules::noMoreThanCanBeClaimed,
            RecoveryRules::noMoreThanIsOwed,
            RecoveryRules::neverMoreThanTheInduAndTenPercent);

    private static final Set<Step> CLAIMING = Set.of(Step.NOTIFY_INDU, Step.FORMAL_DEMAND);

    private RecoveryRules() {}

    private static Optional<Refusal> sourcesAreTold(Asked asked) {
        return asked.refuseIf(
                CLAIMING.contains(asked.step()) && !sourcesToldBy(asked),
                "art. L114-21 CSS",
                "Des éléments viennent de tiers : la personne doit d’abord être informée de leur teneur et de leur origine.");
    }

    /** Told after the last time that a third party was asked, and no later than the day of the claim. */
    private static boolean sourcesToldBy(Asked asked) {
        CaseFacts facts = asked.facts();
        if (!facts.thirdPartyEvidence() && !facts.has(Step.RIGHT_OF_COMMUNICATION)) {
            return true;
        }
        int told = lastIndex(facts, Step.INFORM_OF_SOURCES);
        return told > lastIndex(facts, Step.RIGHT_OF_COMMUNICATION)
                && !facts.taken().get(told).day().isAfter(asked.day());
    }

    private static int lastIndex(CaseFacts facts, Step step) {
        for (int i = facts.taken().size() - 1; i >= 0; i--) {
            if (facts.taken().get(i).step() == step) {
                return i;
            }
        }
        return -1;
    }

    private static Optional<Refusal> linesAreItemised(Asked asked) {
        CaseFacts facts = asked.facts();
        if (!asked.step().needs().contains(Need.ITEMS) || !facts.paid().isEmpty()) {
            return Optional.empty();
        }
        return facts.undatedLines() > 0
                ? asked.refuse(
                        article(facts),
                        "La date de paiement d’aucune ligne n’est connue : elle doit figurer pour chacune.")
                : asked.refuse(
                        article(facts),
                        "Aucune ligne n’est détaillée : un indu se notifie acte par acte, sans extrapolation.");
    }

    private static Optional<Refusal> somethingIsNotLapsed(Asked asked) {
        CaseFacts facts = asked.facts();
        return asked.refuseIf(
                asked.step() == Step.NOTIFY_INDU
                        && facts.recoverable(asked.day()).value() <= 0,
                Limitation.article(facts),
                "Toutes les sommes (%s) sont prescrites.",
                facts.suffered());
    }

    private static Optional<Refusal> twoMonthsArePast(Asked asked) {
        if (asked.step() != Step.FORMAL_DEMAND || asked.course(Proceeding.INDU).has(Step.APPEAL_DECIDED)) {
            return Optional.empty();
        }
        return asked.course(Proceeding.INDU)
                .dayOf(Step.INDU_RECEIVED)
                .filter(received -> !Due.INDU_ANSWER.isOver(received, asked.day()))
                .flatMap(received -> asked.refuse(
                        article(asked.facts()),
                        "La personne a jusqu’au %s, deux mois après réception, pour payer ou répondre.",
                        Due.INDU_ANSWER.lastDay(received)));
    }

    private static Optional<Refusal> noAppealIsPending(Asked asked) {
        Course course = asked.course(Proceeding.INDU);
        return asked.refuseIf(
                asked.step() == Step.FORMAL_DEMAND
                        && course.has(Step.RECORD_APPEAL)
                        && !course.has(Step.APPEAL_DECIDED),
                "art. R133-9-1 et R142-1 CSS",
                "La commission de recours amiable est saisie et n’a pas encore décidé.");
    }

    private static Optional<Refusal> somethingIsOwed(Asked asked) {
        Claims claims = Claims.of(asked.facts());
        boolean nothing =
                (asked.step() == Step.FORMAL_DEMAND && claims.demandable().value() == 0)
                        || (asked.step() == Step.RECORD_PAYMENT && claims.open().value() == 0);
        return asked.refuseIf(nothing, article(asked.facts()), "Plus rien n’est dû.");
    }

    private static Optional<Refusal> noMoreThanCanBeClaimed(Asked asked) {
        if (asked.step() != Step.NOTIFY_INDU) {
            return Optional.empty();
        }
        CaseFacts facts = asked.facts();
        Cents recoverable = facts.recoverable(asked.day());
        Cents claimed = Claims.of(facts).claimed();
        Cents lapsed = facts.suffered().minus(recoverable);
        return asked.refuseIf(
                claimed.plus(asked.input().sum()).compareTo(recoverable) > 0,
                lapsed.value() > 0 ? Limitation.article(facts) : article(facts),
                "Au plus %s peuvent être réclamés : %s sont déjà réclamés, %s sont prescrits.",
                recoverable.minus(claimed).orZero(),
                claimed,
                lapsed);
    }

    private static Optional<Refusal> noMoreThanIsOwed(Asked asked) {
        Cents demandable = Claims.of(asked.facts()).demandable();
        return asked.refuseIf(
                asked.step() == Step.FORMAL_DEMAND && asked.input().sum().compareTo(demandable) > 0,
                article(asked.facts()),
                "La mise en demeure ne peut porter que sur ce qui reste dû, %s, auquel s’ajoutent 10 %%.",
                demandable);
    }

    private static Optional<Refusal> neverMoreThanTheInduAndTenPercent(Asked asked) {
        Claims claims = Claims.of(asked.facts());
        return asked.refuseIf(
                asked.step() == Step.RECORD_PAYMENT && asked.input().sum().compareTo(claims.open()) > 0,
                article(asked.facts()),
                "Au plus %s peuvent encore être encaissés : l’indu et, après mise en demeure, 10 %%.",
                claims.open());
    }

    private static String article(CaseFacts facts) {
        return facts.subject() == AlertSubjectKind.PATIENT
                ? "art. L133-4-1 et R133-9-2 CSS"
                : "art. L133-4 et R133-9-1 CSS";
    }
}
