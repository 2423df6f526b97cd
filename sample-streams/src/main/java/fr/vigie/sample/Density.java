package fr.vigie.sample;

/**
 * How many professionals a world has: those of Charente-Maritime per insured (1,070 nurses, 689 general practitioners,
 * 200 pharmacies for 660,000; domain.md §7), never fewer than it takes for peers and stories to exist.
 *
 * @param nurses nurses
 * @param pharmacies pharmacies
 * @param physicians general practitioners
 * @param thickened whether there are more than in reality
 */
record Density(int nurses, int pharmacies, int physicians, boolean thickened) {
    private static final int FEWEST_NURSES = 24;
    private static final int FEWEST_PHARMACIES = 8;
    private static final int FEWEST_PHYSICIANS = 12;

    static Density of(int insured) {
        int nurses = perInsured(insured, 1_070);
        int pharmacies = perInsured(insured, 200);
        int physicians = perInsured(insured, 689);
        return new Density(
                Math.max(nurses, FEWEST_NURSES),
                Math.max(pharmacies, FEWEST_PHARMACIES),
                Math.max(physicians, FEWEST_PHYSICIANS),
                nurses < FEWEST_NURSES || pharmacies < FEWEST_PHARMACIES || physicians < FEWEST_PHYSICIANS);
    }

    private static int perInsured(int insured, int inDepartement) {
        return (int) StrictMath.round((double) insured * inDepartement / 660_000);
    }
}
