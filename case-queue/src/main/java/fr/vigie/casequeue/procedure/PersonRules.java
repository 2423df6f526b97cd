package fr.vigie.casequeue.procedure;

import fr.vigie.casequeue.person.Actor;
import java.util.List;
import java.util.Optional;

/** Who may take a step. */
final class PersonRules {
    static final List<Rule> ALL =
            List.of(PersonRules::aNamedHuman, PersonRules::whoMayDoIt, PersonRules::anotherPersonDecides);

    private PersonRules() {}

    private static Optional<Refusal> aNamedHuman(Asked asked) {
        Actor actor = asked.facts().actor();
        return asked.refuseIf(
                actor.login().isBlank() || actor.name().isBlank(),
                "art. 22 RGPD ; CJUE C-634/21",
                "Cette étape est prise par une personne nommément désignée, jamais par un traitement automatisé.");
    }

    private static Optional<Refusal> whoMayDoIt(Asked asked) {
        return asked.refuseIf(
                !asked.facts().actor().may(asked.step().permission()),
                "habilitations du pôle",
                "Vos habilitations ne permettent pas de prendre cette étape.");
    }

    private static Optional<Refusal> anotherPersonDecides(Asked asked) {
        String login = asked.facts().actor().login();
        return asked.refuseIf(
                asked.step().isDecision() && hasInstructed(asked.facts(), login),
                "contrôle interne : séparation des tâches",
                "Vous avez instruit ce dossier ou proposé cette suite : une autre personne doit en décider.");
    }

    private static boolean hasInstructed(CaseFacts facts, String login) {
        return facts.instructor().filter(login::equals).isPresent()
                || facts.taken().stream()
                        .anyMatch(one -> one.step().instructs() && one.by().equals(login));
    }
}
