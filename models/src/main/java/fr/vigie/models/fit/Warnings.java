package fr.vigie.models.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a reader should know before believing a report. */
record Warnings(FitSettings settings, Data train, Data test, Shuffled shuffled) {
    private static final int FEW = 30;
    private static final double ALMOST_ALL = 0.995;

    List<String> all() {
        List<String> all = new ArrayList<>();
        if (test.positives() < FEW) {
            all.add("only " + test.positives() + " right rows to be judged by: the measures are coarse");
        }
        Baselines.tellsAlmostAll(train, ALMOST_ALL)
                .ifPresent(name -> all.add(
                        name + " alone tells almost all right rows: does it hold what is known only afterwards?"));
        if (settings.time().isPresent() && train.times().isEmpty()) {
            all.add("all rows are of one " + settings.time().get() + ": no fold is later than another");
        }
        shared(all);
        early(all);
        if (!shuffled.fallsToChance()) {
            all.add(String.format(
                    Locale.ROOT,
                    "with shuffled labels the ROC AUC is %.3f, not 0.5 within %.3f: rows leak from one side to the other",
                    shuffled.rocAuc(),
                    shuffled.band()));
        }
        return all;
    }

    private void shared(List<String> all) {
        if (train.groups().isPresent() && test.groups().isPresent()) {
            Set<String> known = new HashSet<>(Arrays.asList(train.groups().get()));
            long shared = Arrays.stream(test.groups().get())
                    .filter(known::contains)
                    .distinct()
                    .count();
            if (shared > 0) {
                all.add(shared + " values of " + settings.group().orElseThrow()
                        + " stand on both sides: on subjects that it has not met the model may be worse");
            }
        }
    }

    private void early(List<String> all) {
        if (train.times().isPresent() && test.times().isPresent()) {
            double last = Arrays.stream(train.times().get()).max().orElseThrow();
            double first = Arrays.stream(test.times().get()).min().orElseThrow();
            if (first <= last) {
                all.add("test rows begin before the last row that was learnt from: the past is judged by the future");
            }
        }
    }
}
