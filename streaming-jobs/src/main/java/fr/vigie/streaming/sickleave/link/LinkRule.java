package fr.vigie.streaming.sickleave.link;

import fr.vigie.domain.alert.AlertSubjectKind;
import fr.vigie.streaming.finding.DetectorVerdict;
import fr.vigie.streaming.reference.Known;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecordBase;

/**
 * A question asked of what the leaves of all insured say of one physician or one firm. Pure: the same facts and the same
 * knowledge give the same answer, whatever their order. What it answers replaces what it answered before.
 *
 * @param <T> what each insured's file tells of the subject
 */
public interface LinkRule<T extends SpecificRecordBase> extends Serializable {
    /** Code of its finding. */
    String code();

    /** Whom the finding is about. */
    AlertSubjectKind subject();

    /** Class of the facts. */
    Class<T> fact();

    /** What is held of a subject at the close {@code known.today()}; empty when nothing is. */
    Optional<DetectorVerdict> judge(String id, List<T> facts, Known known);

    /** Whether the subject may matter and is not known yet: it is judged again at the next close. */
    boolean waits(String id, List<T> facts, Known known);

    /** In French: why an earlier finding no longer holds, should there be none now. */
    String withdrawnBecause();
}
