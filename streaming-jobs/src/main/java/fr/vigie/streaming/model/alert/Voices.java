package fr.vigie.streaming.model.alert;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What speaks for a score and against it. A feature and the same feature beside the peers are one voice: contributions add up.
 *
 * @param byInput what each adds to the margin, by the name of the feature or other input
 */
record Voices(Map<String, Double> byInput) {
    private static final Comparator<Map.Entry<String, Double>> STRONGEST =
            Map.Entry.<String, Double>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey());

    /**
     * The voices of a score.
     *
     * @param inputs names
     * @param contributions of each
     */
    static Voices of(List<String> inputs, double[] contributions) {
        TreeMap<String, Double> sums = new TreeMap<>();
        for (int i = 0; i < contributions.length; i++) {
            sums.merge(InputText.subject(inputs.get(i)), contributions[i], Double::sum);
        }
        return new Voices(sums);
    }

    /** Those that speak for it, the strongest first. */
    List<String> speakingFor(int most) {
        return byInput.entrySet().stream()
                .filter(voice -> voice.getValue() > 0)
                .sorted(STRONGEST)
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The one that speaks most against it, if it is stronger than any that speaks for it. */
    Optional<String> strongestAgainst() {
        double loudest =
                byInput.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
        return byInput.entrySet().stream()
                .filter(voice -> voice.getValue() < 0 && -voice.getValue() > loudest)
                .min(Map.Entry.<String, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
    }
}
