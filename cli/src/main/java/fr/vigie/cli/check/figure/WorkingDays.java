package fr.vigie.cli.check.figure;

/** Working days, Monday to Friday; holidays count as such days, which makes a few lines look later than they are. */
final class WorkingDays {
    private WorkingDays() {}

    /** Working days after one day up to another, in days since 1970 (a Thursday). */
    static long between(long from, long to) {
        return before(to + 1) - before(from + 1);
    }

    /** Working days before a day, counted from a Monday long ago. */
    private static long before(long day) {
        long sinceMonday = day + 3;
        return Math.floorDiv(sinceMonday, 7L) * 5 + Math.min(5, Math.floorMod(sinceMonday, 7L));
    }
}
