package fr.vigie.cli.check.tariff;

import fr.vigie.domain.event.Majoration;
import fr.vigie.domain.tariff.NurseTariffs;
import fr.vigie.domain.tariff.Zone;
import java.util.EnumMap;
import java.util.Map;

/** What nurses may add for nights, Sundays and holidays. */
final class Majorations {
    private final Map<Majoration, Prices> prices = new EnumMap<>(Majoration.class);

    Majorations() {
        for (Majoration one : Majoration.values()) {
            prices.put(
                    one,
                    Prices.of(
                            NurseTariffs.builtIn().table(),
                            Zone.METROPOLE,
                            row -> row.key().equals(one.name()) || row.key().equals(one + "_TOLERATED")));
        }
    }

    /** What may be added on a day, in cents. */
    long[] on(Majoration majoration, long day) {
        return prices(majoration).on(day);
    }

    /** Whether a sum may be added; any may for which no tariff is known. */
    boolean allows(Majoration majoration, long cents, long day) {
        return cents == 0
                || majoration == Majoration.NONE
                || !prices(majoration).isKnown(day)
                || prices(majoration).allows(cents, day, 0);
    }

    private Prices prices(Majoration majoration) {
        return prices.getOrDefault(majoration, Prices.NONE);
    }
}
