package fr.vigie.streaming.peer;

import fr.vigie.domain.alert.AlertSubjectKind;
import fr.vigie.domain.event.BillingLine;
import fr.vigie.streaming.care.CareDay;
import fr.vigie.streaming.care.Span;
import fr.vigie.streaming.care.Tally;
import java.io.Serializable;
import java.util.List;
import java.util.OptionalLong;

/**
 * A named number of a professional or biller in a period: sums over its days of care, and what follows from them. One name,
 * one definition. Pure.
 */
public interface PeerFeature extends Serializable {
    /** Its name, in words with hyphens: {@code tests-per-week}. */
    String name();

    /** Its unit, in French. */
    String unit();

    /** Whether it is a number of professionals or of billers. */
    AlertSubjectKind subject();

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
