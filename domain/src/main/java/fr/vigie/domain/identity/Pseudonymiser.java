package fr.vigie.domain.identity;

import fr.vigie.domain.identity.Pseudonymised.Pseudonym;
import fr.vigie.domain.identity.Pseudonymised.Refused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Turns NIR and IBAN into pseudonyms that only the holder of the key can make again.
 *
 * <p>HMAC-SHA-256 of the kind and the identifier, cut to 128 bits, in base64url after a prefix: {@code p_} for a person,
 * {@code b_} for a bank account. Spaces and case do not matter; a wrong key is told rather than pseudonymised, for a
 * mistyped number would become another person. The number space is small enough to be tried out: without the key nobody
 * can, with it anybody. Safe for use by several threads.
 */
public final class Pseudonymiser {

    /** Least length of a key, in bytes: that of the hash. */
    public static final int LEAST_KEY_BYTES = 32;

    private static final String ALGORITHM = "HmacSHA256";
    private static final int PSEUDONYM_BYTES = 16;

    private final SecretKeySpec key;

    private Pseudonymiser(SecretKeySpec key) {
        this.key = key;
    }

    /**
     * A pseudonymiser with a key.
     *
     * @throws IllegalArgumentException for fewer than {@value #LEAST_KEY_BYTES} bytes
     */
    public static Pseudonymiser withKey(byte[] key) {
        return withKey(key, "the key of pseudonyms");
    }

    /**
     * A pseudonymiser with the key in a file: its bytes, but for one line end after them.
     *
     * @throws IOException where the file cannot be read
     * @throws IllegalArgumentException for fewer than {@value #LEAST_KEY_BYTES} bytes
     */
    public static Pseudonymiser withKeyFile(Path file) throws IOException {
        return withKey(withoutLineEnd(Files.readAllBytes(file)), "the key in " + file);
    }

    /** The pseudonym of a person, from a NIR of 15 characters, key included. */
    public Pseudonymised person(String nir) {
        return pseudonym(normalised(nir), Nir::problem, "nir:", "p_");
    }

    /** The pseudonym of a bank account, from its IBAN. */
    public Pseudonymised bankAccount(String iban) {
        return pseudonym(normalised(iban), Iban::problem, "iban:", "b_");
    }

    private Pseudonymised pseudonym(String id, Function<String, Optional<String>> check, String domain, String prefix) {
        return check.apply(id)
                .<Pseudonymised>map(Refused::new)
                .orElseGet(() -> new Pseudonym(prefix + digest(domain + id)));
    }

    private String digest(String message) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            byte[] hash = mac.doFinal(message.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, PSEUDONYM_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK has no " + ALGORITHM, e);
        }
    }

    private static Pseudonymiser withKey(byte[] key, String what) {
        if (key.length < LEAST_KEY_BYTES) {
            throw new IllegalArgumentException(what + " has " + key.length + " bytes: " + LEAST_KEY_BYTES
                    + " or more are needed, for example those of: openssl rand -hex 32");
        }
        return new Pseudonymiser(new SecretKeySpec(key, ALGORITHM));
    }

    private static byte[] withoutLineEnd(byte[] bytes) {
        int length = bytes.length;
        if (length > 0 && bytes[length - 1] == '\n') {
            length--;
            if (length > 0 && bytes[length - 1] == '\r') {
                length--;
            }
        }
        return Arrays.copyOf(bytes, length);
    }

    /** A number as it is hashed: without spaces, in capitals. */
    public static String normalised(String id) {
        return id.replaceAll("[\\s\\u00A0\\u202F]", "").toUpperCase(Locale.ROOT);
    }
}
