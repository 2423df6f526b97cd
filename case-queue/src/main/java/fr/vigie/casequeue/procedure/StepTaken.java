package fr.vigie.casequeue.procedure;

import fr.vigie.domain.money.Cents;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A step that was taken.
 *
 * @param step what was done
 * @param day when; of a receipt, the day on which the person had the letter
 * @param by login of whoever did it
 * @param amount the sum, of steps that have one
 */
public record StepTaken(Step step, LocalDate day, String by, Optional<Cents> amount) {
    Cents sum() {
        return amount.orElse(Cents.ZERO);
    }
}
