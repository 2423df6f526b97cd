package fr.vigie.cli.check.label;

import fr.vigie.cli.check.contract.Ledger;
import fr.vigie.cli.check.fault.FaultKind;
import fr.vigie.cli.check.fault.FaultLog;
import fr.vigie.cli.check.label.LabelledLine.Named;
import fr.vigie.cli.check.label.LabelledLine.Undue;
import fr.vigie.cli.check.row.TextHash;
import fr.vigie.cli.check.table.LongTable;
import fr.vigie.domain.stream.Stream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The labels of a world, held against its streams once these are read. */
public final class LabelBook {
    private static final Map<String, Stream> SUBJECTS = Map.of(
            "PROFESSIONAL", Stream.PROFESSIONALS,
            "BILLER", Stream.BILLERS,
            "PATIENT", Stream.PATIENTS,
            "EMPLOYER", Stream.EMPLOYERS,
            "CARD", Stream.CARDS);

    private final List<Labelled> files;
    private final LongTable evidence = new LongTable();
    private final LongTable money = new LongTable();
    private final LongTable subjects = new LongTable();
    private final Set<Long> met = ConcurrentHashMap.newKeySet();

    private LabelBook(List<Labelled> files) {
        this.files = files;
        for (Labelled file : files) {
            for (LabelledLine label : file.labels) {
                label.evidence().forEach(id -> evidence.put(TextHash.of(id), 1));
                label.subjects().forEach(subject -> subjects.put(TextHash.of(subject.id()), 1));
                label.undue().forEach(item -> money.put(TextHash.of(item.id()), 1));
            }
        }
    }

    /**
     * The labels of a directory; empty where it is not there.
     *
     * @throws IOException if one of the two files is missing or cannot be read
     */
    public static Optional<LabelBook> read(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return Optional.empty();
        }
        Path planted = present(directory.resolve("planted.jsonl"));
        Path lookAlikes = present(directory.resolve("look-alikes.jsonl"));
        return Optional.of(new LabelBook(List.of(Labelled.read(planted, false), Labelled.read(lookAlikes, true))));
    }

    private static Path present(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException(file + ": no such file; ./vigie generate writes it into DIR/labels");
        }
        return file;
    }

    /** Whether a record, given by the hash of its id, bears witness in some label. */
    public boolean isEvidence(long idHash) {
        return evidence.has(idHash);
    }

    /** Notes that records name somebody, given by the hash of the id, who is in none of the references. */
    public void meet(long idHash) {
        if (subjects.has(idHash)) {
            met.add(idHash);
        }
    }

    /** Whether some label says that money of a record is undue. */
    boolean isMoney(long idHash) {
        return money.has(idHash);
    }

    /** Holds the labels against the streams. */
    public void judge(Map<Stream, Ledger> delivered, Collection<LabelledMoney> amounts) {
        for (Labelled file : files) {
            for (LabelledLine label : file.labels) {
                judgeEvidence(label, delivered.values(), file.faults);
                judgeSubjects(label, delivered, file.faults);
                judgeMoney(label, amounts, file.faults);
            }
        }
    }

    private static void judgeEvidence(LabelledLine label, Collection<Ledger> delivered, FaultLog faults) {
        for (String id : label.ids()) {
            long hash = TextHash.of(id);
            if (delivered.stream().noneMatch(ledger -> ledger.knows(hash))) {
                faults.add(FaultKind.LABEL_EVIDENCE, label.line(), () -> label.instance() + ": " + id);
            }
        }
    }

    /**
     * Patients may be insured of other caisses, in no reference, and their lines may come after the last day: of those
     * that a label names one must be known.
     */
    private void judgeSubjects(LabelledLine label, Map<Stream, Ledger> delivered, FaultLog faults) {
        List<Named> patients = label.subjects().stream()
                .filter(subject -> subject.kind().equals("PATIENT"))
                .toList();
        boolean anyKnown = patients.stream().anyMatch(patient -> isKnown(patient, delivered));
        for (Named subject : label.subjects()) {
            boolean excused = anyKnown && patients.contains(subject);
            if (!excused && !isKnown(subject, delivered)) {
                faults.add(
                        FaultKind.LABEL_SUBJECT,
                        label.line(),
                        () -> label.instance() + ": " + subject.kind() + " " + subject.id());
            }
        }
    }

    private boolean isKnown(Named subject, Map<Stream, Ledger> delivered) {
        Stream stream = SUBJECTS.get(subject.kind());
        Ledger ledger = stream == null ? null : delivered.get(stream);
        long hash = TextHash.of(subject.id());
        return ledger == null || ledger.knows(hash) || met.contains(hash);
    }

    private static void judgeMoney(LabelledLine label, Collection<LabelledMoney> amounts, FaultLog faults) {
        for (Undue item : label.undue()) {
            long hash = TextHash.of(item.id());
            amounts.stream()
                    .mapToLong(amount -> amount.cents(hash))
                    .filter(cents -> cents != LongTable.ABSENT && item.cents() > cents)
                    .forEach(cents -> faults.add(
                            FaultKind.LABEL_UNDUE,
                            label.line(),
                            () -> label.instance() + ": undueCents " + item.cents() + " of " + item.id() + ", which is "
                                    + cents));
        }
        long claimed = label.sufferedCents() + label.avoidableCents();
        if (claimed != label.undueCents() || label.lookAlike() && claimed != 0) {
            faults.add(
                    FaultKind.LABEL_SUM,
                    label.line(),
                    () -> label.instance() + ": sufferedCents + avoidableCents are " + claimed + ", the items sum to "
                            + label.undueCents() + (label.lookAlike() ? "; a look-alike has none" : ""));
        }
    }

    /** The faults of the label files. */
    public List<FaultLog> faults() {
        return files.stream().map(Labelled::faults).toList();
    }

    private record Labelled(FaultLog faults, List<LabelledLine> labels) {
        static Labelled read(Path file, boolean lookAlikes) throws IOException {
            FaultLog faults = new FaultLog(file);
            return new Labelled(faults, LabelFile.read(file, faults, lookAlikes));
        }
    }
}
