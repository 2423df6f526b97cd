package fr.vigie.casequeue.extraction;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A delivery of kits to a professional, as a pharmacy billed it.
 *
 * @param professionalId to whom, it says
 * @param boxes how many, if it says so
 * @param tests how many
 * @param cents reimbursable
 */
public record Delivery(
        String professionalId, LocalDate day, String lineId, Optional<Integer> boxes, int tests, long cents) {}
