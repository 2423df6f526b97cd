package fr.vigie.cli.check.contract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The latest few of many moments, each with the line it stands on. */
public final class Latest {
    private final int size;
    private final List<Dated> latest = new ArrayList<>();
    private long bar = Long.MIN_VALUE;

    /** Keeps that many. */
    Latest(int size) {
        this.size = size;
    }

    void add(long millis, long line) {
        // In a stream in order every record is the latest so far: of those of one day the first is enough.
        if (latest.size() == size && millis <= bar + 86_400_000L / 2) {
            return;
        }
        latest.add(new Dated(millis, line));
        latest.sort(Comparator.comparing(Dated::millis).reversed());
        if (latest.size() > size) {
            latest.remove(size);
        }
        bar = latest.get(latest.size() - 1).millis();
    }

    /** They, latest first. */
    public List<Dated> dated() {
        return List.copyOf(latest);
    }

    /** A moment in milliseconds since 1970, and a line. */
    public record Dated(long millis, long line) {}
}
