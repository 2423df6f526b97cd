package fr.vigie.sample.leave;

import fr.vigie.sample.chance.Chance;

/**
 * How long people stay away, and in what pieces: 3 % of leaves last longer than a year, most a week.
 *
 * <p>Drawn in days of the whole leave, prolongations included, so that the 80,000 leaves for sickness that begin in a
 * year pay 35 days each in a département of 660,000 insured (domain.md §7; DREES, 2023).
 */
final class Durations {
    /** A single short leave, some weeks, some months. */
    private static final double[] KINDS = {0.645, 0.25, 0.105};

    private static final double LONG_OF_CHRONIC = 0.27;
    private static final double LONG_OF_ACCIDENTS = 0.02;
    private static final int LONGEST = 1_095;
    private static final int UNPAID_BEYOND = 363;

    private Durations() {}

    /** Days of a leave; a long-term condition (ALD) or an accident may keep somebody away for years. */
    static int total(Chance chance, boolean chronic, boolean accident) {
        double lasting = chronic ? LONG_OF_CHRONIC : accident ? LONG_OF_ACCIDENTS : 0;
        if (chance.happens(lasting)) {
            return Math.min(LONGEST, 366 + (int) (-90 * StrictMath.log(1 - chance.uniform())));
        }
        return switch (chance.weighted(KINDS)) {
            case 0 -> lognormal(chance, 1.75, 0.65, 1, 21);
            case 1 -> lognormal(chance, 3.3, 0.5, 8, 75);
            default -> Math.min(UNPAID_BEYOND, lognormal(chance, 4.78, 0.6, 35, 420));
        };
    }

    private static int lognormal(Chance chance, double mu, double sigma, int least, int most) {
        double days = StrictMath.exp(mu + sigma * chance.gaussian());
        return (int) StrictMath.max(least, StrictMath.min(most, StrictMath.rint(days)));
    }

    /** Days of the next piece of a leave of which so many are left: the longer the leave, the longer its pieces. */
    static int piece(Chance chance, int total, int left) {
        double typical = total <= 21 ? total : total <= 75 ? 26 : total <= 365 ? 72 : 130;
        int days = (int) StrictMath.max(3, StrictMath.rint(typical * chance.uniform(0.6, 1.4)));
        return left - days < 4 ? left : days;
    }
}
