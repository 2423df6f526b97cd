package fr.vigie.cli.check.figure;

import fr.vigie.cli.check.row.Fields;
import fr.vigie.cli.check.row.Row;
import fr.vigie.cli.check.row.RowExaminer;
import fr.vigie.cli.check.table.LongTable;
import fr.vigie.domain.event.Place;
import fr.vigie.domain.stream.Stream;

/** How many of each general practitioner's consultations are held at a distance. */
public final class Consultations implements RowExaminer {
    private static final int EXECUTANT = Fields.of(Stream.BILLING_LINES, "executantId");
    private static final int CODE = Fields.of(Stream.BILLING_LINES, "actCode");
    private static final int PLACE = Fields.of(Stream.BILLING_LINES, "place");
    /** Fewer say nothing of a physician's year. */
    private static final long LEAST = 50;

    private final People people;
    private final LongTable all = new LongTable();
    private final LongTable remote = new LongTable();
    private long consultations;
    private long teleconsultations;

    /** Of a delivery with these people. */
    public Consultations(People people) {
        this.people = people;
    }

    @Override
    public void examine(Row row) {
        ActGroup group = ActGroup.of(row.get(CODE));
        boolean atDistance =
                group == ActGroup.TELECONSULTATION || row.get(PLACE, Place.OTHER.ordinal()) == Place.TELECARE.ordinal();
        if (group == ActGroup.CONSULTATION || group == ActGroup.TELECONSULTATION) {
            consultations++;
            teleconsultations += atDistance ? 1 : 0;
            if (people.isGeneralPractitioner(row.get(EXECUTANT))) {
                all.add(row.get(EXECUTANT), 1);
                remote.add(row.get(EXECUTANT), atDistance ? 1 : 0);
            }
        }
    }

    /** Consultations in all. */
    long count() {
        return consultations;
    }

    /** Share held at a distance. */
    double remoteShare() {
        return consultations == 0 ? 0 : (double) teleconsultations / consultations;
    }

    /** General practitioners with consultations enough to say. */
    long practitioners() {
        long[] count = new long[1];
        all.forEach((id, consulted) -> count[0] += consulted >= LEAST ? 1 : 0);
        return count[0];
    }

    /** Those of them with more than a share at a distance. */
    long practitionersBeyond(double share) {
        long[] count = new long[1];
        all.forEach((id, consulted) -> count[0] += consulted >= LEAST && remote.get(id) > share * consulted ? 1 : 0);
        return count[0];
    }
}
