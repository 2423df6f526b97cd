package fr.vigie.streaming.antigen.burst;

import fr.vigie.domain.alert.AlertSubjectKind;
import fr.vigie.domain.event.BillingLine;
import fr.vigie.streaming.antigen.BilledTests;
import fr.vigie.streaming.antigen.TestLines;
import fr.vigie.streaming.care.CareDay;
import fr.vigie.streaming.care.Span;
import fr.vigie.streaming.care.Tally;
import fr.vigie.streaming.peer.CalendarFeature;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/** Antigen tests of patients that a biller billed in a week of care, in thousandths of a test. */
public final class TestsPerWeek implements CalendarFeature {
    private static final long serialVersionUID = 1L;

    @Override
    public String name() {
        return "tests-per-week";
    }

    @Override
    public String unit() {
        return "tests";
    }

    @Override
    public Set<AlertSubjectKind> subjects() {
        return Set.of(AlertSubjectKind.BILLER);
    }

    @Override
    public boolean reads(BillingLine line) {
        return TestLines.reads(line) && TestLines.isAct(line);
    }

    @Override
    public Span span() {
        return Span.WEEK;
    }

    @Override
    public Tally tally(CareDay day) {
        return Tally.of(BilledTests.of(day).tests());
    }

    // Who bills no test in a week is no peer of those who do.
    @Override
    public OptionalLong value(List<Long> sums) {
        return sums.isEmpty() || sums.get(0) == 0 ? OptionalLong.empty() : OptionalLong.of(1_000 * sums.get(0));
    }
}
