package fr.vigie.models.fit;

import fr.vigie.models.training.Trainer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is to be learnt from which table.
 *
 * @param train the table to learn from
 * @param test the table to be judged by; without one, the last quarter of the first is kept for it
 * @param label the column of what is to be told: 0 and 1, or false and true
 * @param group the column of the subject: none stands on both sides of a cut
 * @param id the column that names a row; no input
 * @param time the column of a row's time: an ISO date or date and time, or a number
 * @param amount the column of what a right row is worth, in euros
 * @param inUse the column of the ranking that is in use, largest first: it must be beaten, too; no input
 * @param weight the column of how many rows each stands for, above 0; 1 each without one, or where a test table has none
 * @param by columns by whose values the report tells the measures apart; no inputs
 * @param without columns that are no inputs either
 * @param delayDays between a row and its label, in days, or in the unit of a time that is a number; 0 or more
 * @param capacities how many of the first rows people can look at; the first of them bears the alert rates
 * @param folds cuts by which learners are compared; 2 or more
 * @param seed of whatever is drawn
 * @param trainers the learners
 */
public record FitSettings(
        Path train,
        Optional<Path> test,
        String label,
        Optional<String> group,
        Optional<String> id,
        Optional<String> time,
        Optional<String> amount,
        Optional<String> inUse,
        Optional<String> weight,
        List<String> by,
        List<String> without,
        double delayDays,
        List<Integer> capacities,
        int folds,
        long seed,
        List<Trainer> trainers) {
    public FitSettings {
        by = List.copyOf(by);
        without = List.copyOf(without);
        capacities = List.copyOf(capacities);
        trainers = List.copyOf(trainers);
        if (!(delayDays >= 0)) {
            throw new IllegalArgumentException("delay = " + delayDays + " days, expected 0 or more");
        }
        if (folds < 2) {
            throw new IllegalArgumentException("folds = " + folds + ", expected 2 or more");
        }
        if (capacities.isEmpty() || capacities.stream().anyMatch(k -> k < 1)) {
            throw new IllegalArgumentException("first rows = " + capacities + ", expected numbers of 1 or more");
        }
        if (trainers.isEmpty()) {
            throw new IllegalArgumentException("no learner to try");
        }
    }

    /** The columns that are no inputs. */
    List<String> roles() {
        List<String> roles = new ArrayList<>(without);
        roles.addAll(by);
        roles.add(label);
        group.ifPresent(roles::add);
        id.ifPresent(roles::add);
        time.ifPresent(roles::add);
        inUse.ifPresent(roles::add);
        weight.ifPresent(roles::add);
        return roles;
    }
}
