package fr.vigie.cli.check.integrity;

import fr.vigie.cli.check.fault.FaultKind;
import fr.vigie.cli.check.fault.FaultLog;
import fr.vigie.cli.check.row.Fields;
import fr.vigie.cli.check.row.Row;
import fr.vigie.cli.check.row.RowExaminer;
import fr.vigie.domain.stream.Stream;
import java.util.Map;
import java.util.Optional;

/** A period does not end before it starts. */
public final class Periods implements RowExaminer {
    private static final Map<Stream, String[]> BOUNDS = Map.ofEntries(
            Map.entry(Stream.SICK_LEAVES, new String[] {"startOn", "endOn"}),
            Map.entry(Stream.DAILY_ALLOWANCES, new String[] {"periodStart", "periodEnd"}),
            Map.entry(Stream.WORK_DECLARATIONS, new String[] {"contractStart", "contractEnd"}),
            Map.entry(Stream.HOSPITAL_STAYS, new String[] {"admittedOn", "dischargedOn"}),
            Map.entry(Stream.CARE_PACKAGES, new String[] {"from", "to"}),
            Map.entry(Stream.TRIPS, new String[] {"startedAt", "endedAt"}),
            Map.entry(Stream.PROFESSIONALS, new String[] {"registeredOn", "retiredOn"}),
            Map.entry(Stream.BILLERS, new String[] {"openedOn", "closedOn"}),
            Map.entry(Stream.CARDS, new String[] {"validFrom", "validTo"}),
            Map.entry(Stream.EMPLOYERS, new String[] {"createdOn", "closedOn"}),
            Map.entry(Stream.COVERAGE, new String[] {"from", "to"}));

    private final FaultKind kind;
    private final String[] names;
    private final int from;
    private final int to;
    private final FaultLog faults;

    private Periods(Stream stream, String[] names, FaultLog faults) {
        this.kind = stream == Stream.SICK_LEAVES ? FaultKind.LEAVE_REVERSED : FaultKind.PERIOD_REVERSED;
        this.names = names;
        this.from = Fields.of(stream, names[0]);
        this.to = Fields.of(stream, names[1]);
        this.faults = faults;
    }

    /** Of a stream, if its records have a first and a last day. */
    public static Optional<RowExaminer> of(Stream stream, FaultLog faults) {
        return Optional.ofNullable(BOUNDS.get(stream)).map(names -> new Periods(stream, names, faults));
    }

    @Override
    public void examine(Row row) {
        if (row.has(from) && row.has(to) && row.get(to) < row.get(from)) {
            faults.add(
                    kind,
                    row.number(),
                    () -> names[1] + " " + row.text(to) + " lies before " + names[0] + " " + row.text(from));
        }
    }
}
