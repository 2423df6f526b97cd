package fr.vigie.casequeue.procedure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A proceeding in course.
 *
 * @param steps all steps of the case since the one that opened it last, this one included; none where it is not open
 */
record Course(List<StepTaken> steps) {
    static Course of(Proceeding proceeding, List<StepTaken> taken) {
        List<StepTaken> steps = new ArrayList<>();
        for (StepTaken one : taken) {
            boolean opens = one.step().opens().filter(proceeding::equals).isPresent();
            boolean ends = one.step().ends().filter(proceeding::equals).isPresent();
            if (opens || ends) {
                steps.clear();
            }
            if (opens || (!ends && !steps.isEmpty())) {
                steps.add(one);
            }
        }
        return new Course(List.copyOf(steps));
    }

    boolean isOpen() {
        return !steps.isEmpty();
    }

    Optional<StepTaken> latest(Step step) {
        return steps.stream().filter(one -> one.step() == step).reduce((first, second) -> second);
    }

    Optional<LocalDate> dayOf(Step step) {
        return latest(step).map(StepTaken::day);
    }

    boolean has(Step step) {
        return latest(step).isPresent();
    }
}
