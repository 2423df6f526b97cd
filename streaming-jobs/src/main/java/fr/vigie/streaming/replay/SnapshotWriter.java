package fr.vigie.streaming.replay;

import fr.vigie.domain.alert.FeatureSnapshot;
import java.io.IOException;

/** Takes the snapshots of features of a replay: one a subject and week, in an order that differs from run to run. */
@FunctionalInterface
public interface SnapshotWriter {
    /** Takes one. */
    void add(FeatureSnapshot snapshot) throws IOException;
}
