package fr.vigie.casequeue.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** When a step may be taken at all: the state of the case, the proceeding in course, what comes before what. */
final class OrderRules {
    /** Before what each step asks for by itself. */
    static final List<Rule> FIRST = List.of(OrderRules::inItsState, OrderRules::notInTheFuture, OrderRules::inCourse);
    /** After it: its own refusal says more than "first this". */
    static final List<Rule> LAST = List.of(OrderRules::afterWhatComesBefore, OrderRules::notTwice, OrderRules::inTime);

    private OrderRules() {}

    private static Optional<Refusal> inItsState(Asked asked) {
        CaseState state = asked.facts().state();
        if (asked.step().states().contains(state)) {
            return Optional.empty();
        }
        return state == CaseState.CLOSED
                ? asked.refuse("procédure du pôle", "Le dossier est clos : il faut d’abord le rouvrir, avec un motif.")
                : asked.refuse(
                        "procédure du pôle",
                        "Cette étape ne se prend pas dans un dossier à l’état « %s ».",
                        Labels.of(state));
    }

    private static Optional<Refusal> notInTheFuture(Asked asked) {
        return asked.refuseIf(
                asked.day().isAfter(asked.facts().today()),
                "procédure du pôle",
                "Une étape ne peut pas être datée du %s, qui n’est pas encore arrivé.",
                asked.day());
    }

    private static Optional<Refusal> inCourse(Asked asked) {
        Optional<Refusal> open = asked.step()
                .opens()
                .filter(proceeding -> proceeding != Proceeding.INDU
                        && asked.course(proceeding).isOpen())
                .flatMap(
                        proceeding -> asked.refuse(article(asked), "Une %s est déjà en cours.", proceeding.toFrench()));
        return open.or(() -> asked.step()
                .within()
                .filter(proceeding -> !asked.course(proceeding).isOpen())
                .flatMap(proceeding -> asked.refuse(article(asked), "Il faut d’abord une %s.", proceeding.toFrench())));
    }

    private static Optional<Refusal> afterWhatComesBefore(Asked asked) {
        return asked.step()
                .within()
                .map(asked::course)
                .flatMap(course -> asked.step().after().stream()
                        .filter(earlier -> !course.has(earlier))
                        .findFirst())
                .flatMap(earlier -> asked.refuse(article(asked), "Il faut d’abord : %s.", Labels.of(earlier)));
    }

    private static Optional<Refusal> notTwice(Asked asked) {
        boolean twice = asked.step()
                .within()
                .filter(proceeding ->
                        !asked.step().isRepeatable() && asked.course(proceeding).has(asked.step()))
                .isPresent();
        return asked.refuseIf(twice, article(asked), "Cette étape est déjà prise dans cette procédure.");
    }

    /** Not dated before what it follows: a delay would have run before it began. */
    private static Optional<Refusal> inTime(Asked asked) {
        return asked.step()
                .within()
                .map(asked::course)
                .flatMap(course -> earliest(asked, course))
                .filter(earliest -> asked.day().isBefore(earliest))
                .flatMap(earliest -> asked.refuse(
                        article(asked), "Cette étape suit une étape du %s et ne peut la précéder.", earliest));
    }

    /** Receipts and payments are often recorded late: these only follow the opening. The others follow all that came before. */
    private static Optional<LocalDate> earliest(Asked asked, Course course) {
        boolean followsAll =
                !asked.step().after().isEmpty() || asked.step().ends().isPresent();
        return course.steps().stream()
                .filter(one -> one.step().opens().equals(asked.step().within())
                        || (followsAll
                                && one.step().within().equals(asked.step().within())))
                .map(StepTaken::day)
                .max(LocalDate::compareTo);
    }

    private static String article(Asked asked) {
        return asked.step().basis().article();
    }
}
