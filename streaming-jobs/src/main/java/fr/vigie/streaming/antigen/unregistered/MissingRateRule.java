package fr.vigie.streaming.antigen.unregistered;

import fr.vigie.streaming.fact.TestDaySummary;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** In which months and quarters of care too many of a biller's tests are missing in SI-DEP. Pure. */
final class MissingRateRule {
    private final UnregisteredSettings settings;

    MissingRateRule(UnregisteredSettings settings) {
        this.settings = settings;
    }

    /**
     * The days of care that are held: those of a month, or else of a quarter, whose rate is too high, and if there are any, those
     * of further months and quarters whose rate is beyond that of forgotten entries; days of outage are left out on both sides, and each entry for a person unknown to the caisse is taken to answer one test.
     */
    Held judge(Collection<TestDaySummary> days, Predicate<LocalDate> isOutage) {
        List<TestDaySummary> counted =
                days.stream().filter(day -> !isOutage.test(day.getCareDate())).toList();
        List<Period> periods = new ArrayList<>(periods(counted, false).values());
        periods.addAll(periods(counted, true).values());
        Set<LocalDate> beyond = new TreeSet<>();
        if (periods.stream().anyMatch(period -> isBeyond(settings.maxMissingShare(), period))) {
            periods.stream()
                    .filter(period -> isBeyond(settings.furtherMissingShare(), period))
                    .forEach(period -> beyond.addAll(period.days));
        }
        TreeMap<LocalDate, TestDaySummary> held = new TreeMap<>();
        counted.stream()
                .filter(day -> beyond.contains(day.getCareDate()))
                .forEach(day -> held.put(day.getCareDate(), day));
        return new Held(new TreeSet<>(held.keySet()), sum(held, true), sum(held, false), days.size() - counted.size());
    }

    private boolean isBeyond(double share, Period period) {
        return period.judged >= settings.minTests() && period.unanswered() > share * period.judged;
    }

    private static int sum(Map<LocalDate, TestDaySummary> days, boolean missing) {
        return days.values().stream()
                .mapToInt(day -> missing ? day.getMissing() : day.getJudged())
                .sum();
    }

    private static Map<String, Period> periods(List<TestDaySummary> days, boolean quarters) {
        Map<String, Period> periods = new TreeMap<>();
        for (TestDaySummary day : days) {
            Period period = periods.computeIfAbsent(name(day.getCareDate(), quarters), key -> new Period());
            period.judged += day.getJudged();
            period.missing += day.getMissing();
            period.unknown += day.getUnknown();
            period.days.add(day.getCareDate());
        }
        return periods;
    }

    private static String name(LocalDate day, boolean quarter) {
        return quarter
                ? day.getYear() + "-Q" + day.get(IsoFields.QUARTER_OF_YEAR)
                : YearMonth.from(day).toString();
    }

    /**
     * What is held against a biller.
     *
     * @param days days of care held
     * @param missing tests missing on them
     * @param judged tests judged on them
     * @param outageDays days left out
     */
    record Held(TreeSet<LocalDate> days, int missing, int judged, int outageDays) {}

    private static final class Period {
        private int judged;
        private int missing;
        private int unknown;
        private final TreeSet<LocalDate> days = new TreeSet<>();

        /** Tests missing even if every entry under an identity unknown to the caisse answers one of them. */
        int unanswered() {
            return missing - unknown;
        }
    }
}
