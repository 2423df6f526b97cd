package fr.vigie.cli.check.figure;

import fr.vigie.cli.check.row.Fields;
import fr.vigie.cli.check.row.Row;
import fr.vigie.cli.check.row.RowExaminer;
import fr.vigie.cli.check.row.TextHash;
import fr.vigie.cli.check.table.LongTable;
import fr.vigie.domain.reference.Profession;
import fr.vigie.domain.stream.Stream;

/** What nurses do in a day: acts, and km billed. Memory: 44 bytes a nurse and day. */
public final class NurseWork implements RowExaminer {
    private static final int EXECUTANT = Fields.of(Stream.BILLING_LINES, "executantId");
    private static final int CODE = Fields.of(Stream.BILLING_LINES, "actCode");
    private static final int CARE = Fields.of(Stream.BILLING_LINES, "careDate");
    private static final int QUANTITY = Fields.of(Stream.BILLING_LINES, "quantity");

    private final People people;
    private final LongTable nurses = new LongTable();
    private final LongTable actsOfDays = new LongTable();
    private final LongTable kmOfDays = new LongTable();
    private long acts;
    private long km;
    private long drives;

    /** Of a delivery with these people. */
    public NurseWork(People people) {
        this.people = people;
    }

    @Override
    public void examine(Row row) {
        ActGroup group = ActGroup.of(row.get(CODE));
        if ((group == ActGroup.NURSING || group == ActGroup.MILEAGE)
                && row.get(QUANTITY) > 0
                && people.is(row.get(EXECUTANT), Profession.NURSE)) {
            add(group, row.get(QUANTITY), row.get(EXECUTANT), row.get(CARE));
        }
    }

    private void add(ActGroup group, long quantity, long nurse, long day) {
        long nurseAndDay = TextHash.both(nurse, day);
        if (group == ActGroup.NURSING) {
            nurses.add(nurse, quantity);
            actsOfDays.add(nurseAndDay, quantity);
            acts += quantity;
        } else {
            kmOfDays.add(nurseAndDay, quantity);
            km += quantity;
            drives++;
        }
    }

    /** Nurses with an act. */
    long nurses() {
        return nurses.size();
    }

    /** Acts in all. */
    long acts() {
        return acts;
    }

    /** Drives in all. */
    long drives() {
        return drives;
    }

    /** Km of a drive, on average. */
    double kmOfDrive() {
        return drives == 0 ? 0 : (double) km / drives;
    }

    /** Acts of a nurse and day, in bins of 5. */
    public Bins actsOfDay() {
        return bins(actsOfDays, 5, 30);
    }

    /** Km billed by a nurse for a day with any, in bins of 20. */
    public Bins kmOfDay() {
        return bins(kmOfDays, 20, 30);
    }

    private static Bins bins(LongTable table, int width, int count) {
        Bins bins = new Bins(width, count);
        table.forEach((key, value) -> bins.add(value, 1));
        return bins;
    }
}
