package fr.vigie.streaming.nurse;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.time.ParisDay;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Tells the times of visits from times of data entry: a reader that was out of order, a lot that is dated back or entered
 * in one go gives many lines one moment, or a day that is not that of the care.
 */
public final class EntryStamps {
    /** Places at which nobody is at the same instant: two may come from a rounded time. */
    private static final int PLACES_AT_ONE_INSTANT = 3;

    private final Map<Instant, Set<String>> places = new HashMap<>();

    /** The stamps among the lines of a day. */
    public EntryStamps(Collection<BillingLine> lines) {
        for (BillingLine line : lines) {
            line.getVisitAt().ifPresent(at -> places.computeIfAbsent(at, any -> new HashSet<>())
                    .add(place(line)));
        }
    }

    // Without an address every patient may be at a place of his own.
    private static String place(BillingLine line) {
        return line.getAddressId().or(line::getPatientId).orElse("");
    }

    /** Whether a line has a time that can be that of the visit: on its day of care, and not at many places at once. */
    public boolean isVisit(BillingLine line) {
        return line.getVisitAt()
                .filter(at -> ParisDay.of(at).equals(line.getCareDate()))
                .filter(at -> places.getOrDefault(at, Set.of()).size() < PLACES_AT_ONE_INSTANT)
                .isPresent();
    }
}
