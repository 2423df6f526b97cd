package fr.vigie.streaming.peer;

import fr.vigie.streaming.fact.PeerBin;
import fr.vigie.streaming.reference.PeerNorm;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many members of a group have which value: quantiles are exact, a change costs what it changes. Values are whole
 * thousandths, so there are at most as many bins as members.
 */
final class PeerBins {
    private final TreeMap<Long, Integer> members = new TreeMap<>();
    private int count;

    static PeerBins of(List<PeerBin> bins) {
        PeerBins result = new PeerBins();
        bins.forEach(bin -> result.change(bin.getValue(), bin.getMembers()));
        return result;
    }

    /** Lets members with a value come (or go, if negative). */
    void change(long value, int by) {
        count += by;
        int now = members.getOrDefault(value, 0) + by;
        if (now < 0) {
            throw new IllegalStateException("fewer than no member has the value " + value);
        }
        if (now == 0) {
            members.remove(value);
        } else {
            members.put(value, now);
        }
    }

    /** Members in all. */
    int count() {
        return count;
    }

    /** The kept quantiles, each the least value that its share of members does not exceed (nearest rank). */
    List<Long> quantiles() {
        List<Long> told = new ArrayList<>(PeerNorm.KEPT.size());
        for (int perMille : PeerNorm.KEPT) {
            told.add(quantile(perMille));
        }
        return told;
    }

    private long quantile(int perMille) {
        long rank = Math.max(1, ((long) perMille * count + 999) / 1000);
        long below = 0;
        for (Map.Entry<Long, Integer> bin : members.entrySet()) {
            below += bin.getValue();
            if (below >= rank) {
                return bin.getKey();
            }
        }
        throw new IllegalStateException("a group without members has no quantiles");
    }

    List<PeerBin> toList() {
        List<PeerBin> bins = new ArrayList<>(members.size());
        members.forEach((value, held) -> bins.add(new PeerBin(value, held)));
        return bins;
    }
}
