package fr.vigie.casequeue.procedure;

import fr.vigie.domain.event.Outcome;
import fr.vigie.domain.money.Cents;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a case must have come to before it is closed. */
final class ClosingRules {
    /** Whatever is concluded. */
    static final List<Rule> ALL = List.of(ClosingRules::nothingIsOpen);
    /** On what is concluded. */
    static final List<Rule> ON_OUTCOME = List.of(
            ClosingRules::nobodyIsAccusedWithoutInstruction,
            ClosingRules::aVictimIsInformed,
            ClosingRules::nothingIsClaimedFromAVictim,
            ClosingRules::greatFraudIsComplainedOf);

    private static final Set<Outcome> ACCUSING = EnumSet.of(Outcome.FRAUD, Outcome.FAULT, Outcome.ABUSE);
    private static final Set<CaseState> BEFORE_INSTRUCTION = EnumSet.of(CaseState.SIGNALEMENT, CaseState.QUALIFICATION);

    private ClosingRules() {}

    private static Optional<Refusal> nothingIsOpen(Asked asked) {
        if (asked.step() != Step.CLOSE) {
            return Optional.empty();
        }
        if (asked.course(Proceeding.PENALTY).isOpen()) {
            return asked.refuse(
                    "art. R147-2 CSS",
                    "Une procédure de pénalité est en cours : elle doit être abandonnée, ou close par un avertissement ou une pénalité.");
        }
        return asked.refuseIf(
                asked.course(Proceeding.DECONVENTION).isOpen(),
                "art. R162-54-10 CSS",
                "Une procédure de déconventionnement en urgence est en cours : elle doit être décidée ou abandonnée.");
    }

    private static Optional<Refusal> nobodyIsAccusedWithoutInstruction(Asked asked) {
        return asked.refuseIf(
                concludes(asked, ACCUSING)
                        && BEFORE_INSTRUCTION.contains(asked.facts().state()),
                "art. 22 RGPD",
                "Une fraude, une faute ou un abus ne se conclut pas sans instruction.");
    }

    private static Optional<Refusal> aVictimIsInformed(Asked asked) {
        return asked.refuseIf(
                concludes(asked, EnumSet.of(Outcome.VICTIM)) && !asked.facts().has(Step.INFORM_VICTIM),
                "procédure du pôle",
                "La personne est victime : elle doit d’abord en être informée.");
    }

    private static Optional<Refusal> nothingIsClaimedFromAVictim(Asked asked) {
        CaseFacts facts = asked.facts();
        boolean claims = Claims.of(facts).claimed().value() > 0 || facts.has(Step.PENALTY);
        return asked.refuseIf(
                concludes(asked, EnumSet.of(Outcome.VICTIM)) && claims,
                "procédure du pôle",
                "La personne est victime : rien ne peut lui être réclamé. L’indu doit d’abord être retiré.");
    }

    private static Optional<Refusal> greatFraudIsComplainedOf(Asked asked) {
        CaseFacts facts = asked.facts();
        Cents threshold = SocialSecurityCeiling.complaintThreshold(facts.factsFrom());
        SocialSecurityCeiling ceiling = SocialSecurityCeiling.on(facts.factsFrom());
        return asked.refuseIf(
                concludes(asked, EnumSet.of(Outcome.FRAUD))
                        && facts.suffered().compareTo(threshold) > 0
                        && !facts.has(Step.COMPLAIN),
                "art. L114-9 et D114-5 CSS",
                "Le préjudice (%s) dépasse %s, huit fois le plafond mensuel de %d%s : la plainte est obligatoire.",
                facts.suffered(),
                threshold,
                ceiling.year(),
                ceiling.isOf(facts.factsFrom()) ? "" : ", dernier connu");
    }

    private static boolean concludes(Asked asked, Set<Outcome> outcomes) {
        return asked.step() == Step.CLOSE
                && asked.input().outcome().filter(outcomes::contains).isPresent();
    }
}
