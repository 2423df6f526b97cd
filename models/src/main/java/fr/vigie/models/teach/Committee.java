package fr.vigie.models.teach;

import fr.vigie.models.scorer.Encoding;
import fr.vigie.models.scorer.Model;
import fr.vigie.models.scorer.Row;
import java.util.Arrays;
import java.util.List;

/**
 * Models that were learnt from other parts of the same rows, by one learner or another (query by committee: Seung, Opper and
 * Sompolinsky 1992).
 *
 * @param members of one encoding; two or more
 */
public record Committee(List<Model> members) {
    public Committee {
        members = List.copyOf(members);
        if (members.size() < 2) {
            throw new IllegalArgumentException("committee of " + members.size() + ": expected two or more");
        }
    }

    /** How its members read rows. */
    public Encoding encoding() {
        return members.get(0).encoding();
    }

    /** What they think of a row. */
    public Opinion opinion(Row row) {
        double[] numbers = encoding().encode(row);
        return Opinion.of(members.stream()
                .mapToDouble(member -> member.probability(member.scorer().score(numbers)))
                .toArray());
    }

    /**
     * What a committee thinks of a row.
     *
     * @param low the least probability of a member
     * @param high the largest
     * @param mean of all
     * @param bits what is to be learnt from the label: the entropy of the mean less the mean entropy, 0 to 1. It is large
     *     where members are sure of different things; it is 0 where they agree, be it that nobody can know (BALD: Houlsby and
     *     others 2011)
     */
    public record Opinion(double low, double high, double mean, double bits) {
        static Opinion of(double[] probabilities) {
            double mean = Arrays.stream(probabilities).average().orElseThrow();
            double sure =
                    Arrays.stream(probabilities).map(Opinion::entropy).average().orElseThrow();
            return new Opinion(
                    Arrays.stream(probabilities).min().orElseThrow(),
                    Arrays.stream(probabilities).max().orElseThrow(),
                    mean,
                    Math.max(0, entropy(mean) - sure));
        }

        private static double entropy(double p) {
            return p <= 0 || p >= 1 ? 0 : -(p * log2(p) + (1 - p) * log2(1 - p));
        }

        private static double log2(double x) {
            return StrictMath.log(x) / StrictMath.log(2);
        }
    }
}
