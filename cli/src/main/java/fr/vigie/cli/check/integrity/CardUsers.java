package fr.vigie.cli.check.integrity;

import fr.vigie.cli.check.fault.FaultKind;
import fr.vigie.cli.check.fault.FaultLog;
import fr.vigie.cli.check.row.Calendar;
import fr.vigie.cli.check.row.Fields;
import fr.vigie.cli.check.row.Row;
import fr.vigie.cli.check.row.RowExaminer;
import fr.vigie.cli.check.table.LongTable;
import fr.vigie.domain.stream.Stream;
import java.time.LocalDate;
import java.util.function.LongPredicate;

/**
 * A card is used from its first day on, and by its holder; a use that a label explains may be otherwise.
 *
 * <p>Uses after opposition or expiry are possible, and are what detectors look for: they are no fault.
 */
public final class CardUsers implements RowExaminer {
    private static final int USE = Fields.of(Stream.CARD_USES, "useId");
    private static final int AT = Fields.of(Stream.CARD_USES, "at");
    private static final int CARD = Fields.of(Stream.CARD_USES, "cardId");
    private static final int HOLDER = Fields.of(Stream.CARD_USES, "holderId");

    private final Register starts;
    private final Register holders;
    private final LongPredicate explained;
    private final FaultLog faults;
    private final boolean whole;
    private final Calendar calendar = new Calendar();

    /** Held against cards; {@code whole} where every card must be there, {@code explained} by the hash of a use's id. */
    public CardUsers(Register starts, Register holders, LongPredicate explained, FaultLog faults, boolean whole) {
        this.starts = starts;
        this.holders = holders;
        this.explained = explained;
        this.faults = faults;
        this.whole = whole;
    }

    @Override
    public void examine(Row row) {
        long start = starts.get(row.get(CARD));
        boolean unknown = start == LongTable.ABSENT;
        boolean early = !unknown && calendar.day(row.get(AT)) < start;
        boolean another = !unknown && holders.get(row.get(CARD)) != row.get(HOLDER);
        if ((unknown && whole || early || another) && !explained.test(row.get(USE))) {
            note(row, unknown, early, start);
        }
    }

    private void note(Row row, boolean unknown, boolean early, long start) {
        if (unknown) {
            faults.add(FaultKind.UNKNOWN_CARD, row.number(), () -> "cardId " + row.text(CARD));
        } else if (early) {
            faults.add(
                    FaultKind.CARD_NOT_YET_VALID,
                    row.number(),
                    () -> "cardId " + row.text(CARD) + " at " + row.text(AT) + ", valid from "
                            + LocalDate.ofEpochDay(start));
        } else {
            faults.add(
                    FaultKind.ANOTHER_HOLDER,
                    row.number(),
                    () -> "cardId " + row.text(CARD) + " is not of holderId " + row.text(HOLDER));
        }
    }
}
