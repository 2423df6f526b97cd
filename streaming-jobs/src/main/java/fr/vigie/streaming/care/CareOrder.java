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

    private CareOrder() {}
}
