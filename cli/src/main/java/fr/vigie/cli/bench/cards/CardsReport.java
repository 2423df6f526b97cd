package fr.vigie.cli.bench.cards;

import fr.vigie.cli.bench.Machine;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * What the benchmark found.
 *
 * @param machine it ran on
 * @param payments in the file
 * @param featureSeconds that reading and working out the features took
 * @param folds first days of training of the folds of validation
 * @param validation the mean over the folds of each model
 * @param split of the test
 * @param test each model with each seed
 */
record CardsReport(
        Machine machine,
        int payments,
        double featureSeconds,
        List<LocalDate> folds,
        Map<Contender, Measures> validation,
        Split split,
        Map<Contender, List<Measures>> test) {

    /** The model that the weeks before speak for: the most average precision on the folds. */
    Contender chosen() {
        return validation.entrySet().stream()
                .max(Comparator.comparingDouble(entry -> entry.getValue().averagePrecision()))
                .orElseThrow()
                .getKey();
    }
}
