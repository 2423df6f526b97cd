package fr.vigie.streaming.antigen.kitdeliveries;

import fr.vigie.streaming.care.Tally;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The numbers of a day: tests of patients, boxes beyond the limit, tests delivered, cents delivered, tests delivered to doubtful
 * recipients, how many recipients are doubtful, then the fingerprints of the recipients, the doubtful ones first.
 */
record DeliveryTally(
        long ownTests,
        long boxesBeyond,
        long deliveredTests,
        long deliveredCents,
        long doubtfulTests,
        List<Long> doubtful,
        List<Long> others) {
    private static final int HEAD = 6;

    Tally written(boolean waiting) {
        List<Long> numbers = new ArrayList<>(
                List.of(ownTests, boxesBeyond, deliveredTests, deliveredCents, doubtfulTests, (long) doubtful.size()));
        numbers.addAll(doubtful);
        numbers.addAll(others);
        return new Tally(waiting, numbers);
    }

    static DeliveryTally read(Tally tally) {
        List<Long> who = tally.counts().size() < HEAD
                ? List.of()
                : tally.counts().subList(HEAD, tally.counts().size());
        int doubtful = (int) tally.get(5);
        return new DeliveryTally(
                tally.get(0),
                tally.get(1),
                tally.get(2),
                tally.get(3),
                tally.get(4),
                who.subList(0, doubtful),
                who.subList(doubtful, who.size()));
    }

    /** What several days come to; a recipient counts once. */
    static DeliveryTally sum(Collection<DeliveryTally> days) {
        Set<Long> doubtful = new HashSet<>();
        Set<Long> others = new HashSet<>();
        long[] sums = new long[5];
        for (DeliveryTally day : days) {
            sums[0] += day.ownTests;
            sums[1] += day.boxesBeyond;
            sums[2] += day.deliveredTests;
            sums[3] += day.deliveredCents;
            sums[4] += day.doubtfulTests;
            doubtful.addAll(day.doubtful);
            others.addAll(day.others);
        }
        others.removeAll(doubtful);
        return new DeliveryTally(
                sums[0], sums[1], sums[2], sums[3], sums[4], List.copyOf(doubtful), List.copyOf(others));
    }

    int recipients() {
        return doubtful.size() + others.size();
    }

    /** Share of deliveries in all kits, 0–1. */
    double deliveredShare() {
        return deliveredTests == 0 ? 0 : (double) deliveredTests / (deliveredTests + ownTests);
    }
}
