package fr.vigie.sample;

import fr.vigie.sample.label.Stealth;
import fr.vigie.sample.output.Compression;
import fr.vigie.sample.scheme.Story;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a world is made from; the same settings give the same bytes on any machine.
 *
 * @param insured insured persons, 2,000 to 660,000
 * @param from first day, 2021-01-01 or later
 * @param days days, 1 to 1,100
 * @param seed any number
 * @param schemes instances of each planted fraud or look-alike by name; what is not named has a default count
 * @param stealth how well every planted fraud hides; empty = drawn for each
 * @param thickened whether small worlds have more professionals than in reality, so that peers and stories exist
 * @param compression of the files of streams
 */
public record WorldSettings(
        int insured,
        LocalDate from,
        int days,
        long seed,
        SortedMap<String, Integer> schemes,
        Optional<Stealth> stealth,
        boolean thickened,
        Compression compression) {
    private static final LocalDate EARLIEST = LocalDate.of(2021, 1, 1);
    private static final LocalDate USUAL_START = LocalDate.of(2021, 9, 1);

    /** Refuses values out of range, naming them. */
    public WorldSettings {
        require(insured >= 2_000 && insured <= 660_000, "insured", insured, "2,000 to 660,000");
        require(!from.isBefore(EARLIEST), "from", from, EARLIEST + " or later");
        require(days >= 1 && days <= 1_100, "days", days, "1 to 1,100");
        for (Map.Entry<String, Integer> entry : schemes.entrySet()) {
            require(
                    StoryCatalogue.names().contains(entry.getKey()),
                    "scheme",
                    entry.getKey(),
                    "one of " + StoryCatalogue.names());
            require(entry.getValue() >= 0, "scheme " + entry.getKey(), entry.getValue(), "0 or more");
        }
        schemes = Collections.unmodifiableSortedMap(new TreeMap<>(schemes));
    }

    private static void require(boolean holds, String name, Object value, String expected) {
        if (!holds) {
            throw new IllegalArgumentException(name + " = " + value + ": expected " + expected);
        }
    }

    /** 50,000 insured from 2021-09-01 to 2022-02-28. */
    public static WorldSettings defaults(long seed) {
        return new WorldSettings(
                50_000, USUAL_START, 181, seed, new TreeMap<>(), Optional.empty(), true, Compression.NONE);
    }

    /** The same with another number of insured. */
    public WorldSettings withInsured(int count) {
        return new WorldSettings(count, from, days, seed, schemes, stealth, thickened, compression);
    }

    /** The same over another time. */
    public WorldSettings withPeriod(LocalDate first, int count) {
        return new WorldSettings(insured, first, count, seed, schemes, stealth, thickened, compression);
    }

    /** The same with a number of instances of a planted fraud or look-alike. */
    public WorldSettings withScheme(String name, int count) {
        SortedMap<String, Integer> more = new TreeMap<>(schemes);
        more.put(name, count);
        return new WorldSettings(insured, from, days, seed, more, stealth, thickened, compression);
    }

    /** The same with a number of instances of each look-alike, where there are people to play them. */
    public WorldSettings withEveryLookAlike(int count) {
        WorldSettings more = this;
        for (Story story : StoryCatalogue.stories()) {
            more = story.isLookAlike() ? more.withScheme(story.storyName(), count) : more;
        }
        return more;
    }

    /** The same with files compressed. */
    public WorldSettings withCompression(Compression how) {
        return new WorldSettings(insured, from, days, seed, schemes, stealth, thickened, how);
    }

    /** The same with every planted fraud hidden so well. */
    public WorldSettings withStealth(Stealth how) {
        return new WorldSettings(insured, from, days, seed, schemes, Optional.of(how), thickened, compression);
    }

    /** The same with professionals as many as in reality, however small the world. */
    public WorldSettings withRealDensities() {
        return new WorldSettings(insured, from, days, seed, schemes, stealth, false, compression);
    }

    /** Last day. */
    public LocalDate lastDay() {
        return from.plusDays(days - 1L);
    }
}
