package fr.vigie.cli.bench.rounds;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A round, or the rules alone before the first one.
 *
 * @param number 0 for the rules alone
 * @param learner what learnt the model promoted at its end; empty for the rules
 * @param model its id
 * @param taught what was learnt from: rows, right ones, rows of cases that were drawn
 * @param unseen how it ranks the unseen world, by date
 */
record Round(int number, String learner, String model, List<Integer> taught, Map<LocalDate, Standing> unseen) {
    Round {
        taught = List.copyOf(taught);
    }

    static Round ofRules(Map<LocalDate, Standing> unseen) {
        return new Round(0, "", "", List.of(), unseen);
    }

    Standing at(LocalDate date) {
        return Objects.requireNonNull(unseen.get(date), "no standing on " + date);
    }

    String name() {
        return number == 0 ? "rules alone" : "round " + number;
    }
}
