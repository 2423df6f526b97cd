package fr.vigie.streaming.nurse.nightmajoration;

import java.time.LocalTime;

/**
 * The hours of the night (NGAP, general provisions, art. 14): 20–23 h and 5–8 h, the deep night between, with a margin.
 *
 * @param marginMinutes what the time of a visit may be off, minutes
 */
record NightHours(int marginMinutes) {
    private static final int DAY = 24 * 60;
    private static final int EVENING = 20 * 60;
    private static final int MORNING = 8 * 60;
    private static final int DEEP_FROM = 23 * 60;
    private static final int DEEP_TO = 5 * 60;

    /** Whether a time may lie in the night, deep or not. */
    boolean mayBeNight(LocalTime time) {
        return within(time, EVENING, MORNING);
    }

    /** Whether a time may lie in the deep night. */
    boolean mayBeDeep(LocalTime time) {
        return within(time, DEEP_FROM, DEEP_TO);
    }

    // Over midnight; both bounds with the margin.
    private boolean within(LocalTime time, int from, int to) {
        int minute = time.toSecondOfDay() / 60;
        return minute >= from - marginMinutes || minute <= Math.min(DAY, to + marginMinutes);
    }
}
