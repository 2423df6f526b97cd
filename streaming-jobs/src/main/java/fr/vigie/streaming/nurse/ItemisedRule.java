package fr.vigie.streaming.nurse;

import fr.vigie.domain.alert.AlertSubjectKind;
import fr.vigie.domain.alert.Scheme;
import fr.vigie.streaming.care.CareDay;
import fr.vigie.streaming.care.CareRule;
import fr.vigie.streaming.care.HeldDay;
import fr.vigie.streaming.care.Span;
import fr.vigie.streaming.care.Tally;
import fr.vigie.streaming.fact.FindingItem;
import fr.vigie.streaming.reference.Known;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;

/**
 * A rule on a nurse's days that is arithmetic on what was billed: the undue lines of each day, held where a quarter has
 * enough of them. A day's tally is its undue lines, their cents, and the occasions on which the rule could be broken.
 */
public abstract class ItemisedRule implements CareRule {
    private static final long serialVersionUID = 1L;
    private static final int LINES = 0;
    private static final int CENTS = 1;
    private static final int OCCASIONS = 2;

    private final Enough enough;

    /** A rule that speaks only of quarters that have enough. */
    protected ItemisedRule(Enough enough) {
        this.enough = enough;
    }

    /** The undue lines of a day, each once. */
    protected abstract List<FindingItem> undue(CareDay day);

    /** The codes of its findings. */
    protected abstract Set<String> codes();

    /** On how many occasions of a day the rule could have been broken: its undue lines, where nothing else is counted. */
    protected long occasions(CareDay day, List<FindingItem> undue) {
        return undue.size();
    }

    @Override
    public final Scheme scheme() {
        return Scheme.NURSE_BILLING;
    }

    @Override
    public final AlertSubjectKind subject() {
        return AlertSubjectKind.PROFESSIONAL;
    }

    @Override
    public final Span span() {
        return Span.QUARTER;
    }

    /** 0: nothing but the lines of the day is asked. */
    @Override
    public final int waitDays() {
        return 0;
    }

    @Override
    public final Tally tally(CareDay day, Known known) {
        if (!Nurses.mayBe(day, known)) {
            return Tally.NONE;
        }
        List<FindingItem> undue = undue(day);
        return Tally.of(undue.size(), cents(undue), occasions(day, undue));
    }

    @Override
    public final List<HeldDay> held(SortedMap<LocalDate, Tally> days, Known known) {
        if (!enough.reached(sum(days, LINES), sum(days, CENTS), sum(days, OCCASIONS))) {
            return List.of();
        }
        return days.entrySet().stream()
                .filter(day -> day.getValue().get(LINES) > 0)
                .map(day -> new HeldDay(day.getKey(), codes(), day.getValue()))
                .toList();
    }

    private static long sum(SortedMap<LocalDate, Tally> days, int index) {
        return days.values().stream().mapToLong(tally -> tally.get(index)).sum();
    }

    @Override
    public final List<FindingItem> items(CareDay day, HeldDay held, Known known) {
        return Nurses.mayBe(day, known) ? undue(day) : List.of();
    }

    /** Cents undue over items. */
    protected static long cents(List<FindingItem> items) {
        return items.stream()
                .mapToLong(item -> item.getBilledCents() - item.getDueCents())
                .sum();
    }

    /** The items of a code. */
    protected static List<FindingItem> of(String code, List<FindingItem> items) {
        return items.stream().filter(item -> item.getCode().equals(code)).toList();
    }

    /** Number of days of care over items. */
    protected static long days(List<FindingItem> items) {
        return items.stream().map(FindingItem::getCareDate).distinct().count();
    }
}
