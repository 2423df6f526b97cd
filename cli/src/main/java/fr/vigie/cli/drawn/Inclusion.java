package fr.vigie.cli.drawn;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How likely a case was to be looked at, and how many it therefore stands for (Horvitz and Thompson 1952). A case that ranked
 * high was looked at for certain and stands for itself. Of a stratum, week after week some are drawn with equal chances:
 * somebody who was in it throughout is looked at with 1 − Π(1 − nᵢ/Nᵢ), nᵢ being those of the week's draw that are
 * concluded, as if it were chance which ones are not yet.
 *
 * @param probabilities by the disposition's id; of one that is not there it is 1
 */
public record Inclusion(Map<String, Double> probabilities) {
    public Inclusion {
        probabilities = Map.copyOf(probabilities);
    }

    /** Of the cases of one world: one queue, one set of draws. */
    public static Inclusion of(List<DrawnCase> cases) {
        Map<Stratum, Map<LocalDate, Double>> passedOver = new EnumMap<>(Stratum.class);
        for (DrawnCase one : cases) {
            passedOver
                    .computeIfAbsent(one.stratum(), none -> new TreeMap<>())
                    .merge(one.week(), 1 - 1.0 / one.pool(), (a, b) -> a + b - 1);
        }
        Map<Stratum, Double> looked = new EnumMap<>(Stratum.class);
        passedOver.forEach((stratum, weeks) ->
                looked.put(stratum, 1 - weeks.values().stream().reduce(1.0, (a, b) -> a * b)));
        Map<String, Double> probabilities = new HashMap<>();
        cases.forEach(one -> probabilities.put(one.disposition(), looked.getOrDefault(one.stratum(), 1.0)));
        return new Inclusion(probabilities);
    }

    /**
     * How many a disposition stands for, 1 or more.
     *
     * @param most what a weight is capped at: few that stand for very many tell by chance what they tell
     */
    public double weight(String disposition, double most) {
        return Math.max(1, Math.min(most, 1 / probabilities.getOrDefault(disposition, 1.0)));
    }
}
