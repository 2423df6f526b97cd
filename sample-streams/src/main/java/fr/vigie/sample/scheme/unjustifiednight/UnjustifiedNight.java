package fr.vigie.sample.scheme.unjustifiednight;

import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.label.Instance;
import fr.vigie.sample.label.Stealth;
import fr.vigie.sample.nurse.NurseOffice;
import fr.vigie.sample.people.Period;
import fr.vigie.sample.scheme.NurseCasting;
import fr.vigie.sample.scheme.Stage;
import fr.vigie.sample.scheme.Story;

/** Nurses who claim night majorations though no prescription wants night hours. */
public final class UnjustifiedNight implements Story {
    private static final double LATEST_START = 0.3;

    @Override
    public String storyName() {
        return "unjustified-night";
    }

    @Override
    public boolean isLookAlike() {
        return false;
    }

    @Override
    public void cast(Stage stage, int count) {
        for (int i = 0; i < count; i++) {
            Chance chance = stage.chance(storyName(), i);
            Stealth stealth = stage.stealth(storyName(), i);
            NurseCasting.some(stage, chance, office -> true)
                    .ifPresent(office -> claimNights(stage, office, stealth, chance));
        }
    }

    private void claimNights(Stage stage, NurseOffice office, Stealth stealth, Chance chance) {
        Instance story = NurseCasting.plant(
                stage,
                office,
                storyName(),
                stealth,
                "L'infirmier facture des majorations de nuit qu'aucune prescription n'exige.");
        Period spell = stage.spell(chance, LATEST_START);
        double share = stealth.choose(0.6, 0.25, 0.6) * chance.uniform(0.8, 1.2);
        stage.nurses().adopt(NurseCasting.titulaire(office), new Nights(story, spell, share, stealth));
    }
}
