package fr.vigie.sample.scheme.ignoredmileagecap;

import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.label.Instance;
import fr.vigie.sample.label.Stealth;
import fr.vigie.sample.nurse.NurseOffice;
import fr.vigie.sample.people.Period;
import fr.vigie.sample.scheme.NurseCasting;
import fr.vigie.sample.scheme.Stage;
import fr.vigie.sample.scheme.Story;

/** Nurses of remote cabinets who bill every km in full: beyond 299 a day half is due, beyond 399 nothing. */
public final class IgnoredMileageCap implements Story {
    private static final double LATEST_START = 0.3;

    @Override
    public String storyName() {
        return "ignored-mileage-cap";
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
            NurseCasting.remote(stage, 0).ifPresent(office -> ignore(stage, office, stealth, chance));
        }
    }

    private void ignore(Stage stage, NurseOffice office, Stealth stealth, Chance chance) {
        double reachKm = stealth.choose(13, 11, 9) * chance.uniform(0.9, 1.15);
        office.serve(stage.territory().around(office.site().commune(), reachKm));
        Instance story = NurseCasting.plant(
                stage,
                office,
                storyName(),
                stealth,
                "L'infirmier facture ses kilomètres sans appliquer le plafond journalier de l'avenant 6.");
        Period spell = stage.spell(chance, LATEST_START);
        double share = stealth.choose(1, 0.8, 0.4);
        stage.nurses().adopt(NurseCasting.titulaire(office), new Uncapped(story, spell, share, chance.nextLong()));
    }
}
