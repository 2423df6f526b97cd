package fr.vigie.models.registry;

import fr.vigie.models.fit.FitReport;
import fr.vigie.models.fit.FitReport.Baseline;
import fr.vigie.models.fit.FitReport.Counts;
import fr.vigie.models.fit.Measures;
import java.util.List;

/**
 * Where a model is from.
 *
 * @param name what people call it
 * @param learner that learnt it
 * @param label what it tells
 * @param features its inputs
 * @param from time of the first row learnt from, ISO; empty if rows have none
 * @param to time of the last one
 * @param seed of whatever was drawn
 * @param dataSha256 of the file learnt from
 * @param train the rows learnt from
 * @param test the rows judged by
 * @param measures on them
 * @param baseline a ranking without a model, on them
 */
public record Provenance(
        String name,
        String learner,
        String label,
        List<Feature> features,
        String from,
        String to,
        long seed,
        String dataSha256,
        Counts train,
        Counts test,
        Measures measures,
        Baseline baseline) {
    public Provenance {
        features = List.copyOf(features);
    }

    /**
     * An input.
     *
     * @param version of its definition: what follows the last {@code @} in the name of its column; empty if nothing does
     */
    public record Feature(String name, String version) {
        /** The input of a column. */
        static Feature of(String column) {
            int at = column.lastIndexOf('@');
            return at < 1 ? new Feature(column, "") : new Feature(column.substring(0, at), column.substring(at + 1));
        }
    }

    /** Of what was fitted. */
    public static Provenance of(String name, FitReport report, String dataSha256) {
        return new Provenance(
                name,
                report.chosen().name(),
                report.label(),
                report.inputs().stream().map(Feature::of).toList(),
                report.from(),
                report.to(),
                report.seed(),
                dataSha256,
                report.train(),
                report.test(),
                report.chosen().test(),
                report.baseline());
    }
}
