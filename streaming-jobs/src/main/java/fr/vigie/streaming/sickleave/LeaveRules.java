package fr.vigie.streaming.sickleave;

import fr.vigie.domain.stream.Stream;
import fr.vigie.streaming.finding.DetectorVerdict;
import fr.vigie.streaming.reference.Known;
import fr.vigie.streaming.sickleave.overlap.OverlapSettings;
import fr.vigie.streaming.sickleave.overlap.OverlappingLeaves;
import fr.vigie.streaming.sickleave.worked.WorkDuringLeave;
import fr.vigie.streaming.sickleave.worked.WorkDuringLeaveSettings;
import java.util.List;
import java.util.Set;

/** Rules on leaves that are wrapped around a plain judgement. */
public final class LeaveRules {
    private LeaveRules() {}

    /** Leaves paid twice for the same days. */
    public static LeaveRule overlap(OverlapSettings settings) {
        return new Overlap(settings);
    }

    /** Work during a paid leave. */
    public static LeaveRule worked(WorkDuringLeaveSettings settings) {
        return new Worked(settings);
    }

    private record Overlap(OverlapSettings settings) implements LeaveRule {
        @Override
        public List<String> codes() {
            return List.of(OverlappingLeaves.CODE);
        }

        @Override
        public Set<Stream> needs() {
            return Set.of(Stream.SICK_LEAVES, Stream.DAILY_ALLOWANCES);
        }

        @Override
        public List<DetectorVerdict> judge(LeaveFile file, Insured insured, Known known) {
            return OverlappingLeaves.judge(file, known.today(), settings).stream()
                    .toList();
        }
    }

    private record Worked(WorkDuringLeaveSettings settings) implements LeaveRule {
        @Override
        public List<String> codes() {
            return List.of(WorkDuringLeave.CODE);
        }

        @Override
        public Set<Stream> needs() {
            return Set.of(Stream.SICK_LEAVES, Stream.DAILY_ALLOWANCES, Stream.WORK_DECLARATIONS);
        }

        @Override
        public List<DetectorVerdict> judge(LeaveFile file, Insured insured, Known known) {
            return WorkDuringLeave.judge(file, known.today(), settings).stream().toList();
        }
    }
}
