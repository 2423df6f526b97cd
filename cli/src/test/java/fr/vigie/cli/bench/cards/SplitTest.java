package fr.vigie.cli.bench.cards;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SplitTest {
    private static final Schedule SCHEDULE = new Schedule(LocalDate.of(2018, 7, 1));

    @Test
    void aWeekIsLearntFromAndOneTested() {
        List<Example> all = Payments.bare(
                Payments.of("2018-06-30T23:59:59", 1, 1, 1_00, false),
                Payments.of("2018-07-01T00:00:00", 2, 1, 1_00, false),
                Payments.of("2018-07-07T23:59:59", 3, 1, 1_00, false),
                Payments.of("2018-07-08T00:00:00", 4, 1, 1_00, false),
                Payments.of("2018-07-14T23:59:59", 5, 1, 1_00, false),
                Payments.of("2018-07-15T00:00:00", 6, 1, 1_00, false),
                Payments.of("2018-07-21T23:59:59", 7, 1, 1_00, true),
                Payments.of("2018-07-22T00:00:00", 8, 1, 1_00, false));

        Split split = Split.of(all, SCHEDULE);

        assertThat(customers(split.train())).containsExactly(2, 3);
        assertThat(customers(split.test())).containsExactly(6, 7);
        assertThat(split.isOfBothKinds()).as("no fraud in training").isFalse();
    }

    /** As the handbook has it: frauds of the week of training, and of the days of delay up to eight days before. */
    @Test
    void cardsKnownToBeCompromisedAreOutOfTheTest() {
        List<Example> all = Payments.bare(
                Payments.of("2018-07-03T12:00:00", 1, 1, 1_00, true),
                Payments.of("2018-07-08T12:00:00", 2, 1, 1_00, true),
                Payments.of("2018-07-15T12:00:00", 1, 1, 1_00, false),
                Payments.of("2018-07-15T12:00:00", 2, 1, 1_00, false),
                Payments.of("2018-07-16T12:00:00", 2, 1, 1_00, false),
                Payments.of("2018-07-16T12:00:00", 3, 1, 1_00, true),
                Payments.of("2018-07-20T12:00:00", 3, 1, 1_00, false));

        assertThat(Split.of(all, SCHEDULE).test())
                .extracting(example ->
                        example.payment().customer() + " on " + example.day().getDayOfMonth())
                .containsExactly("2 on 15", "3 on 16", "3 on 20");
    }

    @Test
    void noFoldOfValidationSeesWhatIsUnknownWhenTheTestBegins() {
        LocalDate known = Schedule.OF_THE_BENCHMARK.firstTestDay().minusDays(7);

        assertThat(CardsBench.FOLDS).allSatisfy(days -> assertThat(
                        Schedule.OF_THE_BENCHMARK.earlier(days).lastTestDay())
                .isBefore(known));
        assertThat(Schedule.OF_THE_BENCHMARK.firstTestDay()).isEqualTo(LocalDate.of(2018, 8, 8));
        assertThat(Schedule.OF_THE_BENCHMARK.lastTestDay()).isEqualTo(LocalDate.of(2018, 8, 14));
    }

    private static List<Integer> customers(List<Example> examples) {
        return examples.stream().map(example -> example.payment().customer()).toList();
    }
}
