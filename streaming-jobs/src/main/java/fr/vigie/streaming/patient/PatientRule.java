package fr.vigie.streaming.patient;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.streaming.fact.Suspicion;
import fr.vigie.streaming.reference.Known;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecordBase;

/**
 * A question that only a patient's records together can answer: is a line contradicted by a death, a stay, a package, a
 * prescription or another biller's line? It accuses nobody by itself: each {@link Suspicion} goes to whoever billed, where
 * a {@link fr.vigie.streaming.care.CareRule} weighs those of all his patients. Pure.
 */
public interface PatientRule extends Serializable {
    /** Code of its suspicions; that of the rule that weighs them. */
    String code();

    /** Whether it reads a line: what it does not read is not in its file. */
    boolean reads(BillingLine line);

    /** Whether it judges a line that it reads, or only looks it up: a day of care without one to judge is not put to it. */
    default boolean judges(BillingLine line) {
        return true;
    }

    /**
     * The days of care on which a record of the patient bears (a stay, a package, a prescription, a new version of the
     * patient); empty if on none. The version that a record replaces is asked too: its days are judged again.
     */
    Optional<Days> bearsOn(SpecificRecordBase record);

    /** The days of care to be judged again when lines that it reads change on a day: that day, and whichever looks at it. */
    default Days concerns(LocalDate day) {
        return new Days(day, day);
    }

    /** Judges one day of care, {@code file.care(day)}. */
    Judgement judge(LocalDate day, PatientFile file, Known known);

    /**
     * A stretch of days of care.
     *
     * @param first first day
     * @param last last day, included
     */
    record Days(LocalDate first, LocalDate last) {}

    /**
     * What is held of a day.
     *
     * @param suspicions one a line at most
     * @param again a later close at which the day is to be judged again even if nothing comes, such as the end of a wait
     */
    record Judgement(List<Suspicion> suspicions, Optional<LocalDate> again) {
        public Judgement {
            suspicions = List.copyOf(suspicions);
        }

        /** Nothing held, nothing to wait for. */
        public static final Judgement NOTHING = new Judgement(List.of(), Optional.empty());
    }
}
