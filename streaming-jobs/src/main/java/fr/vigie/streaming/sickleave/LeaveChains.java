package fr.vigie.streaming.sickleave;

import fr.vigie.domain.event.LeaveKind;
import fr.vigie.domain.event.SickLeave;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The leaves of a file that prolong each other. */
public final class LeaveChains {
    private final Map<String, SickLeave> leaves = new HashMap<>();

    /** The chains of some leaves, replaced ones included: a prolongation may name the leave that was replaced. */
    public LeaveChains(List<SickLeave> leaves) {
        leaves.forEach(leave -> this.leaves.put(leave.getLeaveId(), leave));
    }

    /** The leave with which the chain of a leave began; empty where it cannot be told. */
    public Optional<SickLeave> first(SickLeave leave) {
        Set<String> seen = new HashSet<>();
        SickLeave first = leave;
        while (first.getKind() == LeaveKind.PROLONGATION && seen.add(first.getLeaveId())) {
            Optional<SickLeave> before = first.getProlongsLeaveId().map(leaves::get);
            if (before.isEmpty()) {
                return Optional.empty();
            }
            first = before.get();
        }
        return first.getKind() == LeaveKind.PROLONGATION ? Optional.empty() : Optional.of(first);
    }

    /** First day of the chain; of the leave itself where the chain cannot be told. */
    public LocalDate start(SickLeave leave) {
        return first(leave).orElse(leave).getStartOn();
    }

    /** The leave that a leave prolongs. */
    public Optional<SickLeave> before(SickLeave leave) {
        return leave.getProlongsLeaveId().map(leaves::get);
    }
}
