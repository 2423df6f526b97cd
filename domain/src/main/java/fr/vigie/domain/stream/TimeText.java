package fr.vigie.domain.stream;

import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * ISO-8601 text of instants and dates, as {@link Instant#toString()} and {@link LocalDate#toString()} give it: half of
 * the text of a record, and most of its cost when built anew each time.
 */
final class TimeText {
    private static final int SECONDS_A_DAY = 86_400;
    private static final int SLOTS = 1 << 12;
    /** The text of some thousand days, each in the slot of its number; a slot is overwritten by the next day for it. */
    private static final AtomicReferenceArray<Day> DAYS = new AtomicReferenceArray<>(SLOTS);

    private record Day(long epochDay, String text) {}

    private TimeText() {}

    /** A date, such as {@code 2021-11-03}. */
    static String of(LocalDate date) {
        return day(date.toEpochDay());
    }

    /** An instant in UTC, such as {@code 2021-11-03T17:05:00Z}; milliseconds where there are any. */
    static String of(Instant instant) {
        if (instant.getNano() != 0) {
            return instant.toString();
        }
        long second = instant.getEpochSecond();
        int time = (int) Math.floorMod(second, SECONDS_A_DAY);
        char[] text = new char[20];
        String date = day(Math.floorDiv(second, SECONDS_A_DAY));
        if (date.length() != 10) {
            return instant.toString();
        }
        date.getChars(0, 10, text, 0);
        text[10] = 'T';
        twoDigits(time / 3600, text, 11);
        text[13] = ':';
        twoDigits(time / 60 % 60, text, 14);
        text[16] = ':';
        twoDigits(time % 60, text, 17);
        text[19] = 'Z';
        return new String(text);
    }

    private static void twoDigits(int number, char[] text, int at) {
        text[at] = (char) ('0' + number / 10);
        text[at + 1] = (char) ('0' + number % 10);
    }

    private static String day(long epochDay) {
        int slot = (int) (epochDay & (SLOTS - 1));
        Day known = DAYS.get(slot);
        if (known == null || known.epochDay != epochDay) {
            known = new Day(epochDay, LocalDate.ofEpochDay(epochDay).toString());
            DAYS.set(slot, known);
        }
        return known.text;
    }
}
