package fr.vigie.sample.scheme;

import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.label.Instance;
import fr.vigie.sample.nurse.MileageHabit;
import fr.vigie.sample.territory.Site;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Bills km as due; the lines are noted as those of a look-alike.
 *
 * @param story the instance
 * @param secondCabinet a declared second cabinet from which every third day starts
 */
public record HonestDriving(Instance story, Optional<Site> secondCabinet) implements MileageHabit {

    @Override
    public int billedKm(int honestKm, LocalDate day, Chance chance) {
        return honestKm;
    }

    @Override
    public Optional<Site> origin(LocalDate day) {
        return secondCabinet.filter(site -> day.toEpochDay() % 3 == 0);
    }

    @Override
    public boolean isInnocent() {
        return true;
    }
}
