package fr.vigie.cli.check.figure;

import fr.vigie.cli.check.row.Calendar;
import fr.vigie.cli.check.row.Fields;
import fr.vigie.cli.check.row.Row;
import fr.vigie.cli.check.row.RowExaminer;
import fr.vigie.domain.stream.Stream;
import java.time.DayOfWeek;

/** At which hours of which days of the week cards are used. */
public final class CardHours implements RowExaminer {
    private static final int AT = Fields.of(Stream.CARD_USES, "at");

    private final long[][] uses = new long[7][24];
    private final Calendar calendar = new Calendar();

    @Override
    public void examine(Row row) {
        long millis = row.get(AT);
        // 1 January 1970 was a Thursday.
        uses[Math.floorMod(calendar.day(millis) + 3, 7)][calendar.hour(millis)]++;
    }

    /** Uses in an hour, 0 to 23, of a day of the week. */
    public long uses(DayOfWeek day, int hour) {
        return uses[day.getValue() - 1][hour];
    }

    /** Uses in all. */
    public long total() {
        long sum = 0;
        for (long[] day : uses) {
            for (long count : day) {
                sum += count;
            }
        }
        return sum;
    }
}
