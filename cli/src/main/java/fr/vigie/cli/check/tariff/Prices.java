package fr.vigie.cli.check.tariff;

import fr.vigie.domain.tariff.DatedTable;
import fr.vigie.domain.tariff.TariffRow;
import fr.vigie.domain.tariff.Zone;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** What some rows of a tariff allow on a day: sums in cents, found without making objects. */
final class Prices {
    static final Prices NONE = new Prices(List.of());

    private final int[] from;
    private final int[] to;
    private final int[] cents;

    private Prices(List<TariffRow> rows) {
        from = rows.stream().mapToInt(row -> day(row.validFrom())).toArray();
        to = rows.stream().mapToInt(row -> day(row.validTo())).toArray();
        cents = rows.stream().mapToInt(row -> (int) row.cents().value()).toArray();
    }

    private static int day(LocalDate date) {
        return (int) Math.min(Integer.MAX_VALUE, date.toEpochDay());
    }

    /** The rows of a table that give a sum in a zone, and of them those wanted. */
    static Prices of(DatedTable table, Zone zone, Predicate<TariffRow> wanted) {
        return of(table.rows().stream()
                .filter(row -> row.zone() == zone && row.unit().equals(TariffRow.EUR))
                .filter(wanted)
                .toList());
    }

    /** Rows that all give sums. */
    static Prices of(List<TariffRow> rows) {
        return new Prices(rows);
    }

    /** Whether any row holds on a day. */
    boolean isKnown(long day) {
        return count(day) > 0;
    }

    private int count(long day) {
        int count = 0;
        for (int i = 0; i < from.length; i++) {
            count += holds(i, day) ? 1 : 0;
        }
        return count;
    }

    private boolean holds(int i, long day) {
        return from[i] <= day && day < to[i];
    }

    /** Whether a sum is one of those allowed on a day, within some cents. */
    boolean allows(long sum, long day, long slack) {
        for (int i = 0; i < from.length; i++) {
            if (holds(i, day) && Math.abs(cents[i] - sum) <= slack) {
                return true;
            }
        }
        return false;
    }

    /** What is allowed on a day, in cents. */
    long[] on(long day) {
        long[] allowed = new long[count(day)];
        for (int i = 0, j = 0; i < from.length; i++) {
            if (holds(i, day)) {
                allowed[j++] = cents[i];
            }
        }
        return allowed;
    }

    /** What is allowed on a day as people read it, such as 2.50 or 2.75. */
    String text(long day) {
        List<String> texts = new ArrayList<>();
        Arrays.stream(on(day)).distinct().forEach(sum -> texts.add(euros(sum)));
        return String.join(" or ", texts);
    }

    static String euros(long sum) {
        return sum / 100 + "." + sum / 10 % 10 + sum % 10;
    }
}
