package fr.vigie.domain.identity;

import java.util.Optional;

/** Whoever is paid: an {@link AmNumber} or a {@link Finess} number, both of 9 characters with a Luhn key. */
public final class BillerId {

    private BillerId() {}

    /** What is wrong with a biller's number, or empty. */
    public static Optional<String> problem(String id) {
        return Finess.problem("AM number or FINESS", id);
    }
}
