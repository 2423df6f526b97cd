package fr.vigie.sample.scheme.ignoredart11b;

import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.label.Instance;
import fr.vigie.sample.label.Stealth;
import fr.vigie.sample.nurse.Need;
import fr.vigie.sample.nurse.Specialty;
import fr.vigie.sample.people.Period;
import fr.vigie.sample.scheme.NurseCasting;
import fr.vigie.sample.scheme.Stage;
import fr.vigie.sample.scheme.Story;
import fr.vigie.sample.scheme.Suspect;
import java.util.Optional;

/** Nurses who bill second and third acts of a visit at the full rate: art. 11B pays half of the second, no other. */
public final class IgnoredArt11b implements Story {
    private static final double LATEST_START = 0.3;

    @Override
    public String storyName() {
        return "ignored-art-11b";
    }

    @Override
    public void cast(Stage stage, int count) {
        for (int i = 0; i < count; i++) {
            Chance chance = stage.chance(storyName(), i);
            Stealth stealth = stage.stealth(storyName(), i);
            NurseCasting.suspect(stage, chance, office -> true)
                    .ifPresent(suspect -> payInFull(stage, suspect, stealth, chance));
        }
    }

    /** Wounds after surgery are what brings several acts to one visit. */
    private void payInFull(Stage stage, Suspect suspect, Stealth stealth, Chance chance) {
        Need wounds = chance.happens(0.5) ? Need.AFTER_SURGERY : Need.DRESSING_AND_INJECTION;
        double known = stealth.choose(0.35, 0.25, 0.15) * chance.uniform(0.8, 1.3);
        suspect.office().specialise(new Specialty(wounds, 1, false, known, Optional.empty()));
        Instance story = suspect.plant(
                stage,
                storyName(),
                stealth,
                "L'infirmier facture à taux plein le deuxième et le troisième acte d'une même séance, sans dérogation.");
        Period spell = stage.spell(chance, LATEST_START);
        double share = stealth.choose(0.97, 0.75, 0.3);
        int acts = stealth == Stealth.SUBTLE ? 1 : 2;
        stage.nurses().adopt(suspect.nurse(), new FullRates(story, spell, share, acts));
    }
}
