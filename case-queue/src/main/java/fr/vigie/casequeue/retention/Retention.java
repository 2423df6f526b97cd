package fr.vigie.casequeue.retention;

import fr.vigie.casequeue.audit.AccessLog;
import fr.vigie.casequeue.audit.Action;
import fr.vigie.casequeue.clock.CaseClock;
import fr.vigie.casequeue.person.Actor;
import fr.vigie.casequeue.person.Permission;
import fr.vigie.domain.event.Outcome;
import fr.vigie.domain.time.ParisDay;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What has passed its retention, and its purge.
 *
 * <p>The ledger is not purged: it names cases and rules, and nobody. What conclusions the jobs were told stays in its topic.
 */
@Component
public class Retention {
    private final RetentionSettings settings;
    private final CasePurge cases;
    private final AlertPurge alerts;
    private final AccessLog log;
    private final CaseClock clock;

    Retention(RetentionSettings settings, CasePurge cases, AlertPurge alerts, AccessLog log, CaseClock clock) {
        this.settings = settings;
        this.cases = cases;
        this.alerts = alerts;
        this.log = log;
        this.clock = clock;
    }

    /** What is due today, kind by kind. */
    public List<Due> due(Actor actor) {
        actor.require(Permission.PURGE);
        return Arrays.stream(Kept.values()).map(this::due).toList();
    }

    /**
     * Purges all that is due, in one transaction, and says so in the log of accesses: each case by its number.
     *
     * @return what went, kind by kind
     */
    @Transactional
    public List<Due> purge(Actor actor) {
        List<String> numbers = new ArrayList<>();
        List<Due> gone =
                due(actor).stream().map(one -> purge(actor, one, numbers)).toList();
        // Last, for all others wait for the end of the log.
        numbers.forEach(number -> log.write(actor, Action.PURGE, "case", number, ""));
        gone.stream()
                .filter(one -> one.count() > 0 && one.kind() != Kept.ACCESS_LOG)
                .forEach(one -> log.write(
                        actor,
                        Action.PURGE,
                        "retention",
                        one.kind().name(),
                        one.count() + " avant le " + one.before()));
        return gone;
    }

    private Due due(Kept kind) {
        if (kind == Kept.ACCESS_LOG) {
            return new Due(kind, AccessLog.YEARS_KEPT * 12, ParisDay.of(log.keptFrom()), log.due());
        }
        LocalDate before = before(kind);
        Instant limit = ParisDay.close(before.minusDays(1));
        long count =
                switch (kind) {
                    case UNWORKED_ALERTS, WITHDRAWN_ALERTS -> alerts.due(kind == Kept.WITHDRAWN_ALERTS, limit);
                    default -> cases.due(outcomes(kind), limit);
                };
        return new Due(kind, (int) settings.of(kind).toTotalMonths(), before, count);
    }

    private Due purge(Actor actor, Due due, List<String> numbers) {
        Instant limit = ParisDay.close(due.before().minusDays(1));
        long count =
                switch (due.kind()) {
                    case ACCESS_LOG -> log.purge(actor);
                    case UNWORKED_ALERTS, WITHDRAWN_ALERTS -> alerts.purge(due.kind() == Kept.WITHDRAWN_ALERTS, limit);
                    default -> purgeCases(outcomes(due.kind()), limit, numbers);
                };
        return new Due(due.kind(), due.months(), due.before(), count);
    }

    private long purgeCases(Set<Outcome> outcomes, Instant limit, List<String> numbers) {
        List<String> purged = cases.purge(outcomes, limit, clock.now());
        numbers.addAll(purged);
        return purged.size();
    }

    private LocalDate before(Kept kind) {
        return clock.today().minus(settings.of(kind));
    }

    private static Set<Outcome> outcomes(Kept kind) {
        return switch (kind) {
            case CASES_WITH_FRAUD -> Set.of(Outcome.FRAUD, Outcome.FAULT, Outcome.ABUSE);
            case CASES_OF_VICTIMS -> Set.of(Outcome.VICTIM);
            case CASES_WITHOUT_FRAUD -> Set.of(Outcome.NO_ACTION, Outcome.ERROR);
            default -> throw new IllegalArgumentException(kind + " has no outcome");
        };
    }
}
