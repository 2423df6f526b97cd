package fr.vigie.casequeue.person;

import java.util.List;
import java.util.Set;

/**
 * Whoever is logged in and acts.
 *
 * @param login unique name to log in by; it stands in the log of accesses
 * @param name as colleagues read it
 * @param roles at least one
 */
public record Actor(String login, String name, Set<Role> roles) {
    /** Refuses somebody who is nothing. */
    public Actor {
        roles = Set.copyOf(roles);
        if (roles.isEmpty()) {
            throw new IllegalArgumentException("account " + login + " has no role");
        }
    }

    /** The roles in the order in which they are declared. */
    public List<Role> sortedRoles() {
        return roles.stream().sorted().toList();
    }

    /** Whether one of the roles allows it. */
    public boolean may(Permission permission) {
        return roles.stream().anyMatch(permission.roles()::contains);
    }

    /** @throws NotAllowed unless one of the roles allows it */
    public void require(Permission permission) {
        if (!may(permission)) {
            throw new NotAllowed(login, permission);
        }
    }
}
