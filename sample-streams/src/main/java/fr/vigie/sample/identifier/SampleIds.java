package fr.vigie.sample.identifier;

import fr.vigie.sample.chance.Chance;
import java.util.Locale;

/**
 * Identifiers of simulated people and records, from ranges that are never attributed, with valid keys.
 *
 * <p>RPPS beginning 9999, AM numbers of a département 99 and FINESS of a département 98 that do not exist, SIRET
 * beginning 99999. Pseudonyms and record ids look random and never collide: they scramble a counter bijectively.
 */
public final class SampleIds {
    private final long seed;
    private final long[] used = new long[Kind.values().length];

    /** Identifiers of a world's seed. */
    public SampleIds(long seed) {
        this.seed = seed;
    }

    /** What an opaque identifier is of. */
    public enum Kind {
        LINE("L"),
        INVOICE("F"),
        CARD_USE("U"),
        PRESCRIPTION("O"),
        LEAVE("S"),
        ALLOWANCE("J"),
        DECLARATION("D"),
        REGISTRATION("R"),
        PURCHASE("K"),
        STAY("H"),
        BANK_CHANGE("B"),
        VISIT("V"),
        PACKAGE("C"),
        TRIP("T"),
        DEVICE("Z");

        private final String prefix;

        Kind(String prefix) {
            this.prefix = prefix;
        }
    }

    /** A new record id. */
    public String next(Kind kind) {
        long count = ++used[kind.ordinal()];
        return kind.prefix + hex(seed * 31 + kind.ordinal(), count);
    }

    /** Pseudonym of an insured person; index &ge; 0. */
    public String patient(long index) {
        return "P" + hex(seed * 31 + 101, index);
    }

    /** Pseudonym of an address. */
    public String address(long index) {
        return "A" + hex(seed * 31 + 102, index);
    }

    /** Pseudonym of a bank account. */
    public String iban(long index) {
        return "I" + hex(seed * 31 + 103, index);
    }

    /** A household. */
    public String household(long index) {
        return "M" + hex(seed * 31 + 104, index);
    }

    /** Serial of a card reader. */
    public static String terminal(long index) {
        return "LC" + (7_000_000 + index);
    }

    /** Number of a professional card. */
    public static String card(long index) {
        return "99" + String.format(Locale.ROOT, "%08d", index);
    }

    /** RPPS; index in [0, 999,999]. */
    public static String rpps(int index) {
        return withLuhn("9999" + String.format(Locale.ROOT, "%06d", index));
    }

    /** AM number of a category (1 physician, 6 nurse…); index in [0, 99,999]. */
    public static String amNumber(int category, int index) {
        return withLuhn("99" + category + String.format(Locale.ROOT, "%05d", index));
    }

    /** FINESS; index in [0, 999,999]. */
    public static String finess(int index) {
        return withLuhn("98" + String.format(Locale.ROOT, "%06d", index));
    }

    /** SIRET; index in [0, 9,999,999]. */
    public static String siret(int index) {
        String siren = withLuhn("99999" + String.format(Locale.ROOT, "%03d", index % 1000));
        return withLuhn(siren + String.format(Locale.ROOT, "%04d", index / 1000 + 1));
    }

    private static String hex(long stream, long count) {
        long scrambled = Chance.mix(Chance.mix(stream) + count * 0x9E3779B97F4A7C15L);
        String hex = Long.toHexString(scrambled);
        return "0000000000000000".substring(hex.length()) + hex;
    }

    private static String withLuhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighted = i % 2 == 0 ? digit * 2 : digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return digits + (10 - sum % 10) % 10;
    }
}
