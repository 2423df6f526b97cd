package fr.vigie.sample.scheme.unjustifiednight;

import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.label.Instance;
import fr.vigie.sample.label.Stealth;
import fr.vigie.sample.people.Period;
import fr.vigie.sample.scheme.NurseCasting;
import fr.vigie.sample.scheme.Stage;
import fr.vigie.sample.scheme.Story;
import fr.vigie.sample.scheme.Suspect;

/** Nurses who claim night majorations though no prescription wants night hours. */
public final class UnjustifiedNight implements Story {
    private static final double LATEST_START = 0.3;

    @Override
    public String storyName() {
        return "unjustified-night";
    }

    @Override
    public void cast(Stage stage, int count) {
        for (int i = 0; i < count; i++) {
            Chance chance = stage.chance(storyName(), i);
            Stealth stealth = stage.stealth(storyName(), i);
            NurseCasting.suspect(stage, chance, office -> true)
                    .ifPresent(suspect -> claimNights(stage, suspect, stealth, chance));
        }
    }

    private void claimNights(Stage stage, Suspect suspect, Stealth stealth, Chance chance) {
        Instance story = suspect.plant(
                stage,
                storyName(),
                stealth,
                "L'infirmier facture des majorations de nuit qu'aucune prescription n'exige.");
        Period spell = stage.spell(chance, LATEST_START);
        double share = stealth.choose(0.6, 0.25, 0.6) * chance.uniform(0.8, 1.2);
        stage.nurses().adopt(suspect.nurse(), new Nights(story, spell, share, stealth));
    }
}
