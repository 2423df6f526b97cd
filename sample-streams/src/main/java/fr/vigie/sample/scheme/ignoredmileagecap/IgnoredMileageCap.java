package fr.vigie.sample.scheme.ignoredmileagecap;

import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.label.Instance;
import fr.vigie.sample.label.Stealth;
import fr.vigie.sample.nurse.NurseOffice;
import fr.vigie.sample.people.Period;
import fr.vigie.sample.scheme.NurseCasting;
import fr.vigie.sample.scheme.Stage;
import fr.vigie.sample.scheme.Story;
import fr.vigie.sample.scheme.Suspect;

/** Nurses of remote cabinets who bill every km in full: beyond 299 a day half is due, beyond 399 nothing. */
public final class IgnoredMileageCap implements Story {
    private static final double LATEST_START = 0.3;

    @Override
    public String storyName() {
        return "ignored-mileage-cap";
    }

    @Override
    public void cast(Stage stage, int count) {
        for (int i = 0; i < count; i++) {
            Chance chance = stage.chance(storyName(), i);
            Stealth stealth = stage.stealth(storyName(), i);
            NurseCasting.remote(stage, 0).ifPresent(office -> ignore(stage, office, stealth, chance));
        }
    }

    private void ignore(Stage stage, NurseOffice office, Stealth stealth, Chance chance) {
        LongRoads.serve(stage, office, stealth.choose(460, 410, 360));
        Suspect suspect = new Suspect(office, office.numbers().get(0));
        Instance story = suspect.plant(
                stage,
                storyName(),
                stealth,
                "L'infirmier facture ses kilomètres sans appliquer le plafond journalier de l'avenant 6.");
        Period spell = stage.spell(chance, LATEST_START);
        double share = stealth.choose(1, 0.8, 0.4);
        stage.nurses().adopt(suspect.nurse(), new Uncapped(story, spell, share, chance.nextLong()));
    }
}
