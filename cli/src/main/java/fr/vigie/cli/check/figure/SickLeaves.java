package fr.vigie.cli.check.figure;

import fr.vigie.cli.check.row.Fields;
import fr.vigie.cli.check.row.Row;
import fr.vigie.cli.check.row.RowExaminer;
import fr.vigie.domain.event.LeaveChannel;
import fr.vigie.domain.event.LeaveKind;
import fr.vigie.domain.event.LeaveReason;
import fr.vigie.domain.stream.Stream;

/** Leaves for sickness: how many begin, and how they come. */
public final class SickLeaves implements RowExaminer {
    private static final int KIND = of("kind");
    private static final int REASON = of("reason");
    private static final int START = of("startOn");
    private static final int CHANNEL = of("channel");
    private static final int PRESCRIBER = of("prescriberId");
    private static final int RECTIFIES = of("rectifies");
    private static final int TELECONSULTATION = of("teleconsultation");

    private final DayCurve begun = new DayCurve();
    private long prescribed;
    private long electronic;
    private long teleconsulted;

    private static int of(String name) {
        return Fields.of(Stream.SICK_LEAVES, name);
    }

    @Override
    public void examine(Row row) {
        if (row.has(RECTIFIES)) {
            return;
        }
        long reason = row.get(REASON);
        boolean sickness = reason == LeaveReason.SICKNESS.ordinal() || reason == LeaveReason.COVID.ordinal();
        if (sickness && row.get(KIND) == LeaveKind.INITIAL.ordinal()) {
            begun.add(row.get(START), 1);
        }
        if (row.has(PRESCRIBER)) {
            prescribed++;
            electronic += row.get(CHANNEL) == LeaveChannel.ELECTRONIC.ordinal() ? 1 : 0;
            teleconsulted += row.get(TELECONSULTATION);
        }
    }

    /** First leaves for sickness by the day they begin; prolongations apart. */
    public DayCurve begun() {
        return begun;
    }

    /** Leaves that somebody prescribed, of whatever reason. */
    long prescribed() {
        return prescribed;
    }

    /** Those of them that came electronically. */
    long electronic() {
        return electronic;
    }

    /** Those of them prescribed in a teleconsultation. */
    long teleconsulted() {
        return teleconsulted;
    }
}
