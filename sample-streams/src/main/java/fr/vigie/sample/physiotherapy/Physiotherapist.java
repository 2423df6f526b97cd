package fr.vigie.sample.physiotherapy;

import fr.vigie.sample.practice.Practice;
import fr.vigie.sample.practice.Practitioner;
import fr.vigie.sample.territory.WeightedPlaces;
import java.util.ArrayList;
import java.util.List;

/**
 * A physiotherapist.
 *
 * @param index position among the physiotherapists
 * @param person as a professional
 * @param practice the cabinet
 * @param patients where patients live
 * @param panelSize series under way at a time
 * @param panel the series under way
 */
record Physiotherapist(
        int index,
        Practitioner person,
        Practice practice,
        WeightedPlaces patients,
        int panelSize,
        List<SessionSeries> panel) {

    Physiotherapist(int index, Practitioner person, Practice practice, WeightedPlaces patients, int panelSize) {
        this(index, person, practice, patients, panelSize, new ArrayList<>(panelSize));
    }
}
