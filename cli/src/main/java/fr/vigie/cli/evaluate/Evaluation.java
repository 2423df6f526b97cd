package fr.vigie.cli.evaluate;

import fr.vigie.domain.alert.Alert;
import fr.vigie.domain.alert.AlertItem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What an evaluation found, ready to be printed. */
public final class Evaluation {
    /** The numbers of alerts at which precision and euros are told; the last stands for all. */
    static final List<Integer> DEPTHS = List.of(10, 20, 50, 100, Integer.MAX_VALUE);

    private final String world;
    private final Judgement judgement;
    private final Optional<ItemResult> items;
    private final List<SumResult> sums;

    Evaluation(String world, Judgement judgement, Optional<ItemResult> items, List<SumResult> sums) {
        this.world = world;
        this.judgement = judgement;
        this.items = items;
        this.sums = List.copyOf(sums);
    }

    /**
     * Judges the alerts of a replay by the labels of a directory.
     *
     * @param named the file of alerts, or the directory of the replay
     * @throws IOException if a file is missing or not what it should be
     */
    public static Evaluation of(Path named, Path labels) throws IOException {
        Path alerts = AlertFile.in(named);
        List<JudgedAlert> active = AlertFile.readActive(alerts);
        Labels planted = LabelFiles.read(labels);
        Judgement judgement = Judgement.of(active, planted);
        Optional<List<AlertItem>> items = AlertFile.readItemsBeside(alerts);
        return new Evaluation(
                LabelFiles.world(labels),
                judgement,
                items.map(list -> ItemResult.of(list, active, planted)),
                items.map(list -> SumResult.of(ItemResult.homes(list, active), judgement))
                        .orElseGet(List::of));
    }

    /** The alerts of a replay, in the order of their rank. */
    public static List<Alert> alerts(Path named) throws IOException {
        return AlertFile.readAll(AlertFile.in(named));
    }

    /**
     * Judges alerts in the order in which they are given, without items.
     *
     * @param ranked the first one first; withdrawn ones do not count
     */
    public static Evaluation of(List<Alert> ranked, Path labels) throws IOException {
        Judgement judgement = Judgement.of(AlertFile.active(ranked), LabelFiles.read(labels));
        return new Evaluation(LabelFiles.world(labels), judgement, Optional.empty(), List.of());
    }

    /** Share of right alerts among the first k, or among all where there are fewer. */
    public double precisionAt(int k) {
        return judgement.precisionAt(k);
    }

    /** Euros that the right alerts among the first k capture, at most what the labels say that each instance cost. */
    public double capturedEuros(int k) {
        return judgement.capturedCents(k) / 100.0;
    }

    /** Average precision over the ranks; NaN without a right alert. */
    public double averagePrecision() {
        double sum = 0;
        int right = 0;
        for (JudgedAlert alert : judgement.alerts()) {
            if (judgement.isRight(alert)) {
                right++;
                sum += (double) right / alert.rank();
            }
        }
        return sum / right;
    }

    /** How many alerts are judged. */
    public int judged() {
        return judgement.alerts().size();
    }

    /** How many of them are right. */
    public int right() {
        return (int) judgement.rightAmong(Integer.MAX_VALUE);
    }

    /** What world the labels are of, in words. */
    String world() {
        return world;
    }

    Judgement judgement() {
        return judgement;
    }

    /** Present where the items lie beside the alerts. */
    Optional<ItemResult> items() {
        return items;
    }

    /** Line by line, of the schemes found; empty where no items lie beside the alerts. */
    List<SumResult> sums() {
        return sums;
    }

    List<SchemeResult> schemes() {
        return SchemeResult.of(judgement);
    }

    List<StealthResult> stealths() {
        return StealthResult.of(judgement);
    }

    RingResult rings() {
        return RingResult.of(judgement);
    }
}
