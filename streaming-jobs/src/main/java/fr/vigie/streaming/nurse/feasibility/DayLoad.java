package fr.vigie.streaming.nurse.feasibility;

import fr.vigie.streaming.care.Tally;
import java.util.ArrayList;
import java.util.List;

/**
 * What a day of one person comes to.
 *
 * @param estimatedMinutes care and road, estimated
 * @param leastMinutes care and road of which it is sure that it takes as long
 * @param careMinutes estimated minutes of care alone
 * @param visits number of visits
 * @param roadKm estimated road between the places, km: a lower bound of the way over them
 * @param stakeCents what was reimbursed for the hours beyond a long day, in proportion; ranks, is no undue, cents
 * @param itinerary the round
 */
record DayLoad(
        long estimatedMinutes,
        long leastMinutes,
        long careMinutes,
        long visits,
        long roadKm,
        long stakeCents,
        Itinerary itinerary) {
    private static final int NUMBERS = 6;

    /** The load as a tally. */
    Tally tally(boolean waiting) {
        List<Long> counts =
                new ArrayList<>(List.of(estimatedMinutes, leastMinutes, careMinutes, visits, roadKm, stakeCents));
        counts.addAll(itinerary.numbers());
        return new Tally(waiting, counts);
    }

    /** The load that a tally holds; all 0 of an empty one. */
    static DayLoad of(Tally tally) {
        List<Long> counts = tally.counts();
        return new DayLoad(
                tally.get(0),
                tally.get(1),
                tally.get(2),
                tally.get(3),
                tally.get(4),
                tally.get(5),
                Itinerary.of(counts.subList(Math.min(NUMBERS, counts.size()), counts.size())));
    }
}
