package fr.vigie.cli.check.row;

import fr.vigie.domain.time.ParisDay;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/** Days and hours of Europe/Paris from milliseconds since 1970; keeps the offset of the last answer. One thread only. */
public final class Calendar {
    private static final ZoneRules RULES = ParisDay.ZONE.getRules();
    private static final long DAY_MILLIS = 86_400_000L;

    private long from = 1;
    private long to;
    private long offsetMillis;

    /** The day on which a moment falls, in days since 1970. */
    public int day(long millis) {
        return (int) Math.floorDiv(local(millis), DAY_MILLIS);
    }

    /** The hour of the day, 0 to 23, in which a moment falls. */
    public int hour(long millis) {
        return (int) (Math.floorMod(local(millis), DAY_MILLIS) / 3_600_000L);
    }

    private long local(long millis) {
        if (millis < from || millis >= to) {
            find(Instant.ofEpochMilli(millis));
        }
        return millis + offsetMillis;
    }

    private void find(Instant moment) {
        ZoneOffset offset = RULES.getOffset(moment);
        ZoneOffsetTransition last = RULES.previousTransition(moment.plusMillis(1));
        ZoneOffsetTransition next = RULES.nextTransition(moment);
        from = last == null ? Long.MIN_VALUE : last.getInstant().toEpochMilli();
        to = next == null ? Long.MAX_VALUE : next.getInstant().toEpochMilli();
        offsetMillis = offset.getTotalSeconds() * 1000L;
    }
}
