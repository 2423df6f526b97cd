package fr.vigie.cli.check.integrity;

import fr.vigie.cli.check.row.Fields;
import fr.vigie.cli.check.row.Row;
import fr.vigie.cli.check.row.RowExaminer;
import fr.vigie.domain.event.LeaveKind;
import fr.vigie.domain.event.LeaveReason;
import fr.vigie.domain.stream.Stream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The leaves of a delivery by the hashes of their ids. Memory: about 120 bytes a leave. */
public final class Leaves implements RowExaminer {
    private static final LeaveReason[] REASONS = LeaveReason.values();
    private static final int ID = Fields.of(Stream.SICK_LEAVES, "leaveId");
    private static final int PATIENT = Fields.of(Stream.SICK_LEAVES, "patientId");
    private static final int REASON = Fields.of(Stream.SICK_LEAVES, "reason");
    private static final int KIND = Fields.of(Stream.SICK_LEAVES, "kind");
    private static final int START = Fields.of(Stream.SICK_LEAVES, "startOn");
    private static final int END = Fields.of(Stream.SICK_LEAVES, "endOn");
    private static final int PART_TIME = Fields.of(Stream.SICK_LEAVES, "partTime");
    private static final int PROLONGS = Fields.of(Stream.SICK_LEAVES, "prolongsLeaveId");
    private static final int RECTIFIES = Fields.of(Stream.SICK_LEAVES, "rectifies");

    private final Map<Long, Leave> byId = new HashMap<>();

    /**
     * A leave.
     *
     * @param patient hash of the insured's id
     * @param first first day that any of its versions has, in days since 1970
     * @param last last day that any of its versions has
     * @param chainStart first day of the leave that it prolongs or replaces, however often; its own where none is known
     * @param beginsBefore whether it prolongs a leave that is not there
     */
    public record Leave(
            long patient,
            LeaveReason reason,
            int first,
            int last,
            int chainStart,
            boolean partTime,
            boolean beginsBefore) {
        Leave with(Leave earlier) {
            return new Leave(
                    patient,
                    reason,
                    Math.min(first, earlier.first),
                    Math.max(last, earlier.last),
                    Math.min(chainStart, earlier.chainStart),
                    partTime || earlier.partTime,
                    beginsBefore);
        }
    }

    @Override
    public void examine(Row row) {
        int start = (int) row.get(START);
        int chain = Math.min(start, Math.min(chainStart(row, PROLONGS, start), chainStart(row, RECTIFIES, start)));
        Leave leave = new Leave(
                row.get(PATIENT),
                REASONS[(int) row.get(REASON)],
                start,
                (int) row.get(END),
                chain,
                row.get(PART_TIME, 0) == 1,
                row.get(KIND) == LeaveKind.PROLONGATION.ordinal() && isWithoutStart(row));
        byId.merge(row.get(ID), leave, (earlier, later) -> later.with(earlier));
    }

    /** Whether the leave that it prolongs, or the one that begins their chain, is not there. */
    private boolean isWithoutStart(Row row) {
        return !row.has(PROLONGS)
                || find(row.get(PROLONGS)).map(Leave::beginsBefore).orElse(true);
    }

    private int chainStart(Row row, int field, int otherwise) {
        return row.has(field) ? find(row.get(field)).map(Leave::chainStart).orElse(otherwise) : otherwise;
    }

    /** The leave with an id, given by its hash. */
    public Optional<Leave> find(long idHash) {
        return Optional.ofNullable(byId.get(idHash));
    }
}
