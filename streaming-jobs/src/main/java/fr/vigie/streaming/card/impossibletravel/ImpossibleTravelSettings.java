package fr.vigie.streaming.card.impossibletravel;

import fr.vigie.domain.geo.Place;
import fr.vigie.domain.setting.Setting;
import java.io.Serializable;
import java.util.List;

/**
 * Settings of the detector of impossible travel. Starting values: configuration, not law.
 *
 * @param modes ways to travel; a jump is faster than each of them
 * @param minJumpKm least distance of a jump, once the errors of both places are taken off, km
 * @param placeErrorKm how far from the centre of its commune a reader may stand, km
 * @param approximatePlaceErrorKm the same for a commune whose position is an estimate, km
 * @param maxClockErrorMinutes how far the clock of a reader may be off, either way, minutes
 * @param clockStepMinutes steps in which a clock's error is sought, minutes; a divisor of 60
 * @param maxClockKm longest jump that a wrong clock may explain, km; who is at two places in a day works near both
 * @param maxWrongClocks readers of one card that may be explained by a wrong clock
 * @param minJumps least number of jumps over several days
 * @param minJumpDays least number of days with a jump
 * @param minJumpsInOneDay number of jumps in one day that suffices alone; above 2, as one stray use makes two
 * @param horizonDays days of use that are judged together, days
 * @param harmCents what a usurped card weighs in the priority, in cents; its harm has no price
 * @param probability prior probability that an investigator confirms it, 0–1; a starting value, not calibrated
 */
public record ImpossibleTravelSettings(
        List<TravelMode> modes,
        int minJumpKm,
        int placeErrorKm,
        int approximatePlaceErrorKm,
        int maxClockErrorMinutes,
        int clockStepMinutes,
        int maxClockKm,
        int maxWrongClocks,
        int minJumps,
        int minJumpDays,
        int minJumpsInOneDay,
        int horizonDays,
        long harmCents,
        double probability)
        implements Serializable {
    static final String DETECTOR = "impossible travel";

    /** Refuses values out of their range; the modes are copied. */
    public ImpossibleTravelSettings {
        modes = List.copyOf(modes);
        Setting.require(!modes.isEmpty(), DETECTOR, "modes", modes, "at least one");
        atLeast(0, "minJumpKm", minJumpKm);
        atLeast(0, "placeErrorKm", placeErrorKm);
        atLeast(placeErrorKm, "approximatePlaceErrorKm", approximatePlaceErrorKm);
        atLeast(0, "maxClockErrorMinutes", maxClockErrorMinutes);
        Setting.require(
                clockStepMinutes > 0 && 60 % clockStepMinutes == 0,
                DETECTOR,
                "clockStepMinutes",
                clockStepMinutes,
                "a divisor of 60");
        atLeast(0, "maxClockKm", maxClockKm);
        atLeast(0, "maxWrongClocks", maxWrongClocks);
        atLeast(1, "minJumps", minJumps);
        atLeast(1, "minJumpDays", minJumpDays);
        atLeast(1, "minJumpsInOneDay", minJumpsInOneDay);
        atLeast(1, "horizonDays", horizonDays);
        Setting.require(harmCents >= 0, DETECTOR, "harmCents", harmCents, "0 or more");
        Setting.requireShare(DETECTOR, "probability", probability);
    }

    /** The starting values. */
    public static ImpossibleTravelSettings defaults() {
        List<TravelMode> modes = List.of(
                new TravelMode("voiture", 150, 0), new TravelMode("train", 350, 30), new TravelMode("avion", 900, 90));
        return new ImpossibleTravelSettings(modes, 50, 10, 25, 180, 5, 200, 1, 2, 2, 3, 45, 500_000, 0.70);
    }

    /** Least time to travel a distance, by the fastest mode, in minutes. */
    double leastMinutes(double km) {
        double least = Double.POSITIVE_INFINITY;
        for (TravelMode mode : modes) {
            least = Math.min(least, mode.minutes(km));
        }
        return least;
    }

    /** How far from the centre of a commune a reader may stand, in km. */
    int errorKm(Place place) {
        return place.approximate() ? approximatePlaceErrorKm : placeErrorKm;
    }

    private static void atLeast(int least, String name, int value) {
        Setting.require(value >= least, DETECTOR, name, value, least + " or more");
    }
}
