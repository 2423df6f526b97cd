package fr.vigie.streaming.peer;

import fr.vigie.domain.alert.AlertSubjectKind;
import java.io.Serializable;
import java.util.Set;

/**
 * A named number of a professional, biller or insured in a period. One name, one unit, one definition; peers of the same name
 * and period are compared with one another. Pure.
 */
public interface PeerFeature extends Serializable {
    /** Its name, in words with hyphens: {@code tests-per-week}. */
    String name();

    /** Its unit, in French. */
    String unit();

    /** Of which kinds of subjects it is a number. */
    Set<AlertSubjectKind> subjects();
}
