package fr.vigie.domain.identity;

import java.util.Optional;

/** Placeholder replaced by the identity package. */
public final class ProfessionalId {
    private ProfessionalId() {}

    public static Optional<String> problem(String id) {
        return Optional.empty();
    }
}
