package fr.vigie.streaming.intake;

import fr.vigie.domain.stream.Stream;
import fr.vigie.streaming.dayclose.Tallies;
import fr.vigie.streaming.dayclose.Tallies.Fate;
import fr.vigie.streaming.envelope.Envelope;
import fr.vigie.streaming.state.ByteMap;
import fr.vigie.streaming.state.SubjectState;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The ledger of one subject's records: what has been seen under each id.
 *
 * <p>Within one close of one subject each entry is read once and written once: {@link #write()} ends it.
 *
 * <p>Contract: the same id with the same content (batchId and receivedAt apart) is a duplicate, the first counts; with
 * other content it is an update, the later by event time wins.
 */
public final class RecordLedger {
    private final ByteMap state;
    private Map<String, LedgerEntry> open = new HashMap<>();
    private Set<String> changed = new HashSet<>();
    private final Tallies tallies;

    private RecordLedger(ByteMap state, Tallies tallies) {
        this.state = state;
        this.tallies = tallies;
    }

    /** The ledger in an operator's state. */
    public static RecordLedger of(SubjectState state, Tallies tallies) {
        return new RecordLedger(state.map("ledger"), tallies);
    }

    /** What a record turned out to be. */
    public enum Verdict {
        /** First of its id. */
        NEW,
        /** Replaces the content known so far. */
        UPDATE,
        /** An update that is older than what is known: used, but without effect. */
        SUPERSEDED,
        /** Known already. */
        DUPLICATE
    }

    /** Enters a record and says what it is; counts it as used or as a duplicate. */
    public Verdict enter(Envelope envelope) throws Exception {
        Stream stream = envelope.stream();
        String key = key(stream, envelope.id());
        long fingerprint = ContentFingerprint.of(stream, envelope.payload());
        LedgerEntry entry = read(key).orElseGet(LedgerEntry::new);
        Verdict verdict = judge(entry, envelope, fingerprint);
        tallies.count(stream, verdict == Verdict.DUPLICATE ? Fate.DUPLICATES : Fate.USED);
        if (verdict != Verdict.DUPLICATE) {
            entry.see(fingerprint, verdict != Verdict.SUPERSEDED, envelope.time());
            put(key, entry);
        }
        if (verdict == Verdict.UPDATE || verdict == Verdict.SUPERSEDED) {
            tallies.count(stream, Fate.UPDATED);
        }
        return verdict;
    }

    private static Verdict judge(LedgerEntry entry, Envelope envelope, long fingerprint) {
        if (entry.isAwaited()) {
            return Verdict.NEW;
        }
        if (entry.hasSeen(fingerprint)) {
            return Verdict.DUPLICATE;
        }
        return envelope.time() >= entry.time() ? Verdict.UPDATE : Verdict.SUPERSEDED;
    }

    /** Marks a record as replaced by a rectification; it may come later than what replaces it. */
    public void replace(Stream stream, String id) throws Exception {
        LedgerEntry entry = read(key(stream, id)).orElseGet(LedgerEntry::new);
        entry.replace();
        put(key(stream, id), entry);
    }

    /** Whether a rectification has replaced a record. */
    public boolean isReplaced(Stream stream, String id) throws Exception {
        return read(key(stream, id)).map(LedgerEntry::isReplaced).orElse(false);
    }

    /** Where the facts of a record were sent. */
    public List<String> targets(Stream stream, String id) throws Exception {
        return read(key(stream, id)).map(LedgerEntry::targets).orElse(List.of());
    }

    /** Notes where the facts of a record were sent. */
    public void target(Stream stream, String id, List<String> targets) throws Exception {
        LedgerEntry entry = read(key(stream, id)).orElseGet(LedgerEntry::new);
        entry.setTargets(targets);
        put(key(stream, id), entry);
    }

    private Optional<LedgerEntry> read(String key) throws Exception {
        LedgerEntry known = open.get(key);
        if (known != null) {
            return Optional.of(known);
        }
        byte[] bytes = state.get(key);
        if (bytes == null) {
            return Optional.empty();
        }
        LedgerEntry entry = LedgerEntry.of(bytes);
        open.put(key, entry);
        return Optional.of(entry);
    }

    private void put(String key, LedgerEntry entry) {
        open.put(key, entry);
        changed.add(key);
    }

    /** Writes what has changed; to be called at the end of each close, while its subject is the current key. */
    public void write() throws Exception {
        for (String key : changed) {
            state.put(key, Optional.ofNullable(open.get(key)).orElseThrow().toBytes());
        }
        // New ones: clearing a table costs as much as the largest subject ever needed.
        changed = new HashSet<>();
        open = new HashMap<>();
    }

    private static String key(Stream stream, String id) {
        return stream.ordinal() + ":" + id;
    }
}
