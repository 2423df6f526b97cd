package fr.vigie.streaming.feature;

import fr.vigie.domain.alert.AlertSubjectKind;
import java.io.Serializable;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/**
 * A feature of the days of care of a professional or biller over the last four weeks, in thousandths of its unit.
 *
 * @param name in words with hyphens; what models and pages call it by
 * @param version of its definition, from 1: another definition is another version
 * @param french what investigators read
 * @param unit in French
 * @param subjects of whom it speaks
 * @param definition what exactly it is, and when there is none
 * @param innocent explanations that make it high although nothing is wrong
 * @param formula how it follows from the days; empty where there is too little to speak of
 */
public record ProfileFeature(
        String name,
        int version,
        String french,
        String unit,
        Set<AlertSubjectKind> subjects,
        String definition,
        List<String> innocent,
        Formula formula)
        implements NamedFeature<CareWindow> {
    /** Professionals, by what they did, and billers, by what they were paid for. */
    static final Set<AlertSubjectKind> BOTH = Set.of(AlertSubjectKind.PROFESSIONAL, AlertSubjectKind.BILLER);

    public ProfileFeature {
        if (version < 1 || innocent.isEmpty()) {
            throw new IllegalArgumentException(name + ": a version from 1 on and an innocent explanation are needed");
        }
        subjects = Set.copyOf(subjects);
        innocent = List.copyOf(innocent);
    }

    /** How a feature follows from the days. */
    public interface Formula extends Serializable {
        /** The value, in thousandths of the unit. */
        OptionalLong of(CareWindow window);
    }

    @Override
    public OptionalLong value(CareWindow window) {
        return formula.of(window);
    }
}
