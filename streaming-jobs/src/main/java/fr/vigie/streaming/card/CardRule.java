package fr.vigie.streaming.card;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.streaming.finding.DetectorVerdict;
import fr.vigie.streaming.reference.Known;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * A question asked of the uses of one card. Pure: the same uses and the same knowledge give the same answer, whatever the
 * order in which the uses came. Its finding is about the holder of the card.
 *
 * <p>The job asks at each close that brought uses: {@link #judge} if the rule's finding stands or {@link #concerns} says
 * so. While its finding stands the rule sees the days before its horizon as well, so that a finding does not fade by
 * itself. A rule that reads lines is asked as well at each close while lines that the card signed are held.
 */
public interface CardRule extends Serializable {
    /** Name of the detector: that of its page under docs/detectors and of its line in the catalogue. */
    String name();

    /** Code of its finding. */
    String code();

    /** Days of uses that it looks at one by one, 1 or more. */
    int horizonDays();

    /**
     * Whether the card may be worth judging, from figures alone: most cards never are, and their uses need not be read.
     *
     * @param touched the days to which uses came or went
     */
    boolean concerns(CardFile card, Set<LocalDate> touched, Known known);

    /** Whether it reads lines that cards sign at all. */
    default boolean readsLines() {
        return false;
    }

    /**
     * Whether it reads a line that a card signed: what no rule reads does not travel to the card.
     *
     * @param known what was known at the close at which the line came; of cards the opposed ones only
     */
    default boolean reads(BillingLine line, Known known) {
        return false;
    }

    /** What is held, with its undue lines; empty if nothing. */
    Optional<DetectorVerdict> judge(CardFile card, Known known);

    /** In French: why an earlier finding no longer holds, should there be none now. */
    String withdrawnBecause();

    /** Whether a single use of a card may tell, so that within the day none is let pass. */
    default boolean isToldByOneUse(String cardId, Known known) {
        return false;
    }
}
