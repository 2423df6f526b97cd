package fr.vigie.casequeue.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * One entry of the log.
 *
 * @param number from 1, without gaps
 * @param at wall's time, to the microsecond
 * @param login who did it
 * @param action what was done
 * @param objectKind to what kind of thing: case, account, …
 * @param objectId which one: a case's number, an account's; never a name
 * @param detail what else must be known, in French; empty for nothing
 */
public record LogEntry(
        long number, Instant at, String login, String action, String objectKind, String objectId, String detail) {
    private static final int LONGEST = 1_000;

    /** Cuts what is too long, and what PostgreSQL cannot keep. */
    public LogEntry {
        at = at.truncatedTo(ChronoUnit.MICROS);
        objectId = bounded(objectId);
        detail = bounded(detail);
    }

    /** SHA-256 over the hash of the entry before and the content: each field with its length, so that none runs into the next. */
    byte[] hash(byte[] previous) {
        MessageDigest digest = sha256();
        digest.update(previous);
        digest.update(ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(number)
                .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, at))
                .array());
        for (String field : new String[] {login, action, objectKind, objectId, detail}) {
            byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
            digest.update(
                    ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
            digest.update(bytes);
        }
        return digest.digest();
    }

    private static String bounded(String text) {
        String kept = text.codePoints()
                .limit(LONGEST)
                .map(point -> Character.isISOControl(point) || !isCharacter(point) ? ' ' : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return kept.strip();
    }

    private static boolean isCharacter(int point) {
        return Character.getType(point) != Character.SURROGATE;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
