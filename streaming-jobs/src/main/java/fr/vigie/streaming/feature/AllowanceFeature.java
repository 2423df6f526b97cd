package fr.vigie.streaming.feature;

import fr.vigie.domain.alert.AlertSubjectKind;
import java.io.Serializable;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/**
 * A feature of the daily allowances of an insured over the last 26 weeks. It reads payments and nothing else: who the insured
 * is (sex, age, cover, nationality, birthplace, kind of address) is no feature of anything said of them.
 *
 * @param formula how it follows from the allowances
 */
public record AllowanceFeature(
        String name, int version, String french, String unit, String definition, List<String> innocent, Formula formula)
        implements NamedFeature<AllowanceWindow> {
    public AllowanceFeature {
        innocent = List.copyOf(innocent);
    }

    /** How a feature follows from the allowances. */
    public interface Formula extends Serializable {
        /** The value, in thousandths of the unit. */
        long of(AllowanceWindow window);
    }

    @Override
    public Set<AlertSubjectKind> subjects() {
        return Set.of(AlertSubjectKind.PATIENT);
    }

    @Override
    public OptionalLong value(AllowanceWindow window) {
        return window.isEmpty() ? OptionalLong.empty() : OptionalLong.of(formula.of(window));
    }
}
