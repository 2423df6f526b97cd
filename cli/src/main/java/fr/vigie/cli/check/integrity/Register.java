package fr.vigie.cli.check.integrity;

import fr.vigie.cli.check.row.Fields;
import fr.vigie.cli.check.row.Row;
import fr.vigie.cli.check.row.RowExaminer;
import fr.vigie.cli.check.table.LongTable;
import fr.vigie.domain.stream.Stream;

/** What one field says of each id of a stream: the last record's word. */
public final class Register implements RowExaminer {
    private final LongTable values = new LongTable();
    private final int id;
    private final int value;

    private Register(Stream stream, String id, String value) {
        this.id = Fields.of(stream, id);
        this.value = Fields.of(stream, value);
    }

    /** Professions, by their places in the list. */
    public static Register professions() {
        return new Register(Stream.PROFESSIONALS, "professionalId", "profession");
    }

    /** Years of birth of patients. */
    public static Register birthYears() {
        return new Register(Stream.PATIENTS, "patientId", "birthYear");
    }

    /** First days of cards. */
    public static Register cardStarts() {
        return new Register(Stream.CARDS, "cardId", "validFrom");
    }

    /** Holders of cards. */
    public static Register cardHolders() {
        return new Register(Stream.CARDS, "cardId", "holderId");
    }

    @Override
    public void examine(Row row) {
        values.put(row.get(id), row.get(value));
    }

    /** What is said of an id; {@link LongTable#ABSENT} where nothing is. */
    public long get(long idHash) {
        return values.get(idHash);
    }
}
