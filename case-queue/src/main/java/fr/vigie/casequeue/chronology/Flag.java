package fr.vigie.casequeue.chronology;

import java.util.ArrayList;
import java.util.List;

/**
 * Where marks stand on the picture: those too near to be told apart have one line.
 *
 * @param x from the left
 * @param label the numbers of the marks, from 1: {@code 3}, or {@code 3–5}
 */
public record Flag(double x, String label) {
    private static final double NEAR = 22;

    /** @param marks in order */
    static List<Flag> of(List<Mark> marks, Scale scale) {
        List<Flag> flags = new ArrayList<>();
        int first = 0;
        for (int i = 1; i <= marks.size(); i++) {
            double x = rounded(scale.x(marks.get(first).day()));
            if (i == marks.size() || scale.x(marks.get(i).day()) - x > NEAR) {
                flags.add(new Flag(x, first + 1 == i ? "" + i : (first + 1) + "–" + i));
                first = i;
            }
        }
        return flags;
    }

    private static double rounded(double x) {
        return Math.round(x * 10) / 10.0;
    }
}
