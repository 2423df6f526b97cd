package fr.vigie.casequeue.procedure;

import fr.vigie.domain.event.Outcome;
import fr.vigie.domain.money.Cents;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What is given with a step that somebody wants to take.
 *
 * @param day when it was done: today, or an earlier day that is only recorded today
 * @param amount the sum, of steps that need one
 * @param motive why, in words; may be empty where none is needed
 * @param outcome what is concluded, of a closing
 * @param until last day of a suspension
 */
public record StepInput(
        LocalDate day, Optional<Cents> amount, String motive, Optional<Outcome> outcome, Optional<LocalDate> until) {
    /** Nothing but the day. */
    public static StepInput on(LocalDate day) {
        return new StepInput(day, Optional.empty(), "", Optional.empty(), Optional.empty());
    }

    /** With a sum. */
    public StepInput amount(Cents sum) {
        return new StepInput(day, Optional.of(sum), motive, outcome, until);
    }

    /** With a motive. */
    public StepInput motive(String words) {
        return new StepInput(day, amount, words, outcome, until);
    }

    /** With an outcome. */
    public StepInput outcome(Outcome concluded) {
        return new StepInput(day, amount, motive, Optional.of(concluded), until);
    }

    /** With a last day. */
    public StepInput until(LocalDate last) {
        return new StepInput(day, amount, motive, outcome, Optional.of(last));
    }

    Cents sum() {
        return amount.orElse(Cents.ZERO);
    }
}
