package fr.vigie.domain.identity;

import java.util.Optional;

/** Placeholder replaced by the identity package. */
public final class Siret {
    private Siret() {}

    public static Optional<String> problem(String id) {
        return Optional.empty();
    }
}
