package fr.vigie.sample.dispensing;

import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.practice.Practitioner;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How often a physician excludes substitution, with the ground that has to be given since 2020-01-01 (MTE, EFG or CIF,
 * arrêté of 2019-11-12): 1 to 9 % of lines with a generic, some 4 % in all.
 */
final class SubstitutionHabits {
    private static final double LEAST = 0.01;
    private static final double SPAN = 0.08;
    private static final double NARROW_MARGIN = 0.35;

    private final long seed;
    /** Share by RPPS and use of those who differ; looked up only. */
    private final Map<String, Double> special = new HashMap<>();

    SubstitutionHabits(long seed) {
        this.seed = seed;
    }

    void set(Practitioner prescriber, Product.Use use, double share) {
        special.put(prescriber.id() + use, share);
    }

    /** The ground for which a product is not to be substituted; empty where it may be. */
    Optional<String> reason(Practitioner prescriber, Product product, Chance chance) {
        if (!product.substitutable() || !chance.happens(share(prescriber, product))) {
            return Optional.empty();
        }
        if (product.use() == Product.Use.EPILEPSY) {
            return Optional.of("MTE");
        }
        return Optional.of(chance.happens(0.35) ? "MTE" : chance.happens(0.4) ? "EFG" : "CIF");
    }

    private double share(Practitioner prescriber, Product product) {
        Double own = special.isEmpty() ? null : special.get(prescriber.id() + product.use());
        if (own != null) {
            return own;
        }
        double habit = (Chance.mix(seed ^ prescriber.index() * 0x9E3779B97F4A7C15L) >>> 11) * 0x1.0p-53;
        double share = LEAST + SPAN * habit * habit;
        return product.use() == Product.Use.EPILEPSY ? NARROW_MARGIN + share : share;
    }
}
