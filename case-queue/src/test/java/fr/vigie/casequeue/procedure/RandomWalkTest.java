package fr.vigie.casequeue.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.domain.alert.AlertSubjectKind;
import fr.vigie.domain.event.Outcome;
import fr.vigie.domain.money.Cents;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/**
 * Whatever is tried in whatever order, by whomever, with whatever sums: what must never have happened has not.
 *
 * <p>The invariants are written on the history alone and without the rules, so that both would have to be wrong.
 */
class RandomWalkTest {
    private static final int TRIES = 3000;
    private static final Set<Step> PROPOSING = EnumSet.of(
            Step.OPEN_INSTRUCTION,
            Step.HEAR_PERSON,
            Step.PENALTY_NOTICE,
            Step.PROPOSE_COMPLAINT,
            Step.DECONVENTION_NOTICE);
    private static final Cents SUFFERED = Played.euros(40_000);

    @Property(tries = 50)
    void nothingForbiddenEverHappens(
            @ForAll long seed,
            @ForAll Intent intent,
            @ForAll boolean patient,
            @ForAll @IntRange(min = 0, max = 12) int pace) {
        walk(seed, intent, patient, pace);
    }

    /** Else the property would hold because nothing happens. */
    @Example
    void walksGetEverywhere() {
        Set<Step> taken = EnumSet.noneOf(Step.class);
        for (int seed = 0; seed < 40; seed++) {
            walk(seed, Intent.FRAUD, false, 6).taken.forEach(one -> taken.add(one.step()));
        }
        assertThat(taken).containsExactly(Step.values());
    }

    private static Played walk(long seed, Intent intent, boolean patient, int pace) {
        Random chance = new Random(seed);
        Played played = begin(intent, patient, chance);
        for (int i = 0; i < TRIES; i++) {
            played.today = played.today.plusDays(chance.nextInt(12) == 0 ? chance.nextInt(pace + 1) : 0);
            played.by(chance.nextBoolean() ? Played.INVESTIGATOR : Played.MANAGER);
            int known = played.taken.size();
            tryAnything(played, chance);
            if (played.taken.size() > known) {
                check(played);
            }
        }
        return played;
    }

    private static Played begin(Intent intent, boolean patient, Random chance) {
        Played played = new Played();
        played.state = CaseState.SIGNALEMENT;
        played.intent = intent;
        played.subject = patient ? AlertSubjectKind.PATIENT : AlertSubjectKind.PROFESSIONAL;
        played.thirdPartyEvidence = chance.nextBoolean();
        played.paid(Played.paid("2020-06-02", 15_000), Played.paid("2022-03-01", 25_000));
        return played;
    }

    /** A step with a sum, an outcome and a day that are often not right. */
    private static void tryAnything(Played played, Random chance) {
        Step step = Step.values()[chance.nextInt(Step.values().length)];
        if (chance.nextInt(100) >= percent(step, played)) {
            return;
        }
        StepInput input = StepInput.on(played.today.minusDays(chance.nextInt(4) == 0 ? chance.nextInt(40) : 0))
                .amount(Cents.of(1 + chance.nextInt(1 + chance.nextInt(12_000_000))))
                .motive("Motif")
                .outcome(Outcome.values()[chance.nextInt(Outcome.values().length)])
                .until(played.today.plusDays(chance.nextInt(120)));
        Optional<Refusal> refusal = Procedure.refusal(played.facts(), step, input);
        if (refusal.isEmpty()) {
            CaseState before = played.state;
            played.take(step, ignored -> input);
            closing(played, before, step, input);
        }
    }

    /** How often a step is thought of: a case that is closed, dropped or decided by whoever instructed it leads nowhere. */
    private static int percent(Step step, Played played) {
        if (step.isDecision()) {
            return 100;
        }
        boolean managing = played.actor.equals(Played.MANAGER);
        boolean ending = step == Step.CLOSE || step.ends().isPresent();
        return managing && step.instructs() ? 1 : ending ? 3 : step.within().isPresent() ? 70 : 30;
    }

    private static void closing(Played played, CaseState before, Step step, StepInput input) {
        assertThat(before == CaseState.CLOSED).isEqualTo(step == Step.REOPEN);
        if (step != Step.CLOSE) {
            return;
        }
        Outcome outcome = input.outcome().orElseThrow();
        if (outcome == Outcome.FRAUD) {
            assertThat(played.taken).as("40,000 € are above 27,424 €").anyMatch(one -> one.step() == Step.COMPLAIN);
        }
        if (outcome == Outcome.VICTIM) {
            assertThat(played.taken).anyMatch(one -> one.step() == Step.INFORM_VICTIM);
            assertThat(since(played, Step.WITHDRAW_INDU)).noneMatch(one -> one.step() == Step.NOTIFY_INDU);
        }
        long open = count(played, Step.PENALTY_NOTICE)
                - count(played, Step.PENALTY)
                - count(played, Step.AVERTISSEMENT)
                - count(played, Step.PENALTY_DROP);
        assertThat(open).isZero();
    }

    private static void check(Played played) {
        StepTaken last = played.taken.get(played.taken.size() - 1);
        assertThat(last.day()).isBeforeOrEqualTo(played.today);
        switch (last.step()) {
            case PENALTY -> penalty(played, last);
            case COMPLAIN, AVERTISSEMENT, DECONVENTION -> anotherHand(played, last);
            case NOTIFY_INDU -> indu(played, last);
            case FORMAL_DEMAND -> demand(played, last);
            case RECORD_PAYMENT -> payment(played);
            default -> {}
        }
    }

    private static void penalty(Played played, StepTaken penalty) {
        anotherHand(played, penalty);
        LocalDate received = before(played, Step.PENALTY_NOTICE_RECEIVED, Step.PENALTY_NOTICE);
        LocalDate opinion = before(played, Step.COMMISSION_OPINION, Step.PENALTY_NOTICE);
        LocalDate assent = before(played, Step.ASSENT_GIVEN, Step.PENALTY_NOTICE);
        assertThat(penalty.day()).isAfter(received.plusMonths(1));
        assertThat(opinion).isAfter(received.plusMonths(1));
        assertThat(assent).isAfterOrEqualTo(opinion);
        int percent = List.of(50, 200, 300).get(played.intent.ordinal());
        assertThat(penalty.sum()).isLessThanOrEqualTo(SUFFERED.percentOf(percent));
    }

    private static void anotherHand(Played played, StepTaken decision) {
        assertThat(decision.by()).isEqualTo(Played.MANAGER.login());
        assertThat(played.taken)
                .filteredOn(one -> PROPOSING.contains(one.step()))
                .noneMatch(one -> one.by().equals(decision.by()));
    }

    private static void indu(Played played, StepTaken indu) {
        if (played.thirdPartyEvidence) {
            assertThat(played.taken).anyMatch(one -> one.step() == Step.INFORM_OF_SOURCES);
        }
        int years = played.subject == AlertSubjectKind.PATIENT ? 2 : 3;
        Cents claimed = sum(since(played, Step.WITHDRAW_INDU), Step.NOTIFY_INDU);
        if (!played.intent.isFraud()) {
            assertThat(indu.day()).isBeforeOrEqualTo(LocalDate.of(2022, 3, 1).plusYears(years));
            boolean older = indu.day().isAfter(LocalDate.of(2020, 6, 2).plusYears(years));
            assertThat(claimed).isLessThanOrEqualTo(older ? Played.euros(25_000) : SUFFERED);
        }
        assertThat(claimed).isLessThanOrEqualTo(SUFFERED);
    }

    /** Two months after the receipt, or after the commission de recours amiable has decided. */
    private static void demand(Played played, StepTaken demand) {
        LocalDate received = before(played, Step.INDU_RECEIVED, Step.NOTIFY_INDU);
        boolean decided = since(played, Step.NOTIFY_INDU).stream()
                .anyMatch(one -> one.step() == Step.APPEAL_DECIDED && !one.day().isAfter(demand.day()));
        assertThat(decided || demand.day().isAfter(received.plusMonths(2))).isTrue();
    }

    private static void payment(Played played) {
        List<StepTaken> steps = since(played, Step.WITHDRAW_INDU);
        Cents indu = sum(steps, Step.NOTIFY_INDU);
        assertThat(sum(steps, Step.RECORD_PAYMENT)).isLessThanOrEqualTo(indu.plus(indu.percentOf(10)));
    }

    /** Day of the last step of that kind, which must stand after the last one that opened its proceeding. */
    private static LocalDate before(Played played, Step step, Step opening) {
        List<StepTaken> steps = since(played, opening);
        assertThat(steps).as("%s since %s", step, opening).anyMatch(one -> one.step() == step);
        return steps.stream()
                .filter(one -> one.step() == step)
                .reduce((first, second) -> second)
                .map(StepTaken::day)
                .orElseThrow();
    }

    private static List<StepTaken> since(Played played, Step step) {
        int from = 0;
        for (int i = 0; i < played.taken.size(); i++) {
            from = played.taken.get(i).step() == step ? i + 1 : from;
        }
        return played.taken.subList(from, played.taken.size());
    }

    private static Cents sum(List<StepTaken> steps, Step step) {
        return steps.stream()
                .filter(one -> one.step() == step)
                .map(StepTaken::sum)
                .reduce(Cents.ZERO, Cents::plus);
    }

    private static long count(Played played, Step step) {
        return played.taken.stream().filter(one -> one.step() == step).count();
    }
}
