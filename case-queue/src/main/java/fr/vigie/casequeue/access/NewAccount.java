package fr.vigie.casequeue.access;

import fr.vigie.casequeue.person.Role;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An account to be made.
 *
 * @param login 1 to 64 letters, digits, {@code . _ @ -}; kept in small letters
 * @param name 1 to 100 characters
 * @param oidcSubject the value of the provider's claim, if it logs in by OIDC
 * @param roles at least one
 */
public record NewAccount(String login, String name, Optional<String> oidcSubject, Set<Role> roles) {
    private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._@-]{0,63}");
    private static final int LONGEST = 100;

    /** @throws AccountRefused if something is missing or wrong */
    public NewAccount {
        login = normalised(login);
        name = name.strip();
        oidcSubject = oidcSubject.map(String::strip).filter(subject -> !subject.isEmpty());
        roles = Set.copyOf(roles);
        if (!LOGIN.matcher(login).matches()) {
            throw new AccountRefused("L’identifiant doit compter de 1 à 64 lettres sans accent, chiffres ou . _ @ -");
        }
        if (name.isEmpty() || name.length() > LONGEST) {
            throw new AccountRefused("Le nom doit compter de 1 à 100 caractères.");
        }
        requireRole(roles);
    }

    /** A login as it is kept: small letters, no space around. */
    static String normalised(String login) {
        return login.strip().toLowerCase(Locale.ROOT);
    }

    static void requireRole(Set<Role> roles) {
        if (roles.isEmpty()) {
            throw new AccountRefused("Choisissez au moins un rôle.");
        }
    }
}
