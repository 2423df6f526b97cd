package fr.vigie.sample;

import fr.vigie.sample.scheme.Story;
import fr.vigie.sample.scheme.inflatedmileage.InflatedMileage;
import fr.vigie.sample.scheme.inflatedmileage.InnocentDrivers;
import fr.vigie.sample.scheme.overlappingleaves.OverlappingLeaves;
import fr.vigie.sample.scheme.overlappingleaves.RectifiedLeaves;
import fr.vigie.sample.scheme.unregisteredtests.InnocentPharmacies;
import fr.vigie.sample.scheme.unregisteredtests.UnregisteredTests;
import fr.vigie.sample.scheme.usurpedcard.InnocentHolders;
import fr.vigie.sample.scheme.usurpedcard.UsurpedCard;
import fr.vigie.sample.scheme.workduringleave.InnocentEmployees;
import fr.vigie.sample.scheme.workduringleave.WorkDuringLeave;
import java.util.ArrayList;
import java.util.List;

/** Every planted fraud and every look-alike, in the order in which they are cast. */
final class StoryCatalogue {
    private StoryCatalogue() {}

    /** New stories for one world. */
    static List<Story> stories() {
        List<Story> stories = new ArrayList<>(List.of(
                new UnregisteredTests(),
                new InflatedMileage(),
                new WorkDuringLeave(),
                new OverlappingLeaves(),
                new UsurpedCard()));
        stories.addAll(List.of(InnocentPharmacies.values()));
        stories.addAll(List.of(InnocentDrivers.values()));
        stories.addAll(List.of(InnocentEmployees.values()));
        stories.add(new RectifiedLeaves());
        stories.addAll(List.of(InnocentHolders.values()));
        return stories;
    }

    /** Names of all stories. */
    static List<String> names() {
        return stories().stream().map(Story::storyName).sorted().toList();
    }
}
