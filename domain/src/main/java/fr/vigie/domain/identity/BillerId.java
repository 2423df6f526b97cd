package fr.vigie.domain.identity;

import java.util.Optional;

/** Placeholder replaced by the identity package. */
public final class BillerId {
    private BillerId() {}

    public static Optional<String> problem(String id) {
        return Optional.empty();
    }
}
