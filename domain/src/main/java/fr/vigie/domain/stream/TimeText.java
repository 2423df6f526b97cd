package fr.vigie.domain.stream;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * ISO-8601 text of instants and dates, as {@link Instant#toString()} and {@link LocalDate#toString()} give it: half of
 * the text of a record, and most of its cost when built or taken apart by a formatter.
 */
public final class TimeText {
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

    /**
     * The instant that a text holds.
     *
     * @throws DateTimeException if it holds none with an offset
     */
    public static Instant instant(String text) {
        if (text.length() == 20 && isLaidOut(text)) {
            int hour = number(text, 11, 13);
            int minute = number(text, 14, 16);
            int second = number(text, 17, 19);
            if (hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 60) {
                long day = date(text.substring(0, 10)).toEpochDay();
                return Instant.ofEpochSecond(day * SECONDS_A_DAY + hour * 3600L + minute * 60L + second);
            }
        }
        return OffsetDateTime.parse(text).toInstant();
    }

    private static boolean isLaidOut(String text) {
        return text.charAt(10) == 'T' && text.charAt(13) == ':' && text.charAt(16) == ':' && text.charAt(19) == 'Z';
    }

    /**
     * The day that a text holds.
     *
     * @throws DateTimeException if it holds none
     */
    public static LocalDate date(String text) {
        if (text.length() == 10 && text.charAt(4) == '-' && text.charAt(7) == '-') {
            int year = number(text, 0, 4);
            int month = number(text, 5, 7);
            int day = number(text, 8, 10);
            if (year >= 0 && month > 0 && day > 0) {
                return LocalDate.of(year, month, day);
            }
        }
        return LocalDate.parse(text);
    }

    /** The digits from one place up to another as a number; −1 where something else stands among them. */
    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = 10 * number + digit;
        }
        return number;
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
