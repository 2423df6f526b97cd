package fr.vigie.cli.check.integrity;

import fr.vigie.cli.check.contract.Ledger;
import fr.vigie.cli.check.fault.FaultKind;
import fr.vigie.cli.check.fault.FaultLog;
import fr.vigie.cli.check.integrity.References.Reference;
import fr.vigie.cli.check.row.Row;
import fr.vigie.cli.check.row.RowExaminer;
import fr.vigie.cli.records.Place;
import fr.vigie.domain.stream.Stream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongConsumer;

/**
 * The records of one stream that name something that was not delivered.
 *
 * <p>They are used: what they name may come later. Only of a world, which claims to be whole, too many are a fault.
 */
public final class Orphans implements RowExaminer {
    /** So few say nothing of a stream. */
    private static final long ALWAYS_TOLERATED = 20;

    private static final double TOLERATED = 0.02;
    /** Insured persons of other caisses, temporary numbers. */
    private static final double TOLERATED_PATIENTS = 0.05;
    /** SI-DEP holds many entries under numbers that are nobody's. */
    private static final double TOLERATED_REGISTRATIONS = 0.15;
    /** The journal of cards is national: most patients of a teleconsultation firm belong to no caisse that delivers here. */
    private static final double TOLERATED_CARD_USES = 1;

    private final Stream stream;
    private final FaultLog faults;
    private final boolean whole;
    private final List<Watched> watched = new ArrayList<>();
    private long records;
    private long orphans;

    /**
     * Of a stream, whose records name those of other streams, if these were delivered.
     *
     * @param toldOfMissing told the hash of each id that is not there
     */
    public Orphans(
            Stream stream, Map<Stream, Ledger> delivered, LongConsumer toldOfMissing, FaultLog faults, boolean whole) {
        this.stream = stream;
        this.faults = faults;
        this.whole = whole;
        for (Reference reference : References.of(stream)) {
            Ledger target = delivered.get(reference.target());
            if (target != null) {
                watched.add(new Watched(reference, target, toldOfMissing));
            }
        }
    }

    @Override
    public void examine(Row row) {
        records++;
        boolean orphan = false;
        for (Watched one : watched) {
            orphan |= one.isMissing(row);
        }
        orphans += orphan ? 1 : 0;
    }

    @Override
    public void finish() {
        if (whole) {
            watched.forEach(this::judge);
        }
    }

    private void judge(Watched one) {
        double tolerated = tolerated(one.reference);
        if (one.count > ALWAYS_TOLERATED && one.count > tolerated * records) {
            faults.add(
                    FaultKind.TOO_MANY_ORPHANS,
                    one.first,
                    () -> String.format(
                            Locale.ROOT,
                            "%s: %,d of %,d records, this the first; %.0f %% would pass",
                            one.reference,
                            one.count,
                            records,
                            tolerated * 100));
        }
    }

    private double tolerated(Reference reference) {
        if (reference.target() != Stream.PATIENTS) {
            return TOLERATED;
        }
        return switch (stream) {
            case TEST_REGISTRATIONS -> TOLERATED_REGISTRATIONS;
            case CARD_USES -> TOLERATED_CARD_USES;
            default -> TOLERATED_PATIENTS;
        };
    }

    /** Records that name something unknown. */
    public long count() {
        return orphans;
    }

    /** What is named and not there, most by the order of the fields. */
    public List<Missing> missing() {
        return watched.stream()
                .filter(one -> one.count > 0)
                .map(one -> new Missing(
                        stream.fileName() + " " + one.reference, one.count, new Place(faults.file(), one.first)))
                .toList();
    }

    /** How often a field names something unknown, and where it first does. */
    public record Missing(String what, long count, Place first) {}

    private static final class Watched {
        private final Reference reference;
        private final Ledger target;
        private final LongConsumer toldOfMissing;
        private long count;
        private long first;

        Watched(Reference reference, Ledger target, LongConsumer toldOfMissing) {
            this.reference = reference;
            this.target = target;
            this.toldOfMissing = toldOfMissing;
        }

        boolean isMissing(Row row) {
            int position = reference.position();
            if (!row.has(position) || target.knows(row.get(position))) {
                return false;
            }
            first = count == 0 ? row.number() : first;
            count++;
            toldOfMissing.accept(row.get(position));
            return true;
        }
    }
}
