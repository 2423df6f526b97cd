package fr.vigie.domain.identity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Closes the number behind a pseudonym in an envelope that only the holder of a key can open.
 *
 * <p>AES-256-GCM (NIST SP 800-38D), with the pseudonym as associated data: an envelope opens under its own pseudonym only. The nonce
 * is an HMAC-SHA-256 of pseudonym and number, cut to 96 bits: the same number makes the same envelope, so that deliveries can be
 * compared, and that tells no more than the pseudonym itself does. The key is another than that of pseudonyms: whoever may open one
 * envelope cannot make pseudonyms of all numbers. Safe for use by several threads.
 */
public final class IdentitySeal {
    /** Least length of a key, in bytes. */
    public static final int LEAST_KEY_BYTES = 32;

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec cipherKey;
    private final SecretKeySpec nonceKey;

    private IdentitySeal(SecretKeySpec cipherKey, SecretKeySpec nonceKey) {
        this.cipherKey = cipherKey;
        this.nonceKey = nonceKey;
    }

    /**
     * A seal with a key.
     *
     * @throws IllegalArgumentException for fewer than {@value #LEAST_KEY_BYTES} bytes
     */
    public static IdentitySeal withKey(byte[] key) {
        if (key.length < LEAST_KEY_BYTES) {
            throw new IllegalArgumentException("the key of identities has " + key.length + " bytes: " + LEAST_KEY_BYTES
                    + " or more are needed, for example those of: openssl rand -hex 32");
        }
        SecretKeySpec whole = new SecretKeySpec(key, "HmacSHA256");
        return new IdentitySeal(
                new SecretKeySpec(digest(whole, "vigie identities: cipher"), "AES"),
                new SecretKeySpec(digest(whole, "vigie identities: nonce"), "HmacSHA256"));
    }

    /** The envelope of a number, in base64url. */
    public String seal(String pseudonym, String number) {
        byte[] nonce = Arrays.copyOf(digest(nonceKey, pseudonym + "\n" + number), NONCE_BYTES);
        try {
            byte[] closed =
                    cipher(Cipher.ENCRYPT_MODE, nonce, pseudonym).doFinal(number.getBytes(StandardCharsets.UTF_8));
            byte[] envelope = Arrays.copyOf(nonce, NONCE_BYTES + closed.length);
            System.arraycopy(closed, 0, envelope, NONCE_BYTES, closed.length);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(envelope);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK has no AES-256-GCM", e);
        }
    }

    /** The number in an envelope; none where another key or another pseudonym closed it, or it was changed. */
    public Optional<String> open(String pseudonym, String envelope) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(envelope);
            if (bytes.length <= NONCE_BYTES) {
                return Optional.empty();
            }
            byte[] number = cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(bytes, NONCE_BYTES), pseudonym)
                    .doFinal(bytes, NONCE_BYTES, bytes.length - NONCE_BYTES);
            return Optional.of(new String(number, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException | IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String pseudonym) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, cipherKey, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(pseudonym.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static byte[] digest(SecretKeySpec key, String message) {
        try {
            Mac mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            return mac.doFinal(message.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK has no " + key.getAlgorithm(), e);
        }
    }
}
