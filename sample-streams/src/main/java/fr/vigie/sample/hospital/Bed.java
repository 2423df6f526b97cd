package fr.vigie.sample.hospital;

import fr.vigie.sample.people.Insured;
import fr.vigie.sample.people.Period;
import java.util.Optional;

/**
 * A full stay.
 *
 * @param patient who
 * @param days from the admission to the discharge
 * @param permission days spent at home in the middle of it
 */
record Bed(Insured patient, Period days, Optional<Period> permission) {}
