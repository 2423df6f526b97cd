package fr.vigie.sample.nurse;

import fr.vigie.sample.label.Instance;
import java.util.Optional;

/**
 * A kind of care for which a cabinet is known.
 *
 * @param need which
 * @param passages visits a day, 1 to 4
 * @param atNight whether prescriptions want night hours
 * @param share of new patients who come for it, in [0, 1]
 * @param story the look-alike to which this care belongs, where there is one
 */
public record Specialty(Need need, int passages, boolean atNight, double share, Optional<Instance> story) {}
