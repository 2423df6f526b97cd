package fr.vigie.streaming.peer;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.streaming.care.CareDay;
import fr.vigie.streaming.care.Span;
import fr.vigie.streaming.care.Tally;
import java.util.List;
import java.util.OptionalLong;

/**
 * A feature of calendar periods: sums over the days of care, and what follows from them. Told anew at each close that
 * changes it, however long ago the period was.
 */
public interface CalendarFeature extends PeerFeature {
    /** Whether it reads a line. */
    boolean reads(BillingLine line);

    /** Its period. */
    Span span();

    /** What a day brings to it. */
    Tally tally(CareDay day);

    /**
     * Its value, in thousandths of its unit.
     *
     * @param sums the tallies of the period's days, summed up place by place
     * @return empty where there is too little to speak of, such as a share of too few acts
     */
    OptionalLong value(List<Long> sums);
}
