package fr.vigie.streaming.antigen.burst;

import java.time.LocalDate;
import java.time.Month;

/**
 * The tests of one biller and week beside those of its peers.
 *
 * @param monday its first day
 * @param tests tests of the biller
 * @param median median of the peers, thousandths of a test
 * @param high 99.5th percentile of the peers, thousandths of a test
 */
record TestWeek(LocalDate monday, long tests, long median, long high) {
    /** Tests beside the median, thousandths. */
    long ratio() {
        return tests * 1_000_000 / median;
    }

    /** Whether the week reaches the top of the peers; in a small group that top may be the biller itself. */
    boolean isHigh(long minTests) {
        return tests >= minTests && high > 0 && tests * 1_000 >= high;
    }

    /** Whether it lies in the summer, when visitors come where they came the year before. */
    boolean isSummer() {
        Month month = monday.plusDays(3).getMonth();
        return month == Month.JULY || month == Month.AUGUST;
    }

    int year() {
        return monday.plusDays(3).getYear();
    }
}
