package fr.vigie.streaming.peer;

import fr.vigie.domain.alert.Scheme;
import fr.vigie.streaming.fact.Finding;
import fr.vigie.streaming.reference.Known;
import fr.vigie.streaming.reference.PeerNorm;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedMap;

/**
 * A question asked of one feature of a professional or biller: against its peers in the same period, and against its own
 * past. It never accuses: what it says has no undue lines. Pure.
 */
public interface PeerRule extends Serializable {
    /** Name of the detector. */
    String name();

    /** Scheme of its alerts. */
    Scheme scheme();

    /** The feature that it compares. */
    PeerFeature feature();

    /** Code of its finding. */
    String code();

    /** For how many days after a period has begun it is judged again, since late lines move the peers. */
    int waitDays();

    /**
     * What is said of the subject now.
     *
     * @param own values by first day of the period, with the norm of the peers for that period as known on the eve; not
     *     empty
     */
    Optional<Finding> judge(String subject, SortedMap<LocalDate, Standing> own, Known known);

    /** In French: why an earlier finding no longer holds. */
    String withdrawnBecause();

    /**
     * A value and the peers beside it.
     *
     * @param value in thousandths of the feature's unit
     * @param peers the narrowest group with enough members; empty where there is none
     */
    record Standing(long value, Optional<PeerNorm> peers) {}
}
