package fr.vigie.cli.check;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.stream.RecordBinary;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.specific.SpecificRecordBase;

/** 64-bit Rabin fingerprints of identifiers and of contents. */
final class Fingerprint {
    private Fingerprint() {}

    /** Of an identifier. */
    static long of(String id) {
        return value(id.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Of what a record says; batchId and receivedAt of a billing line left out, since a lot that is sent again has its
     * own. The record is the same after the call.
     */
    static long ofContent(SpecificRecordBase record) {
        if (!(record instanceof BillingLine line)) {
            return value(RecordBinary.encode(record));
        }
        String batchId = line.getBatchId();
        Instant receivedAt = line.getReceivedAt();
        line.setBatchId("");
        line.setReceivedAt(Instant.EPOCH);
        long content = value(RecordBinary.encode(line));
        line.setBatchId(batchId);
        line.setReceivedAt(receivedAt);
        return content;
    }

    /** Of an identifier together with a content, both given by their fingerprints. */
    static long both(long id, long content) {
        // Odd multipliers keep the pair (a, b) apart from (b, a) and from each of its parts.
        return unlikeAbsent((id * 0xBF58476D1CE4E5B9L ^ content) * 0x94D049BB133111EBL + 1);
    }

    private static long value(byte[] bytes) {
        return unlikeAbsent(SchemaNormalization.fingerprint64(bytes));
    }

    private static long unlikeAbsent(long fingerprint) {
        return fingerprint == LongTable.ABSENT ? 0 : fingerprint;
    }
}
