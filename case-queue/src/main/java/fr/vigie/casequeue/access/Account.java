package fr.vigie.casequeue.access;

import fr.vigie.casequeue.person.Actor;
import fr.vigie.casequeue.person.Role;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody who may log in, or could once: accounts are closed, never deleted, for the log names them.
 *
 * @param number by which pages address it
 * @param login unique, in small letters
 * @param name as colleagues read it
 * @param local whether it has a password
 * @param oidcSubject the value of the provider's claim by which it is known
 * @param active whether it may log in
 * @param generation sessions of an earlier one have ended
 * @param roles at least one
 * @param createdAt wall's time
 */
public record Account(
        int number,
        String login,
        String name,
        boolean local,
        Optional<String> oidcSubject,
        boolean active,
        int generation,
        Set<Role> roles,
        Instant createdAt) {
    /** The person who acts by it. */
    public Actor actor() {
        return new Actor(login, name, roles);
    }
}
