package fr.vigie.streaming.settlement;

import fr.vigie.streaming.fact.FindingItem;
import java.util.Collection;
import java.util.Comparator;

/**
 * The one alert in which the euros of an undue line count: the alert that claims most of it, so that no euro is lost; of
 * several that claim the same, the first by scheme, kind and identifier of its subject. Pure.
 */
final class HomeAlert {
    private static final Comparator<FindingItem> DEAREST = Comparator.comparingLong(HomeAlert::undue)
            .thenComparing(Comparator.comparing(FindingItem::getAlertKey).reversed());

    private HomeAlert() {}

    /** Key of the home of a line on which there is at least one claim. */
    static String of(Collection<FindingItem> claims) {
        return claims.stream().max(DEAREST).orElseThrow().getAlertKey();
    }

    private static long undue(FindingItem item) {
        return item.getBilledCents() - item.getDueCents();
    }
}
