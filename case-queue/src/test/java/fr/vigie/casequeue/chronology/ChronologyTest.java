package fr.vigie.casequeue.chronology;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChronologyTest {
    private static final LocalDate MONDAY = LocalDate.of(2021, 11, 1);
    private static final Mark ALERT = new Mark(MONDAY.plusDays(40), "mark.ALERT", "scheme.RING");

    private static Span day(Lane lane, int days, long records) {
        return new Span(lane, MONDAY.plusDays(days), MONDAY.plusDays(days), records);
    }

    private static Span leave(int from, int to) {
        return new Span(Lane.LEAVES, MONDAY.plusDays(from), MONDAY.plusDays(to), 1);
    }

    private static Undue undue(Span span, long cents) {
        return new Undue(span, cents);
    }

    private static Chronology of(List<Span> found, List<Undue> undue) {
        return Chronology.of(found, undue, List.of(ALERT)).orElseThrow();
    }

    private static List<Double> heights(String path) {
        return Pattern.compile("v([\\d.]+)")
                .matcher(path)
                .results()
                .map(found -> Double.valueOf(found.group(1)))
                .toList();
    }

    @Test
    void theUndueStandsInTheBarOfAllAndEurosHaveTheirOwnLine() {
        Chronology acts = of(
                List.of(day(Lane.ACTS, 0, 10), day(Lane.ACTS, 3, 40)),
                List.of(undue(day(Lane.ACTS, 3, 20), 500), undue(day(Lane.ACTS, 5, 1), 100)));

        assertThat(acts.lanes()).extracting(LanePicture::key).containsExactly("lane.UNDUE", "lane.ACTS");
        assertThat(acts.lanes()).extracting(LanePicture::most).containsExactly(500L, 40L);
        assertThat(heights(acts.lanes().get(1).all())).containsExactly(9.0, 36.0);
        assertThat(heights(acts.lanes().get(1).undue())).containsExactly(18.0, 2.0);
        assertThat(acts.cents()).isEqualTo(600);
        assertThat(acts.step()).isEqualTo(1);
    }

    @Test
    void withoutExtractionTheUndueLinesAreShownAlone() {
        Chronology alone = of(List.of(), List.of(undue(day(Lane.ACTS, 0, 2), 500)));

        assertThat(alone.shown()).isEmpty();
        assertThat(alone.lanes().get(1).all()).isEmpty();
        assertThat(heights(alone.lanes().get(1).undue())).containsExactly(36.0);
        assertThat(Chronology.of(List.of(), List.of(), List.of(ALERT))).isEmpty();
    }

    @Test
    void leavesThatOverlapAreOneAboveTheOther() {
        LanePicture lane = of(List.of(leave(0, 9), leave(5, 20), leave(10, 12)), List.of())
                .lanes()
                .get(0);
        List<String> tops = Pattern.compile("M[\\d.]+ ([\\d.]+)h")
                .matcher(lane.all())
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(tops).hasSize(3);
        assertThat(tops.get(1)).isNotEqualTo(tops.get(0));
        assertThat(tops.get(2)).isEqualTo(tops.get(0));
        assertThat(lane.most()).isEqualTo(2);
    }

    @Test
    void thousandsOfRecordsAreAFewNodes() {
        List<Span> found = new ArrayList<>();
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            int from = random.nextInt(1_000);
            found.add(leave(from, from + random.nextInt(60)));
            found.add(day(Lane.ACTS, from, 3));
        }
        Chronology drawn = of(found, List.of());

        assertThat(drawn.step()).isEqualTo(7);
        assertThat(drawn.lanes()).hasSize(2);
        assertThat(drawn.lanes())
                .allSatisfy(lane -> assertThat(heights(lane.all()).size()).isBetween(100, 160));
        assertThat(drawn.ticks().size()).isBetween(6, 13);
        Collections.shuffle(found, random);
        assertThat(of(found, List.of())).isEqualTo(drawn);
    }

    @Test
    void theTableHasEveryMonthThatWasTouched() {
        Chronology drawn = of(
                List.of(leave(20, 70), day(Lane.ACTS, 0, 4)),
                List.of(undue(new Span(Lane.ALLOWANCES, MONDAY.plusDays(29), MONDAY.plusDays(40), 1), 7_000)));

        assertThat(drawn.shown()).containsExactly(Lane.ACTS, Lane.LEAVES);
        assertThat(drawn.months())
                .containsExactly(
                        new MonthRow(MONDAY, 7_000, 1, List.of(4L, 1L)),
                        new MonthRow(LocalDate.of(2021, 12, 1), 0, 0, List.of(0L, 1L)),
                        new MonthRow(LocalDate.of(2022, 1, 1), 0, 0, List.of(0L, 1L)));
    }

    @Test
    void marksTooNearToBeToldApartShareAFlag() {
        List<Mark> marks = IntStream.of(0, 1, 60)
                .mapToObj(days -> new Mark(MONDAY.plusDays(days), "step.QUALIFY", ""))
                .toList();

        assertThat(Chronology.of(List.of(leave(0, 99)), List.of(), marks)
                        .orElseThrow()
                        .flags())
                .extracting(Flag::label)
                .containsExactly("1–2", "3");
    }

    @Test
    void centuriesStillFitOnTheSheet() {
        Chronology long1 =
                of(List.of(new Span(Lane.ACTS, LocalDate.of(1900, 1, 1), LocalDate.of(1900, 1, 1), 1)), List.of());

        assertThat(long1.step()).isEqualTo(364);
        assertThat(long1.ticks().size()).isBetween(1, 26);
    }
}
