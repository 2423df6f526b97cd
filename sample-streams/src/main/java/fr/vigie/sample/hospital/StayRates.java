package fr.vigie.sample.hospital;

import fr.vigie.sample.chance.Chance;

/** How often people of an age go to hospital, and for how long; about 0.17 full or day stays a year and insured in all. */
final class StayRates {
    /** Full or day stays a year of the age that has most. */
    static final double HIGHEST = 0.5;

    /** Hospitalisations at home a year and insured; some 280,000 for 67 million [K]. */
    static final double AT_HOME = 0.004;

    /** Follow-ups by a psychiatric sector begun a year and insured [K]. */
    static final double PSYCHIATRIC = 0.004;

    /** Births a year and insured; Charente-Maritime has few [K]. */
    static final double BIRTHS = 0.0075;

    static final double DAY_SHARE = 0.46;

    private static final double LONG = 0.05;

    private StayRates() {}

    /** Full or day stays a year at an age, maternity apart. */
    static double of(int age) {
        if (age < 18) {
            return 0.05;
        }
        return age < 45 ? 0.07 : age < 62 ? 0.13 : age < 75 ? 0.23 : age < 85 ? 0.36 : HIGHEST;
    }

    /** Nights of a full stay, 1 to 45; one in twenty is a long one. */
    static int nights(int age, Chance chance) {
        if (age >= 45 && chance.happens(LONG)) {
            return 14 + chance.below(31);
        }
        double mean = age < 45 ? 2.8 : age < 75 ? 4.4 : 6.8;
        return 1 + (int) StrictMath.min(44, -mean * StrictMath.log(1 - chance.uniform()));
    }
}
