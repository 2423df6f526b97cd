package fr.vigie.streaming.antigen.unregistered;

import static fr.vigie.streaming.TestRecords.biller;
import static fr.vigie.streaming.TestRecords.day;
import static fr.vigie.streaming.TestRecords.professional;
import static fr.vigie.streaming.TestRecords.registration;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.domain.event.TestRegistration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RegistrationMatchTest {
    private static final LocalDate DAY = day("2021-11-10");
    private final RegistrationMatch match = new RegistrationMatch(1);

    @Test
    void oneEntryAnswersOneTest() {
        var first = test(1, DAY);
        var second = test(2, DAY);
        var result = match.match(List.of(first, second), List.of(entry("e", 2, DAY)));
        assertThat(result.missing()).containsExactly(first);
        assertThat(result.free()).isEmpty();
    }

    @Test
    void theEntryOfTheSameBillerIsTakenFirst() {
        var result = match.match(List.of(test(1, DAY), test(2, DAY)), List.of(entry("a", 2, DAY), entry("b", 1, DAY)));
        assertThat(result.missing()).isEmpty();
        assertThat(result.free()).isEmpty();
    }

    @Test
    void anEntryOfAnyBillerAnswersWithinTheTolerance() {
        assertThat(match.match(List.of(test(1, DAY)), List.of(entry("e", 3, DAY.minusDays(1))))
                        .missing())
                .isEmpty();
        assertThat(match.match(List.of(test(1, DAY)), List.of(entry("e", 3, DAY.plusDays(1))))
                        .missing())
                .isEmpty();
        var result = match.match(List.of(test(1, DAY)), List.of(entry("e", 1, DAY.plusDays(2))));
        assertThat(result.missing()).hasSize(1);
        assertThat(result.free()).hasSize(1);
    }

    @Test
    void anExactDayIsNotTakenByTheEve() {
        var eve = test(1, DAY.minusDays(1));
        var result = match.match(List.of(eve, test(1, DAY)), List.of(entry("e", 1, DAY)));
        assertThat(result.missing()).containsExactly(eve);
    }

    @Test
    void noEntryAnswersTwiceAndTheOrderDoesNotShow() {
        Random random = new Random(3);
        for (int round = 0; round < 500; round++) {
            Set<RegistrationMatch.Test> tests = new HashSet<>();
            List<TestRegistration> entries = new ArrayList<>();
            for (int i = random.nextInt(6); i > 0; i--) {
                tests.add(test(1 + random.nextInt(3), DAY.plusDays(random.nextInt(5))));
            }
            for (int i = random.nextInt(6); i > 0; i--) {
                entries.add(entry("e" + i, 1 + random.nextInt(4), DAY.plusDays(random.nextInt(5))));
            }
            List<RegistrationMatch.Test> list = new ArrayList<>(tests);
            var result = match.match(list, entries);
            assertThat(tests.size() - result.missing().size())
                    .isEqualTo(entries.size() - result.free().size());
            assertThat(result.missing())
                    .allMatch(test -> result.free().stream().noneMatch(entry -> answers(entry, test)));
            Collections.shuffle(list, random);
            Collections.shuffle(entries, random);
            assertThat(match.match(list, entries).missing()).isEqualTo(result.missing());
        }
    }

    private static boolean answers(TestRegistration entry, RegistrationMatch.Test test) {
        return Math.abs(ChronoUnit.DAYS.between(entry.getPerformedOn(), test.careDate())) <= 1;
    }

    private static RegistrationMatch.Test test(int biller, LocalDate careDate) {
        return new RegistrationMatch.Test(biller(biller), careDate, Set.of(professional(biller)));
    }

    private static TestRegistration entry(String id, int biller, LocalDate performedOn) {
        return registration(id, biller(biller), professional(biller), "p", performedOn);
    }
}
