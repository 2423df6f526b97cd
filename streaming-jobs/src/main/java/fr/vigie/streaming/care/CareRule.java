package fr.vigie.streaming.care;

import fr.vigie.domain.alert.AlertSubjectKind;
import fr.vigie.domain.alert.Scheme;
import fr.vigie.domain.event.BillingLine;
import fr.vigie.streaming.fact.Finding;
import fr.vigie.streaming.fact.FindingItem;
import fr.vigie.streaming.reference.Known;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.apache.avro.specific.SpecificRecordBase;

/**
 * A question asked of the days of care of a professional or a biller. Pure: the same days and the same knowledge give the
 * same answer, whatever the order in which the lines came.
 *
 * <p>The job calls it so: {@link #tally} for each day whose lines changed, whose tally waits, or that was held lately;
 * {@link #held} for each stretch ({@link #span()}) in which a tally changed or a day waits or is held; {@link #items} for
 * each held day, once and whenever it is judged again; {@link #findings} with everything that is held. What it answers replaces what it answered before: what is not said again
 * is withdrawn.
 */
public interface CareRule extends Serializable {
    /**
     * Its name, unique among the rules on subjects of its kind: that of the detector's page under docs/detectors and of its
     * line in the catalogue, or begun with it where a detector has several rules.
     */
    String name();

    /** Scheme of its alerts. */
    Scheme scheme();

    /** Whether it looks at professionals, at billers or, by what is suspected of their lines alone, at patients. */
    AlertSubjectKind subject();

    /**
     * Codes of its suspicions, if any, that are found where the patient's records lie; only these are in
     * {@link CareDay#suspicions()}.
     */
    default Set<String> suspicionCodes() {
        return Set.of();
    }

    /**
     * Whether it reads a line: what it does not read is not shown to it, and a day without such a line (or a suspicion of
     * its codes, or a further record that it reads) is not put to it.
     */
    boolean reads(BillingLine line);

    /** Whether it reads a further record of the subject: a kit purchase, a trip. */
    default boolean readsOther(SpecificRecordBase record) {
        return false;
    }

    /** The days of care that are looked at together. */
    Span span();

    /** For how many days after a day of care it is judged again while it waits or is held, 0 or more. */
    int waitDays();

    /** What a day comes to. */
    Tally tally(CareDay day, Known known);

    /**
     * The days that are held, of the days of one stretch that have a tally.
     *
     * @param days days and their tallies, the empty ones left out
     */
    List<HeldDay> held(SortedMap<LocalDate, Tally> days, Known known);

    /**
     * The undue lines of a day that is held, each once, with what was due of it; empty where harm has no price or nothing
     * can be itemised.
     */
    List<FindingItem> items(CareDay day, HeldDay held, Known known);

    /**
     * What is said of the subject: one finding a code at most.
     *
     * @param held every day that is held, in order, not empty
     * @param items their undue lines
     */
    List<Finding> findings(String subject, Collection<HeldDay> held, List<FindingItem> items, Known known);

    /** In French: why an earlier finding no longer holds, should there be none now. */
    String withdrawnBecause();
}
