package fr.vigie.casequeue.procedure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** All days that matter in a case, the next one first. */
final class Deadlines {
    private static final String LIMITATION = "LIMITATION";
    private static final String LIMITATION_IF_FRAUD = "LIMITATION_IF_FRAUD";

    private final CaseFacts facts;
    private final List<Deadline> found = new ArrayList<>();

    private Deadlines(CaseFacts facts) {
        this.facts = facts;
    }

    static List<Deadline> of(CaseFacts facts) {
        Deadlines deadlines = new Deadlines(facts);
        if (facts.state() != CaseState.CLOSED) {
            for (Proceeding proceeding : Proceeding.values()) {
                deadlines.runningIn(proceeding, facts.course(proceeding));
            }
            deadlines.afterTheMonth(facts.course(Proceeding.PENALTY));
            deadlines.withoutHearing(facts.course(Proceeding.DECONVENTION));
            deadlines.limitation();
        }
        deadlines.suspension();
        return deadlines.found.stream()
                .sorted(Comparator.comparing(Deadline::day).thenComparing(Deadline::what))
                .toList();
    }

    /** What a step has started and none after it has answered. */
    private void runningIn(Proceeding proceeding, Course course) {
        for (StepTaken one : course.steps()) {
            if (one.step().within().filter(proceeding::equals).isPresent()) {
                one.step()
                        .starts()
                        .filter(due -> course.steps().stream()
                                .noneMatch(later -> later.step().answers(due)))
                        .ifPresent(due -> add(due, due.lastDay(one.day())));
            }
        }
    }

    /** Once the month is past, the caisse has 15 days to warn; it may turn to the commission instead. */
    private void afterTheMonth(Course course) {
        boolean past = course.dayOf(Step.PENALTY_NOTICE_RECEIVED)
                .filter(received -> Due.PENALTY_OBSERVATIONS.isOver(received, facts.today()))
                .isPresent();
        if (past && !course.has(Step.REFER_TO_COMMISSION)) {
            PenaltyRules.lastDayToWarn(course).ifPresent(day -> add(Due.AVERTISSEMENT, day));
        }
    }

    /** Once the 8 days are past without a hearing asked for, the 15 days to decide run. */
    private void withoutHearing(Course course) {
        boolean past = course.dayOf(Step.DECONVENTION_NOTICE_RECEIVED)
                .filter(received -> Due.HEARING_REQUEST.isOver(received, facts.today()))
                .isPresent();
        if (past && !course.has(Step.DECONVENTION_REQUEST_HEARING)) {
            DeconventionRules.lastDayToDecide(course).ifPresent(day -> add(Due.DECONVENTION_DECISION, day));
        }
    }

    private void suspension() {
        facts.latest(Step.DECONVENTION)
                .map(StepTaken::day)
                .map(Due.SUSPENSION_END::lastDay)
                .filter(end -> !end.isBefore(facts.today()))
                .ifPresent(end -> add(Due.SUSPENSION_END, end));
    }

    /** Until something is claimed: the oldest line that has lapsed, if any, and the next one that will. */
    private void limitation() {
        if (Claims.of(facts).claimed().value() > 0) {
            return;
        }
        oldest(false).ifPresent(paid -> add(LIMITATION, Limitation.lastDay(facts, paid)));
        oldest(true).ifPresent(paid -> add(LIMITATION, Limitation.lastDay(facts, paid)));
        if (!facts.intent().isFraud()) {
            facts.paid().stream()
                    .map(PaidSum::paidOn)
                    .min(Comparator.naturalOrder())
                    .ifPresent(paid -> add(LIMITATION_IF_FRAUD, Limitation.ifFraud(facts.discoveredOn(), paid)));
        }
    }

    private Optional<LocalDate> oldest(boolean lapsed) {
        return facts.paid().stream()
                .map(PaidSum::paidOn)
                .filter(paid -> Limitation.isOver(facts, paid, facts.today()) == lapsed)
                .min(Comparator.naturalOrder());
    }

    private void add(Due due, LocalDate day) {
        found.add(Deadline.of(due, day, facts.today()));
    }

    private void add(String limitation, LocalDate day) {
        String article = limitation.equals(LIMITATION) ? Limitation.article(facts) : "art. 2224 C. civ.";
        found.add(new Deadline(
                limitation, day, Due.Whose.CAISSE, article, facts.today().isAfter(day)));
    }
}
