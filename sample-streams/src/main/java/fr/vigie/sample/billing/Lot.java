package fr.vigie.sample.billing;

import fr.vigie.sample.calendar.LocalClock;
import fr.vigie.sample.chance.Chance;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What one biller transmits on one evening.
 *
 * @param batchId its number
 * @param receivedAt when the caisse has it, between 20:30 and 23:30
 * @param day the evening
 * @param resent whether the software sends it a second time
 */
record Lot(String batchId, Instant receivedAt, LocalDate day, boolean resent) {
    private static final double RESENT = 0.004;
    private static final int OPENING_SECONDS = 20 * 3600 + 1800;

    /** The lot of a biller on an evening: the same whoever asks. */
    static Lot of(long seed, int practice, LocalDate day) {
        Chance chance = Chance.of(seed, "lot", practice, day.toEpochDay());
        return new Lot(number(chance), evening(day, chance), day, chance.happens(RESENT));
    }

    /** The same lines once more, some days later. */
    Lot again(long seed, int practice) {
        Chance chance = Chance.of(seed, "lot-again", practice, day.toEpochDay());
        LocalDate later = day.plusDays(1 + chance.below(3));
        return new Lot(number(chance), evening(later, chance), later, false);
    }

    private static String number(Chance chance) {
        return "N" + Long.toHexString(chance.nextLong() >>> 8);
    }

    private static Instant evening(LocalDate day, Chance chance) {
        return LocalClock.at(day, OPENING_SECONDS + chance.below(3 * 3600));
    }
}
