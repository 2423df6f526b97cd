package fr.vigie.models.teach;

import fr.vigie.models.scorer.Row;
import fr.vigie.models.teach.Committee.Opinion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Chooses rows whose labels would teach most, no two alike: one after the other the row with most bits to be learnt, times
 * how unlike it is to those chosen before (diversity in batches: Brinker 2003). Likeness is exp(−d²/2h²), d being the distance
 * of the rows with each number in its own standard deviations, and h the median distance between rows.
 */
public final class Lessons {
    private final double[][] rows;
    private final List<Opinion> opinions;
    private final double bandwidth;

    private Lessons(double[][] rows, List<Opinion> opinions) {
        this.rows = rows;
        this.opinions = opinions;
        this.bandwidth = medianDistance(rows);
    }

    /**
     * A chosen row.
     *
     * @param place among the rows, from 0
     * @param unlike 0 to 1: 1 for the first
     */
    public record Lesson(int place, Opinion opinion, double unlike) {}

    /**
     * Chooses.
     *
     * @param most how many, at most: rows of which nothing is to be learnt are not chosen
     * @return the most instructive first
     */
    public static List<Lesson> choose(Committee committee, List<? extends Row> rows, int most) {
        double[][] numbers = rows.stream().map(committee.encoding()::encode).toArray(double[][]::new);
        return new Lessons(
                        standardised(numbers),
                        rows.stream().map(committee::opinion).toList())
                .choose(most);
    }

    private List<Lesson> choose(int most) {
        double[] unlike = new double[rows.length];
        Arrays.fill(unlike, 1);
        List<Lesson> lessons = new ArrayList<>();
        while (lessons.size() < most) {
            int best = IntStream.range(0, rows.length)
                    .boxed()
                    .reduce((a, b) -> value(b, unlike) > value(a, unlike) ? b : a)
                    .orElse(-1);
            if (best < 0 || !(value(best, unlike) > 0)) {
                return lessons;
            }
            lessons.add(new Lesson(best, opinions.get(best), unlike[best]));
            for (int row = 0; row < rows.length; row++) {
                unlike[row] = Math.min(unlike[row], 1 - likeness(row, best));
            }
        }
        return lessons;
    }

    private double value(int row, double[] unlike) {
        return opinions.get(row).bits() * unlike[row];
    }

    private double likeness(int a, int b) {
        double distance = distance(rows[a], rows[b]) / bandwidth;
        return distance == 0 ? 1 : StrictMath.exp(-distance * distance / 2);
    }

    private static double[][] standardised(double[][] rows) {
        int width = rows.length == 0 ? 0 : rows[0].length;
        double[][] standard = new double[rows.length][width];
        for (int i = 0; i < width; i++) {
            int column = i;
            double mean = Arrays.stream(rows)
                    .mapToDouble(row -> row[column])
                    .average()
                    .orElse(0);
            double deviation = Math.sqrt(Arrays.stream(rows)
                    .mapToDouble(row -> (row[column] - mean) * (row[column] - mean))
                    .average()
                    .orElse(0));
            for (int row = 0; row < rows.length; row++) {
                standard[row][i] = deviation == 0 ? 0 : (rows[row][i] - mean) / deviation;
            }
        }
        return standard;
    }

    private static double distance(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return Math.sqrt(sum);
    }

    /** 1 where all rows are the same. */
    private static double medianDistance(double[][] rows) {
        double[] distances = IntStream.range(0, rows.length)
                .boxed()
                .flatMapToDouble(i -> IntStream.range(0, i).mapToDouble(j -> distance(rows[i], rows[j])))
                .filter(distance -> distance > 0)
                .sorted()
                .toArray();
        return distances.length == 0 ? 1 : distances[distances.length / 2];
    }
}
