package fr.vigie.sample.scheme.overlappingtrips;

import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.label.Instance;
import fr.vigie.sample.label.Role;
import fr.vigie.sample.label.SchemeCode;
import fr.vigie.sample.label.Stealth;
import fr.vigie.sample.label.SubjectKind;
import fr.vigie.sample.people.Insured;
import fr.vigie.sample.scheme.Stage;
import fr.vigie.sample.scheme.Story;
import fr.vigie.sample.transport.Carrier;
import java.util.List;

/** A carrier bills trips that one vehicle cannot have driven, km that nobody drove, patients in hospital or dead. */
public final class OverlappingTrips implements Story {

    @Override
    public String storyName() {
        return "overlapping-trips";
    }

    @Override
    public void cast(Stage stage, int count) {
        List<Insured> deceased = stage.population().all().stream()
                .filter(one -> one.diedOn().isPresent())
                .toList();
        for (int i = 0; i < count; i++) {
            int index = i;
            Chance chance = stage.chance(storyName(), i);
            CarrierCasting.any(stage, chance, carrier -> true)
                    .ifPresent(carrier -> plant(stage, carrier, index, deceased, chance));
        }
    }

    private void plant(Stage stage, Carrier carrier, int index, List<Insured> deceased, Chance chance) {
        Stealth stealth = stage.stealth(storyName(), index);
        Instance story = stage.labels()
                .plant(
                        storyName(),
                        SchemeCode.TRANSPORT,
                        stealth,
                        "Le transporteur facture des trajets qui se chevauchent et des kilomètres jamais parcourus.");
        story.about(SubjectKind.BILLER, carrier.practice().billerId(), Role.SUSPECT);
        carrier.adopt(new PaddedTrips(stage, story, stage.spell(chance, 0.4), stealth, deceased));
    }
}
