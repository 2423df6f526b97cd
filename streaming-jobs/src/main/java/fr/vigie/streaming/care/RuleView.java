package fr.vigie.streaming.care;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.streaming.fact.Suspicion;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.avro.specific.SpecificRecordBase;

/** A day of care as one rule sees it: what it reads of it, so that its answer does not depend on what others read. */
final class RuleView {
    private RuleView() {}

    /** The day; empty where it holds nothing that the rule reads. */
    static Optional<CareDay> of(CareDay day, CareRule rule) {
        List<BillingLine> lines = day.lines().stream().filter(rule::reads).toList();
        Set<String> codes = rule.suspicionCodes();
        List<Suspicion> suspicions = day.suspicions().stream()
                .filter(one -> codes.contains(one.getCode()))
                .toList();
        List<SpecificRecordBase> others =
                day.others().stream().filter(rule::readsOther).toList();
        return lines.isEmpty() && suspicions.isEmpty() && others.isEmpty()
                ? Optional.empty()
                : Optional.of(new CareDay(day.subject(), day.day(), lines, suspicions, others));
    }
}
