package fr.vigie.cli.demo;

import java.security.SecureRandom;

/** Passwords made for one run. */
final class Password {
    // Letters and digits that are not mistaken for each other when copied by eye.
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 20;

    private Password() {}

    /** A new one: 20 characters, 99 bits of chance. */
    static String random() {
        SecureRandom chance = new SecureRandom();
        StringBuilder password = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            password.append(LETTERS.charAt(chance.nextInt(LETTERS.length())));
        }
        return password.toString();
    }
}
