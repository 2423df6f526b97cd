package fr.vigie.cli.evaluate;

import fr.vigie.cli.drawn.Stratum;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * Draws week by week, each of a pool with the same chance and nobody twice: the first by a hash of seed, Monday and name, as the
 * case queue draws.
 *
 * @param <T> what is drawn
 */
final class WeeklyDraw<T> {
    private final Stratum stratum;
    private final List<T> all;
    private final Function<T, String> name;
    private final String seed;

    WeeklyDraw(Stratum stratum, List<T> all, Function<T, String> name, String seed) {
        this.stratum = stratum;
        this.all = List.copyOf(all);
        this.name = name;
        this.seed = seed;
    }

    /** @param pool among how many it was drawn that week, @param count with how many others, itself included */
    record Drawn<T>(Stratum stratum, LocalDate monday, T what, int pool, int count) {}

    /**
     * Draws.
     *
     * @param there whether one is in the pool on a Monday
     */
    List<Drawn<T>> draw(List<LocalDate> mondays, int size, BiPredicate<T, LocalDate> there) {
        List<Drawn<T>> drawn = new ArrayList<>();
        Set<T> before = new HashSet<>();
        for (LocalDate monday : mondays) {
            List<T> pool = all.stream()
                    .filter(one -> there.test(one, monday) && !before.contains(one))
                    .sorted(Comparator.comparing((T one) -> chance(monday, one)).thenComparing(name))
                    .toList();
            List<T> week = pool.subList(0, Math.min(size, pool.size()));
            week.forEach(one -> drawn.add(new Drawn<>(stratum, monday, one, pool.size(), week.size())));
            before.addAll(week);
        }
        return drawn;
    }

    private String chance(LocalDate monday, T one) {
        String text = seed + " " + monday + " " + name.apply(one);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is in every JDK", e);
        }
    }
}
