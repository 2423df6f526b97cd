package fr.vigie.sample.reference;

import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.people.Insured;
import fr.vigie.sample.reference.DeathNotices.Notice;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * When the caisse learns of a death, and with which errors.
 *
 * <p>Four in five within three weeks, others up to five months late. One death date in sixty is typed wrong (a week or
 * a month off, another year) and corrected weeks later; one insured in 20,000 is taken for somebody who died, until they
 * protest [K].
 */
final class DeathLearning {
    private static final double TYPED_WRONG = 1 / 60.0;
    private static final double HOMONYM = 1 / 20_000.0;

    private final long seed;
    private final LocalDate lastDay;

    DeathLearning(long seed, LocalDate lastDay) {
        this.seed = seed;
        this.lastDay = lastDay;
    }

    /** Versions of a record, by the day they become known; mostly none. */
    List<Notice> notices(Insured one) {
        if (one.diedOn().isEmpty()) {
            return homonym(one);
        }
        LocalDate day = one.diedOn().get();
        Chance chance = Chance.of(seed, "death", one.index());
        LocalDate known = day.plusDays(
                switch (chance.weighted(0.8, 0.15, 0.05)) {
                    case 0 -> 3 + chance.below(18);
                    case 1 -> 21 + chance.below(40);
                    default -> 60 + chance.below(90);
                });
        Notice truth = new Notice(Optional.of(day), known);
        if (!chance.happens(TYPED_WRONG)) {
            return List.of(truth);
        }
        Notice wrong = new Notice(Optional.of(wrongly(day, chance)), known);
        return List.of(wrong, new Notice(Optional.of(day), known.plusDays(15 + chance.below(75))));
    }

    private static LocalDate wrongly(LocalDate day, Chance chance) {
        return switch (chance.weighted(0.4, 0.4, 0.2)) {
            case 0 -> day.minusDays(1 + chance.below(9));
            case 1 -> day.minusMonths(1);
            default -> day.minusYears(1);
        };
    }

    private List<Notice> homonym(Insured one) {
        Chance chance = Chance.of(seed, "homonym", one.index());
        if (one.ageIn(lastDay.getYear()) < 60 || !chance.happens(HOMONYM)) {
            return List.of();
        }
        LocalDate taken = lastDay.minusDays(20 + chance.below(200));
        LocalDate known = taken.plusDays(5 + chance.below(20));
        return List.of(
                new Notice(Optional.of(taken), known),
                new Notice(Optional.empty(), known.plusDays(20 + chance.below(60))));
    }
}
