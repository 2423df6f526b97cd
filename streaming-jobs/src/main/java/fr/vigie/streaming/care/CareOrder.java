package fr.vigie.streaming.care;

import fr.vigie.domain.event.BillingLine;
import java.time.Instant;
import java.util.Comparator;

/** Orders of billing lines that do not depend on how they travelled. */
public final class CareOrder {
    /** By time of the visit, passage and line; lines without a time come last. */
    public static final Comparator<BillingLine> VISITS = Comparator.comparing(
                    (BillingLine line) -> line.getVisitAt().orElse(Instant.MAX))
            .thenComparing(line -> line.getPassage().orElse(Integer.MAX_VALUE))
            .thenComparing(BillingLine::getLineId);

    /**
     * As the caisse received them, those that came together in the order of the visits. Where one of two equal lines is due, it
     * is the first: the same one for every rule, lest both be claimed.
     */
    public static final Comparator<BillingLine> RECEIVED =
            Comparator.comparing(BillingLine::getReceivedAt).thenComparing(VISITS);

    private CareOrder() {}
}
