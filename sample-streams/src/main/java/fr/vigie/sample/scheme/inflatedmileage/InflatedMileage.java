package fr.vigie.sample.scheme.inflatedmileage;

import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.label.Instance;
import fr.vigie.sample.label.Stealth;
import fr.vigie.sample.people.Period;
import fr.vigie.sample.scheme.NurseCasting;
import fr.vigie.sample.scheme.Stage;
import fr.vigie.sample.scheme.Story;
import fr.vigie.sample.scheme.Suspect;
import java.util.Optional;

/** Nurses who bill more km than twice the road less 4; the daily cap of what they bill they keep. */
public final class InflatedMileage implements Story {
    private static final double LATEST_START = 0.25;
    /** Km a visit from which inflating pays at all. */
    private static final double WORTH_IT_KM = 5;

    @Override
    public String storyName() {
        return "inflated-mileage";
    }

    @Override
    public void cast(Stage stage, int count) {
        for (int i = 0; i < count; i++) {
            Chance chance = stage.chance(storyName(), i);
            Stealth stealth = stage.stealth(storyName(), i);
            driver(stage, stealth, chance).ifPresent(suspect -> inflate(stage, suspect, stealth, chance));
        }
    }

    /** A subtle fraud needs long roads: a third more of a few km is lost in the rounding. */
    private static Optional<Suspect> driver(Stage stage, Stealth stealth, Chance chance) {
        double longRoads = stealth.choose(WORTH_IT_KM, WORTH_IT_KM, 2 * WORTH_IT_KM);
        return NurseCasting.suspect(stage, chance, office -> office.typicalKm() > longRoads)
                .or(() -> NurseCasting.suspect(stage, chance, office -> office.typicalKm() > WORTH_IT_KM));
    }

    private void inflate(Stage stage, Suspect suspect, Stealth stealth, Chance chance) {
        Instance story = suspect.plant(
                stage,
                storyName(),
                stealth,
                "L'infirmier facture plus de kilomètres que le double du trajet réel diminué de l'abattement.");
        Period spell = stage.spell(chance, LATEST_START);
        double factor = stealth.choose(2, 1.6, 1.3) * chance.uniform(0.95, 1.1);
        double share = stealth.choose(1, 0.8, 0.5);
        stage.nurses().adopt(suspect.nurse(), new Inflation(story, spell, factor, share));
    }
}
