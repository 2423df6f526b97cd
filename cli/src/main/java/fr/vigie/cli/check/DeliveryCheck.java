package fr.vigie.cli.check;

import fr.vigie.cli.check.contract.Ledger;
import fr.vigie.cli.check.fault.Fault;
import fr.vigie.cli.check.fault.FaultLog;
import fr.vigie.cli.check.figure.Extent;
import fr.vigie.cli.check.integrity.Orphans;
import fr.vigie.cli.check.label.LabelBook;
import fr.vigie.cli.check.label.WorldFacts;
import fr.vigie.cli.records.DayCounts;
import fr.vigie.cli.records.RecordReading.ReadingProgress;
import fr.vigie.cli.records.RecordedStreams;
import fr.vigie.domain.stream.Stream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Holds recorded streams against the contract, against each other, against the tariffs, and a world against its labels.
 *
 * <p>A directory with {@code labels} is a world: it claims to be whole and in order, so that what it names and does not
 * hold, and disorder, are faults of it. Of any other delivery both are only counted.
 *
 * <p>Each file is read once, several at a time, after those whose records its own name. Memory: 22 bytes a record and as
 * much an invoice; 50 million records fit into 3 GB.
 */
public final class DeliveryCheck {
    private final Map<Stream, StreamCheck> checks = new EnumMap<>(Stream.class);
    private final RecordedStreams streams;
    private final Optional<LabelBook> labels;
    private final Optional<WorldFacts> facts;
    private final Examiners examiners;

    private DeliveryCheck(RecordedStreams streams, ReadingProgress told) throws IOException {
        this.streams = streams;
        this.labels = LabelBook.read(streams.directory().resolve("labels"));
        this.facts = WorldFacts.read(streams.directory().resolve("labels"));
        this.examiners = new Examiners(labels);
        Progress progress = new Progress(streams, told);
        streams.files()
                .forEach((stream, file) ->
                        checks.put(stream, new StreamCheck(stream, file, labels.isPresent(), progress)));
    }

    /**
     * Checks the streams of a directory.
     *
     * @throws IOException if a file cannot be read to its end
     */
    public static CheckReport check(RecordedStreams streams, ReadingProgress progress) throws IOException {
        DeliveryCheck check = new DeliveryCheck(streams, progress);
        check.run();
        return check.report();
    }

    private void run() throws IOException {
        Map<Stream, Ledger> ledgers = new EnumMap<>(Stream.class);
        checks.forEach((stream, check) -> ledgers.put(stream, check.ledger()));
        checks.forEach((stream, check) -> check.examinedBy(
                new Orphans(stream, ledgers, this::meet, check.faults(), labels.isPresent()), examiners.of(check)));
        try (Readers readers = new Readers(checks, streams)) {
            readers.readAll();
        }
        labels.ifPresent(book -> book.judge(ledgers, examiners.money()));
    }

    private void meet(long idHash) {
        labels.ifPresent(book -> book.meet(idHash));
    }

    private CheckReport report() {
        Optional<LocalDate> closed = closedThrough();
        closed.ifPresent(day -> checks.values().forEach(check -> check.rejectBeyond(day)));
        List<FaultLog> logs = new ArrayList<>();
        checks.values().forEach(check -> logs.add(check.faults()));
        labels.ifPresent(book -> logs.addAll(book.faults()));
        List<Fault> rejects = checks.values().stream()
                .flatMap(check -> check.rejects().stream())
                .limit(StreamCheck.REJECTS_SHOWN)
                .toList();
        return new CheckReport(
                checks.values().stream().map(StreamCheck::profile).toList(),
                rejects,
                logs,
                closed,
                checks.values().stream().mapToLong(StreamCheck::unknownFields).sum(),
                examiners.world(),
                extent(closed));
    }

    /** From the first record to the last, and as many insured as the world says, or else as there are patients. */
    private Optional<Extent> extent(Optional<LocalDate> closed) {
        StreamCheck patients = checks.get(Stream.PATIENTS);
        Optional<LocalDate> first = checks.values().stream()
                .filter(check -> !check.ledger().stream().isReference())
                .flatMap(check -> check.ledger().days().first().stream())
                .min(LocalDate::compareTo);
        long known = patients == null ? 0 : patients.ledger().ids();
        long insured = facts.map(world -> (long) world.insured()).orElse(known);
        boolean thickened = facts.filter(WorldFacts::thickened).isPresent();
        return insured == 0 || closed.isEmpty()
                ? Optional.empty()
                : first.map(from -> new Extent(insured, from, closed.get(), thickened));
    }

    private Optional<LocalDate> closedThrough() {
        DayCounts all = new DayCounts();
        checks.values().forEach(check -> all.addAll(check.ledger().days()));
        return all.plausibleLast();
    }
}
