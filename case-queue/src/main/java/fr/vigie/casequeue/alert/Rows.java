package fr.vigie.casequeue.alert;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** Columns of a row as the types of the domain. */
public final class Rows {
    private Rows() {}

    /** A moment. */
    public static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** A day; absent where there is none. */
    public static Optional<LocalDate> date(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class));
    }

    /** A moment; absent where there is none. */
    public static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    /** A text; absent where there is none. */
    public static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    /** An array of texts. */
    public static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    /** An array of numbers; absent where there is none. */
    public static Optional<List<Double>> numbers(ResultSet row, String column) throws SQLException {
        Optional<Array> array = Optional.ofNullable(row.getArray(column));
        return array.isEmpty()
                ? Optional.empty()
                : Optional.of(List.of((Double[]) array.get().getArray()));
    }
}
