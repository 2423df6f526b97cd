package fr.vigie.models.fit;

import fr.vigie.models.fit.FitReport.Importance;
import fr.vigie.models.scorer.Model;
import fr.vigie.models.training.Sample;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** How much each input moves the scores: the mean of its absolute Shapley values. */
final class Importances {
    private Importances() {}

    /** @param asked rows, at most, spread evenly */
    static List<Importance> of(Model model, Sample rows, int asked) {
        int count = Math.min(asked, rows.size());
        double[] sums = new double[model.encoding().inputs().size()];
        for (int i = 0; i < count; i++) {
            int row = (int) ((long) i * rows.size() / count);
            double[] shares = model.encoding().byInput(model.scorer().contributions(rows.rows()[row]));
            for (int input = 0; input < sums.length; input++) {
                sums[input] += Math.abs(shares[input]) / count;
            }
        }
        List<String> names = model.encoding().names();
        return IntStream.range(0, sums.length)
                .mapToObj(input -> new Importance(names.get(input), sums[input]))
                .sorted(Comparator.comparingDouble(importance -> -importance.mean()))
                .toList();
    }
}
