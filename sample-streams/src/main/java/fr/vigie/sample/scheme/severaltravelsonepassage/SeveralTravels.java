package fr.vigie.sample.scheme.severaltravelsonepassage;

import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.label.Instance;
import fr.vigie.sample.label.Stealth;
import fr.vigie.sample.nurse.NurseOffice;
import fr.vigie.sample.people.EhpadHome;
import fr.vigie.sample.people.Period;
import fr.vigie.sample.scheme.NurseCasting;
import fr.vigie.sample.scheme.Stage;
import fr.vigie.sample.scheme.Story;
import fr.vigie.sample.scheme.Suspect;

/** Nurses who bill a travel for every resident they see in one passage at an EHPAD, or for every neighbour of a building. */
public final class SeveralTravels implements Story {
    private static final double LATEST_START = 0.3;

    @Override
    public String storyName() {
        return "several-travels-one-passage";
    }

    @Override
    public void cast(Stage stage, int count) {
        for (int i = 0; i < count; i++) {
            Chance chance = stage.chance(storyName(), i);
            Stealth stealth = stage.stealth(storyName(), i);
            NurseCasting.suspect(stage, chance, office -> !office.ehpads().isEmpty())
                    .or(() -> NurseCasting.suspect(stage, chance, office -> true))
                    .ifPresent(suspect -> travelOften(stage, suspect, stealth, chance));
        }
    }

    private void travelOften(Stage stage, Suspect suspect, Stealth stealth, Chance chance) {
        NurseOffice office = suspect.office();
        EhpadHome home = office.ehpad().orElseGet(() -> EhpadRounds.nearest(stage, office));
        EhpadRounds.visit(office, home, (int) stealth.choose(12, 9, 6) + chance.below(5), chance);
        Instance story = suspect.plant(
                stage,
                storyName(),
                stealth,
                "L'infirmier facture plusieurs déplacements pour un seul passage, à l'EHPAD ou dans un même immeuble.");
        Period spell = stage.spell(chance, LATEST_START);
        double share = stealth.choose(0.95, 0.6, 0.2);
        stage.nurses().adopt(suspect.nurse(), new TravelForEach(story, spell, share, stealth != Stealth.BRAZEN));
    }
}
