package fr.vigie.sample.leave;

import fr.vigie.sample.practice.Practitioner;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Who signs a leave, when and where.
 *
 * @param person the prescriber
 * @param at when it is signed
 * @param terminalId reader of the CPS; empty = signed by e-CPS
 * @param commune INSEE commune where the card is used
 * @param teleconsultation whether the patient was seen at a distance
 * @param referredBy RPPS of the physician who sent the patient or is stood in for
 */
public record Author(
        Practitioner person,
        Instant at,
        Optional<String> terminalId,
        String commune,
        boolean teleconsultation,
        Optional<String> referredBy) {

    /** The same on behalf of another physician. */
    public Author referredBy(String professionalId) {
        return new Author(person, at, terminalId, commune, teleconsultation, Optional.of(professionalId));
    }

    /** The same so many days later. */
    Author later(long days) {
        return new Author(person, at.plus(Duration.ofDays(days)), terminalId, commune, teleconsultation, referredBy);
    }

    /** The same by e-CPS, at a distance. */
    public Author atADistance() {
        return new Author(person, at, Optional.empty(), commune, true, referredBy);
    }
}
