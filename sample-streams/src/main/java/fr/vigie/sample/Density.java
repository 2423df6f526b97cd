package fr.vigie.sample;

/**
 * How many professionals a world has: those of Charente-Maritime per insured (1,070 nurses, 689 general practitioners,
 * 200 pharmacies for 660,000). A small world may be thickened: never fewer than it takes for peers and stories to
 * exist.
 *
 * @param nurses nurses
 * @param pharmacies pharmacies
 * @param physicians general practitioners
 * @param thickened whether there are more than in reality
 */
record Density(int nurses, int pharmacies, int physicians, boolean thickened) {
    private static final int FEWEST_NURSES = 24;
    private static final int FEWEST_PHARMACIES = 6;
    private static final int INSURED_PER_PHARMACY_MORE = 1_000;
    /** Enough for every story about pharmacies. */
    private static final int PHARMACIES_FOR_STORIES = 30;

    private static final int FEWEST_PHYSICIANS = 12;

    /** As many as in reality, at least one of each. */
    static Density real(int insured) {
        return new Density(perInsured(insured, 1_070), perInsured(insured, 200), perInsured(insured, 689), false);
    }

    /** As many as in reality, or more where a world is too small for peers and stories. */
    static Density thickened(int insured) {
        Density real = real(insured);
        Density thick = new Density(
                Math.max(real.nurses, FEWEST_NURSES),
                Math.max(real.pharmacies, fewestPharmacies(insured)),
                Math.max(real.physicians, FEWEST_PHYSICIANS),
                true);
        return thick.nurses > real.nurses || thick.pharmacies > real.pharmacies || thick.physicians > real.physicians
                ? thick
                : real;
    }

    private static int fewestPharmacies(int insured) {
        return Math.min(PHARMACIES_FOR_STORIES, FEWEST_PHARMACIES + insured / INSURED_PER_PHARMACY_MORE);
    }

    private static int perInsured(int insured, int inDepartement) {
        return (int) StrictMath.max(1, StrictMath.round((double) insured * inDepartement / 660_000));
    }
}
