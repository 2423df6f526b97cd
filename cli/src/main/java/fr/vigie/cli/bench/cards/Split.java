package fr.vigie.cli.bench.cards;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What is learned from and what is tested on, of one schedule.
 *
 * @param train payments of the week of training
 * @param test payments of the week of test, without those of cards that were known to be compromised by then
 */
record Split(List<Example> train, List<Example> test) {
    /**
     * Splits as the handbook does: cards with a fraud in training are out of the test; from its second day on, those too
     * with a fraud on the days of delay up to eight days before the day tested.
     *
     * @param examples in order of time
     */
    static Split of(List<Example> examples, Schedule schedule) {
        List<Example> train = between(examples, schedule.firstDay(), schedule.trainedBefore());
        Set<Integer> compromised = defrauded(train);
        List<Example> test = new ArrayList<>();
        for (int number = 0; number < Schedule.DAYS; number++) {
            LocalDate day = schedule.firstTestDay().plusDays(number);
            // The handbook's own choice: a day more than the delay.
            LocalDate known = schedule.trainedBefore().plusDays(number - 1L);
            compromised.addAll(defrauded(between(examples, known, known.plusDays(1))));
            between(examples, day, day.plusDays(1)).stream()
                    .filter(example -> !compromised.contains(example.payment().customer()))
                    .forEach(test::add);
        }
        return new Split(train, test);
    }

    /** Whether there are frauds and others on both sides. */
    boolean isOfBothKinds() {
        return List.of(train, test).stream()
                .allMatch(side -> side.stream()
                                .map(example -> example.payment().fraud())
                                .distinct()
                                .count()
                        == 2);
    }

    private static Set<Integer> defrauded(List<Example> examples) {
        Set<Integer> customers = new HashSet<>();
        examples.stream()
                .map(Example::payment)
                .filter(Payment::fraud)
                .forEach(payment -> customers.add(payment.customer()));
        return customers;
    }

    /** A view of those from one day up to another. */
    private static List<Example> between(List<Example> examples, LocalDate from, LocalDate until) {
        return examples.subList(firstOn(examples, from), firstOn(examples, until));
    }

    private static int firstOn(List<Example> examples, LocalDate day) {
        int low = 0;
        int high = examples.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (examples.get(middle).day().isBefore(day)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
