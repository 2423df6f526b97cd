package fr.vigie.models.teach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.vigie.models.scorer.Calibration;
import fr.vigie.models.scorer.Encoding;
import fr.vigie.models.scorer.Input.NumberInput;
import fr.vigie.models.scorer.Linear;
import fr.vigie.models.scorer.Link;
import fr.vigie.models.scorer.Model;
import fr.vigie.models.scorer.Row;
import fr.vigie.models.teach.Committee.Opinion;
import fr.vigie.models.teach.Lessons.Lesson;
import java.util.List;
import org.junit.jupiter.api.Test;

class LessonsTest {
    private static final Encoding ENCODING =
            new Encoding(List.of(new NumberInput("a", 0, false), new NumberInput("b", 0, false)));

    /** Sure of fraud where its number is large. */
    private static Model member(double a, double b) {
        return new Model(
                ENCODING,
                new Linear(0, new double[] {a, b}, new double[2], new double[] {1, 1}, Link.LOGISTIC),
                new Calibration(new double[] {0, 1}, new double[] {0, 1}));
    }

    private static final Committee COMMITTEE = new Committee(List.of(member(4, 0), member(0, 4)));

    private static Row row(double a, double b) {
        return new Row() {
            @Override
            public double number(int input) {
                return input == 0 ? a : b;
            }

            @Override
            public String word(int input) {
                return "";
            }
        };
    }

    @Test
    void bitsAreWhereMembersAreSureOfDifferentThings() {
        Opinion agree = COMMITTEE.opinion(row(3, 3));
        Opinion nobodyKnows = COMMITTEE.opinion(row(0, 0));
        Opinion differ = COMMITTEE.opinion(row(3, -3));

        assertThat(agree.bits()).isCloseTo(0, within(1e-6));
        assertThat(nobodyKnows.mean()).isCloseTo(0.5, within(1e-9));
        assertThat(nobodyKnows.bits()).isCloseTo(0, within(1e-9));
        assertThat(differ.bits()).isGreaterThan(0.99);
        assertThat(differ.low()).isLessThan(0.01);
        assertThat(differ.high()).isGreaterThan(0.99);
    }

    @Test
    void noTwoAreAlike() {
        List<Row> rows = List.of(row(3, 3), row(3, -3), row(3, -3), row(2.9, -3), row(-2, 2), row(0, 0));

        List<Lesson> chosen = Lessons.choose(COMMITTEE, rows, 3);

        assertThat(chosen).extracting(Lesson::place).startsWith(1, 4).doesNotContain(2);
        assertThat(chosen.get(0).unlike()).isEqualTo(1);
        assertThat(chosen.get(1).unlike()).isBetween(0.5, 1.0);
    }

    @Test
    void whereNothingIsToBeLearntNothingIsChosen() {
        assertThat(Lessons.choose(new Committee(List.of(member(4, 0), member(4, 0))), List.of(row(3, -3)), 10))
                .isEmpty();
        assertThat(Lessons.choose(COMMITTEE, List.of(), 10)).isEmpty();
    }
}
