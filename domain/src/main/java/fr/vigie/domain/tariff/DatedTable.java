package fr.vigie.domain.tariff;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Values by key, profession, zone and day of care.
 *
 * <p>Immutable; at most one row holds on any day. No row means that nobody knows, not that the value is nought: who
 * prices a line then stays silent. A lookup is a hash and a binary search.
 */
public final class DatedTable {

    private record Key(String key, String profession, Zone zone) {
        static Key of(TariffRow row) {
            return new Key(row.key(), row.profession(), row.zone());
        }
    }

    private final List<TariffRow> rows;
    private final Map<Key, TreeMap<LocalDate, TariffRow>> byKey = new HashMap<>();

    private DatedTable(List<TariffRow> rows) {
        this.rows = List.copyOf(rows);
        rows.forEach(
                row -> byKey.computeIfAbsent(Key.of(row), k -> new TreeMap<>()).put(row.validFrom(), row));
    }

    /**
     * The table of a resource of this package.
     *
     * @throws IllegalArgumentException with {@code file:line} where a row is malformed, unsorted or overlaps
     */
    public static DatedTable builtIn(String resource) {
        return new DatedTable(TariffFile.load(resource));
    }

    /** The table of the lines of a file, whose name appears in errors. */
    static DatedTable of(String file, List<String> lines) {
        return new DatedTable(TariffFile.parse(file, lines));
    }

    /** The row that holds on a day, whatever the profession. */
    public Optional<TariffRow> find(String key, Zone zone, LocalDate date) {
        return find(key, "", zone, date);
    }

    /** The row that holds for a profession on a day. */
    public Optional<TariffRow> find(String key, String profession, Zone zone, LocalDate date) {
        TreeMap<LocalDate, TariffRow> dated = byKey.get(new Key(key, profession, zone));
        return Optional.ofNullable(dated)
                .map(rowsByDay -> rowsByDay.floorEntry(date))
                .map(Map.Entry::getValue)
                .filter(row -> row.holdsOn(date));
    }

    /** Every row, in the order of the file. */
    public Collection<TariffRow> rows() {
        return Collections.unmodifiableList(rows);
    }
}
