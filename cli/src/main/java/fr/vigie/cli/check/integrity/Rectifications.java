package fr.vigie.cli.check.integrity;

import fr.vigie.cli.check.contract.Ledger;
import fr.vigie.cli.check.fault.FaultKind;
import fr.vigie.cli.check.fault.FaultLog;
import fr.vigie.cli.check.row.Row;
import fr.vigie.cli.check.row.RowExaminer;
import java.util.ArrayList;
import java.util.List;

/** What a record rectifies is there, before or after it. */
public final class Rectifications implements RowExaminer {
    /** More would be a stream without its rectified records: they are then noted at once. */
    private static final int MOST_WAITING = 100_000;

    private final int field;
    private final Ledger ledger;
    private final FaultLog faults;
    private final List<Waiting> waiting = new ArrayList<>();

    /** Of a stream, by the position of its field {@code rectifies}. */
    public Rectifications(int field, Ledger ledger, FaultLog faults) {
        this.field = field;
        this.ledger = ledger;
        this.faults = faults;
    }

    @Override
    public void examine(Row row) {
        if (!row.has(field) || ledger.knows(row.get(field))) {
            return;
        }
        Waiting one = new Waiting(row.number(), row.get(field), row.text(field));
        if (waiting.size() < MOST_WAITING) {
            waiting.add(one);
        } else {
            note(one);
        }
    }

    @Override
    public void finish() {
        waiting.stream().filter(one -> !ledger.knows(one.hash)).forEach(this::note);
        waiting.clear();
    }

    private void note(Waiting one) {
        faults.add(FaultKind.UNKNOWN_LINE, one.line, () -> "rectifies " + one.id + ", which is nowhere in the stream");
    }

    private record Waiting(long line, long hash, String id) {}
}
