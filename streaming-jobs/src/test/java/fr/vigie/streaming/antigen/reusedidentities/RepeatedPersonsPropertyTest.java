package fr.vigie.streaming.antigen.reusedidentities;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.streaming.care.Tally;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class RepeatedPersonsPropertyTest {
    private static final LocalDate START = LocalDate.of(2021, 10, 1);
    private static final ReusedIdentitiesSettings SETTINGS = new ReusedIdentitiesSettings(7, 3, 1, 1, 0, 30, 0.65);

    /** Against the obvious way: each test in turn lies beyond if three others of its person precede it within the week. */
    @Property(tries = 200)
    void aTestLiesBeyondIfItsPersonHadTooManyInTheDaysBefore(@ForAll long seed) {
        Random random = new Random(seed);
        SortedMap<LocalDate, Tally> days = new TreeMap<>();
        List<long[]> tests = new ArrayList<>();
        for (int day = 0; day < 30; day++) {
            List<Long> numbers = new ArrayList<>(List.of(0L));
            for (int i = random.nextInt(8); i > 0; i--) {
                long person = 1 + random.nextInt(5);
                numbers.add(person);
                tests.add(new long[] {day, person});
            }
            numbers.set(0, (long) numbers.size() - 1);
            days.put(START.plusDays(day), new Tally(false, numbers));
        }
        long beyond = 0;
        for (int i = 0; i < tests.size(); i++) {
            long before = 0;
            for (int j = 0; j < i; j++) {
                if (tests.get(j)[1] == tests.get(i)[1] && tests.get(i)[0] - tests.get(j)[0] < 7) {
                    before++;
                }
            }
            beyond += before >= 3 ? 1 : 0;
        }
        assertThat(new RepeatedPersons(days, SETTINGS)
                        .byDay().values().stream()
                                .flatMap(day -> day.values().stream())
                                .mapToLong(Long::longValue)
                                .sum())
                .isEqualTo(beyond);
    }
}
