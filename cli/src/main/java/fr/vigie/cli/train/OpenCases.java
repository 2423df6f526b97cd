package fr.vigie.cli.train;

import fr.vigie.domain.alert.FeatureSnapshot;
import fr.vigie.domain.alert.KnownAlerts;
import fr.vigie.models.snapshot.KnownCase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Subjects with active alerts in the last snapshots, under schemes under which nothing was concluded of them. */
record OpenCases(List<OpenCase> cases) {
    /** @param alerts as they were known with the snapshot */
    record OpenCase(FeatureSnapshot snapshot, KnownAlerts alerts) {
        KnownCase known() {
            return KnownCase.of(snapshot, alerts.getScheme());
        }

        String about() {
            return about(snapshot, alerts);
        }

        static String about(FeatureSnapshot snapshot, KnownAlerts alerts) {
            return alerts.getScheme() + " " + snapshot.getSubjectKind() + " " + snapshot.getSubjectId();
        }
    }

    static OpenCases of(List<Path> features, List<Path> dispositions) throws IOException {
        ConclusionFile file = new ConclusionFile();
        for (Path path : dispositions) {
            file.read(path);
        }
        Set<String> concluded = new HashSet<>();
        file.conclusions().forEach(one -> concluded.add(one.about()));
        List<OpenCase> open = new ArrayList<>();
        for (FeatureSnapshot snapshot : new SnapshotsBefore(features).lastWithAlerts()) {
            for (KnownAlerts alerts : snapshot.getAlerts()) {
                if (!concluded.contains(OpenCase.about(snapshot, alerts))) {
                    open.add(new OpenCase(snapshot, alerts));
                }
            }
        }
        open.sort(Comparator.comparing(OpenCase::about));
        return new OpenCases(open);
    }
}
