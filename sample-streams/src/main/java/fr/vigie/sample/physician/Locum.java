package fr.vigie.sample.physician;

import fr.vigie.sample.practice.Practitioner;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A remplaçant: sits in for one of some titulaires while they are away, on their number, with a card of their own.
 *
 * @param person the remplaçant
 * @param titulaires whom they replace, one at a time
 */
public record Locum(Practitioner person, List<Physician> titulaires) {

    /** Who is replaced on a day: one who would open and is away, the same all week. */
    public Optional<Physician> replacedOn(LocalDate day) {
        int week = (int) Math.floorMod(Math.floorDiv(day.toEpochDay() + 3, 7), titulaires.size());
        for (int i = 0; i < titulaires.size(); i++) {
            Physician one = titulaires.get((week + i) % titulaires.size());
            if (one.isAwayOn(day)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }
}
