package fr.vigie.cli.check.fault;

import fr.vigie.cli.records.Place;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The faults of one file: the first of each kind with their places, and how many there are. One thread only. */
public final class FaultLog {
    private static final int SHOWN = 5;

    private final Path file;
    private final Map<FaultKind, Long> counts = new EnumMap<>(FaultKind.class);
    private final Map<FaultKind, List<Fault>> first = new EnumMap<>(FaultKind.class);

    /** The log of a file. */
    public FaultLog(Path file) {
        this.file = file;
    }

    /** Notes a fault; the detail is asked for only while few are known. */
    public void add(FaultKind kind, long line, Supplier<String> detail) {
        counts.merge(kind, 1L, Long::sum);
        List<Fault> shown = first.computeIfAbsent(kind, k -> new ArrayList<>());
        if (shown.size() < SHOWN) {
            shown.add(new Fault(new Place(file, line), detail.get()));
        }
    }

    /** How many of each kind. */
    public Map<FaultKind, Long> counts() {
        return counts;
    }

    /** The first of a kind. */
    public List<Fault> first(FaultKind kind) {
        return first.getOrDefault(kind, List.of());
    }

    /** The file. */
    public Path file() {
        return file;
    }
}
