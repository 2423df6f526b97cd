package fr.vigie.casequeue.procedure;

import java.util.List;
import java.util.Optional;

/** What must be given with a step. */
final class NeedRules {
    static final List<Rule> ALL =
            List.of(NeedRules::aSum, NeedRules::aMotive, NeedRules::anOutcome, NeedRules::aLastDay);

    private NeedRules() {}

    private static Optional<Refusal> aSum(Asked asked) {
        return asked.refuseIf(
                needs(asked, Need.AMOUNT) && asked.input().sum().value() <= 0,
                asked.step().basis().article(),
                "Indiquez une somme supérieure à zéro.");
    }

    private static Optional<Refusal> aMotive(Asked asked) {
        return asked.refuseIf(
                needs(asked, Need.MOTIVE) && asked.input().motive().isBlank(),
                asked.step().basis().article(),
                "Indiquez le motif : toute décision est motivée par la personne qui la prend.");
    }

    private static Optional<Refusal> anOutcome(Asked asked) {
        return asked.refuseIf(
                needs(asked, Need.OUTCOME) && asked.input().outcome().isEmpty(),
                asked.step().basis().article(),
                "Indiquez ce que le dossier conclut.");
    }

    private static Optional<Refusal> aLastDay(Asked asked) {
        return asked.refuseIf(
                needs(asked, Need.UNTIL) && asked.input().until().isEmpty(),
                asked.step().basis().article(),
                "Indiquez le dernier jour.");
    }

    private static boolean needs(Asked asked, Need need) {
        return asked.step().needs().contains(need);
    }
}
