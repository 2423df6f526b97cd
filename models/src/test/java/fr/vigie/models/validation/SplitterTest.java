package fr.vigie.models.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class SplitterTest {
    private static final int ROWS = 400;

    @Property(tries = 50)
    void laterByMoreThanTheDelayAndOfOtherSubjects(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] times = random.doubles(ROWS, 0, 100).toArray();
        String[] groups = random.ints(ROWS, 0, 60).mapToObj(Integer::toString).toArray(String[]::new);
        double delay = random.nextInt(10);
        Splitter splitter = new Splitter(labels(random), Optional.of(times), Optional.of(groups), delay, seed);
        for (Split split : all(splitter)) {
            assertThat(split.test()).isNotEmpty();
            double last = Arrays.stream(split.train())
                    .mapToDouble(row -> times[row])
                    .max()
                    .orElse(0);
            double first = Arrays.stream(split.test())
                    .mapToDouble(row -> times[row])
                    .min()
                    .orElseThrow();
            assertThat(last + delay).isLessThanOrEqualTo(first);
            assertThat(subjects(groups, split.train())).doesNotContainAnyElementsOf(subjects(groups, split.test()));
        }
    }

    @Property(tries = 50)
    void eachRowIsJudgedOnceWhereThereIsNoTime(@ForAll long seed) {
        int[] labels = labels(new SplittableRandom(seed));
        List<Split> folds = new Splitter(labels, Optional.empty(), Optional.empty(), 0, seed).folds(5);
        assertThat(folds.stream()
                        .flatMapToInt(split -> Arrays.stream(split.test()))
                        .sorted()
                        .toArray())
                .containsExactly(IntStream.range(0, ROWS).toArray());
        int positives = Arrays.stream(labels).sum();
        for (Split fold : folds) {
            assertThat(fold.train().length + fold.test().length).isEqualTo(ROWS);
            int here = Arrays.stream(fold.test()).map(row -> labels[row]).sum();
            assertThat(here).isBetween(positives / 5, positives / 5 + 1);
        }
    }

    @Property(tries = 20)
    void rowsOfOneTimeAreCutAsIfTheyHadNone(@ForAll long seed) {
        int[] labels = new SplittableRandom(seed).ints(40, 0, 2).toArray();
        double[] times = new double[labels.length];
        Arrays.fill(times, 18_992);
        Splitter of = new Splitter(labels, Optional.of(times), Optional.empty(), 30, seed);
        Splitter without = new Splitter(labels, Optional.empty(), Optional.empty(), 30, seed);

        assertThat(of.folds(4)).usingRecursiveComparison().isEqualTo(without.folds(4));
        assertThat(of.holdout()).usingRecursiveComparison().isEqualTo(without.holdout());
    }

    @Property(tries = 20)
    void aSubjectKeepsItsSideWhateverOtherRowsThereAre(@ForAll long seed) {
        String[] few = {"a", "b", "c", "d", "e", "f", "g", "h"};
        String[] many = IntStream.range(0, 100)
                .mapToObj(i -> i < few.length ? few[i] : "other" + i)
                .toArray(String[]::new);
        Split small = new Splitter(new int[8], Optional.empty(), Optional.of(few), 0, seed).holdout();
        Split large = new Splitter(new int[100], Optional.empty(), Optional.of(many), 0, seed).holdout();
        assertThat(subjects(many, large.test())).containsAll(subjects(few, small.test()));
        assertThat(subjects(many, large.train())).containsAll(subjects(few, small.train()));
    }

    private static List<Split> all(Splitter splitter) {
        List<Split> all = new java.util.ArrayList<>(splitter.folds(3));
        all.add(splitter.holdout());
        return all;
    }

    private static int[] labels(SplittableRandom random) {
        return random.ints(ROWS, 0, 10).map(drawn -> drawn == 0 ? 1 : 0).toArray();
    }

    private static Set<String> subjects(String[] groups, int[] rows) {
        return Arrays.stream(rows).mapToObj(row -> groups[row]).collect(Collectors.toSet());
    }
}
