package fr.vigie.streaming.care;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.streaming.fact.Suspicion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.avro.specific.SpecificRecordBase;

/** A rule and its view of a day of care: what it reads of it, so that its answer does not depend on what others read. */
final class RuleView {
    private final CareRule rule;
    private final Set<String> codes;

    RuleView(CareRule rule) {
        this.rule = rule;
        this.codes = rule.suspicionCodes();
    }

    CareRule rule() {
        return rule;
    }

    /** Whether the rule reads anything of a day. */
    boolean reads(CareDay day) {
        for (BillingLine line : day.lines()) {
            if (rule.reads(line)) {
                return true;
            }
        }
        for (Suspicion suspicion : day.suspicions()) {
            if (codes.contains(suspicion.getCode())) {
                return true;
            }
        }
        for (SpecificRecordBase other : day.others()) {
            if (rule.readsOther(other)) {
                return true;
            }
        }
        return false;
    }

    /** The day; empty where it holds nothing that the rule reads. */
    Optional<CareDay> of(CareDay day) {
        List<BillingLine> lines = some(day.lines(), rule::reads);
        List<Suspicion> suspicions = some(day.suspicions(), one -> codes.contains(one.getCode()));
        List<SpecificRecordBase> others = some(day.others(), rule::readsOther);
        return lines.isEmpty() && suspicions.isEmpty() && others.isEmpty()
                ? Optional.empty()
                : Optional.of(new CareDay(day.subject(), day.day(), lines, suspicions, others));
    }

    private static <T> List<T> some(List<T> all, Predicate<T> wanted) {
        List<T> some = new ArrayList<>(all.size());
        for (T one : all) {
            if (wanted.test(one)) {
                some.add(one);
            }
        }
        return some.size() == all.size() ? all : some;
    }
}
