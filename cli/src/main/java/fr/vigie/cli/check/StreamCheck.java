package fr.vigie.cli.check;

import fr.vigie.cli.check.contract.Latest;
import fr.vigie.cli.check.contract.Ledger;
import fr.vigie.cli.check.fault.Fault;
import fr.vigie.cli.check.fault.FaultLog;
import fr.vigie.cli.check.integrity.Orphans;
import fr.vigie.cli.check.row.Fields;
import fr.vigie.cli.check.row.Row;
import fr.vigie.cli.check.row.RowExaminer;
import fr.vigie.cli.check.row.RowFile;
import fr.vigie.cli.check.row.RowHandler;
import fr.vigie.cli.records.Place;
import fr.vigie.domain.stream.Stream;
import fr.vigie.domain.time.ParisDay;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One stream on its way through the check: each line is counted, each record used is shown to the examiners. */
final class StreamCheck implements RowHandler {
    static final int REJECTS_SHOWN = 10;

    private final Path file;
    private final FaultLog faults;
    private final Ledger ledger;
    private final Progress progress;
    private final List<Fault> rejects = new ArrayList<>();
    private List<RowExaminer> examiners = List.of();
    private Orphans orphans;
    private long unknownFields;

    StreamCheck(Stream stream, Path file, boolean world, Progress progress) {
        this.file = file;
        this.faults = new FaultLog(file);
        this.ledger = new Ledger(stream, faults, world);
        this.progress = progress;
        this.orphans = new Orphans(stream, Map.of(), id -> {}, faults, world);
    }

    /** Says who looks at the records. */
    void examinedBy(Orphans orphansOfTheStream, List<RowExaminer> others) {
        orphans = orphansOfTheStream;
        examiners = others;
    }

    void run() throws IOException {
        unknownFields = new RowFile(ledger.stream(), file, leftOut()).read(this);
        orphans.finish();
        examiners.forEach(RowExaminer::finish);
        progress.fileDone(file);
    }

    /** A lot that is sent again has its own number and its own moment. */
    private long leftOut() {
        return ledger.stream() == Stream.BILLING_LINES ? Fields.bits(Stream.BILLING_LINES, "batchId", "receivedAt") : 0;
    }

    @Override
    public void row(Row row) {
        if (!ledger.add(row)) {
            return;
        }
        orphans.examine(row);
        for (RowExaminer examiner : examiners) {
            examiner.examine(row);
        }
    }

    @Override
    public void reject(long line, String reason) {
        ledger.reject();
        if (rejects.size() < REJECTS_SHOWN) {
            rejects.add(new Fault(new Place(file, line), reason));
        }
    }

    @Override
    public void done(long bytes) {
        progress.line(file, bytes);
    }

    /** Rejects what lies more than a year beyond the last day of the delivery. */
    void rejectBeyond(LocalDate closed) {
        LocalDate bound = closed.plusYears(1);
        ledger.rejectAfter(bound);
        for (Latest.Dated dated : ledger.latest().dated()) {
            LocalDate day = ParisDay.of(dated.millis());
            if (day.isAfter(bound) && rejects.size() < REJECTS_SHOWN) {
                rejects.add(new Fault(
                        new Place(file, dated.line()),
                        day + " lies more than a year beyond the last day of the delivery, " + closed));
            }
        }
    }

    StreamProfile profile() {
        return new StreamProfile(ledger, orphans);
    }

    List<Fault> rejects() {
        return rejects;
    }

    FaultLog faults() {
        return faults;
    }

    Ledger ledger() {
        return ledger;
    }

    long unknownFields() {
        return unknownFields;
    }
}
