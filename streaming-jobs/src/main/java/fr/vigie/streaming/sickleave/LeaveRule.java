package fr.vigie.streaming.sickleave;

import fr.vigie.domain.stream.Stream;
import fr.vigie.streaming.finding.DetectorVerdict;
import fr.vigie.streaming.reference.Known;
import java.io.Serializable;
import java.util.List;
import java.util.Set;

/**
 * A question asked of the leave file of one insured. Pure: the same records and the same knowledge give the same answer,
 * whatever their order. What it answers replaces what it answered before.
 */
public interface LeaveRule extends Serializable {
    /** Codes of its findings. */
    List<String> codes();

    /** The streams without which it is off. */
    Set<Stream> needs();

    /** What is held of a file at the close {@code known.today()}: one verdict a code at most. */
    List<DetectorVerdict> judge(LeaveFile file, Insured insured, Known known);

    /** In French: why an earlier finding no longer holds, should there be none now. */
    default String withdrawnBecause() {
        return "Les pièces reçues depuis (rectification, annulation, déclaration corrigée) expliquent les paiements.";
    }
}
