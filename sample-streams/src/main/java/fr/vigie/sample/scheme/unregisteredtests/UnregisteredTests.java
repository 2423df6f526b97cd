package fr.vigie.sample.scheme.unregisteredtests;

import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.label.Instance;
import fr.vigie.sample.label.Role;
import fr.vigie.sample.label.SchemeCode;
import fr.vigie.sample.label.Stealth;
import fr.vigie.sample.label.SubjectKind;
import fr.vigie.sample.pharmacy.Pharmacy;
import fr.vigie.sample.scheme.Stage;
import fr.vigie.sample.scheme.Story;

/** Pharmacies that bill antigen tests never entered in SI-DEP, because they were never done. */
public final class UnregisteredTests implements Story {
    private static final double LATEST_START = 0.3;

    @Override
    public String storyName() {
        return "unregistered-tests";
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
            PharmacyCasting.find(stage, chance).ifPresent(pharmacy -> plant(stage, pharmacy, stealth, chance));
        }
    }

    private void plant(Stage stage, Pharmacy pharmacy, Stealth stealth, Chance chance) {
        double share = stealth.choose(0.6, 0.35, 0.15);
        Instance story = stage.labels()
                .plant(
                        storyName(),
                        SchemeCode.ANTIGEN_TESTS,
                        stealth,
                        "La pharmacie facture des tests antigéniques jamais réalisés ni enregistrés dans SI-DEP, mêlés à de"
                                + " vrais tests.");
        story.about(SubjectKind.BILLER, pharmacy.practice().billerId(), Role.SUSPECT);
        stage.pharmacies().adopt(pharmacy, new FictitiousTests(story, stage.spell(chance, LATEST_START), share));
    }
}
