package fr.vigie.domain.tariff;

import fr.vigie.domain.money.Cents;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Values by key, profession, zone and day of care.
 *
 * <p>Immutable; at most one row holds on any day. No row means that nobody knows, not that the value is nought: who
 * prices a line then stays silent. A lookup is a hash and a walk over the few rows of a key.
 */
public final class DatedTable {

    /** A row with its sum of money, if it is one: found for every line of every rule, worked out once. */
    private record Priced(TariffRow row, Optional<Cents> cents) {
        static Priced of(TariffRow row) {
            return new Priced(row, row.unit().equals(TariffRow.EUR) ? Optional.of(row.cents()) : Optional.empty());
        }
    }

    private final List<TariffRow> rows;
    private final Map<String, List<Priced>> byKey;

    private DatedTable(List<TariffRow> rows) {
        this.rows = List.copyOf(rows);
        this.byKey = rows.stream()
                .collect(Collectors.groupingBy(
                        TariffRow::key, Collectors.mapping(Priced::of, Collectors.toUnmodifiableList())));
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
        Priced found = priced(key, profession, zone, date);
        return found == null ? Optional.empty() : Optional.of(found.row());
    }

    /**
     * The sum of money of that row.
     *
     * @throws IllegalStateException where it is in another unit
     */
    Optional<Cents> cents(String key, String profession, Zone zone, LocalDate date) {
        Priced found = priced(key, profession, zone, date);
        if (found == null) {
            return Optional.empty();
        }
        return found.cents().isPresent()
                ? found.cents()
                : Optional.of(found.row().cents());
    }

    private @Nullable Priced priced(String key, String profession, Zone zone, LocalDate date) {
        for (Priced one : byKey.getOrDefault(key, List.of())) {
            TariffRow row = one.row();
            if (row.zone() == zone && row.holdsOn(date) && row.profession().equals(profession)) {
                return one;
            }
        }
        return null;
    }

    /** Every row, in the order of the file. */
    public Collection<TariffRow> rows() {
        return Collections.unmodifiableList(rows);
    }
}
