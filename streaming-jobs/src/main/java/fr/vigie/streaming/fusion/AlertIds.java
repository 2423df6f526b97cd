package fr.vigie.streaming.fusion;

import fr.vigie.streaming.finding.AlertKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Salted identifiers of alerts: the same for every revision, not to be guessed from the subject. */
final class AlertIds {
    private static final int BYTES = 12;

    private AlertIds() {}

    /** The identifier of an episode: {@code a_} and 96 bits of SHA-256 over salt, scheme, subject and episode. */
    static String of(String salt, AlertKey key, int episode) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] hash = digest.digest((salt + '\n' + key.text() + '\n' + episode).getBytes(StandardCharsets.UTF_8));
            return "a_" + HexFormat.of().formatHex(hash, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
