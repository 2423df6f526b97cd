package fr.vigie.sample.scheme.testsbeyondkits;

import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.label.Instance;
import fr.vigie.sample.label.Role;
import fr.vigie.sample.label.SchemeCode;
import fr.vigie.sample.label.Stealth;
import fr.vigie.sample.label.SubjectKind;
import fr.vigie.sample.people.Period;
import fr.vigie.sample.pharmacy.AntigenTest.Registering;
import fr.vigie.sample.pharmacy.Pharmacy;
import fr.vigie.sample.scheme.InventedTests;
import fr.vigie.sample.scheme.PharmacyCasting;
import fr.vigie.sample.scheme.Stage;
import fr.vigie.sample.scheme.Story;
import java.util.Optional;

/** Pharmacies that bill and register tests for which they never had kits. */
public final class TestsBeyondKits implements Story {

    @Override
    public String storyName() {
        return "tests-beyond-kits";
    }

    @Override
    public boolean isLookAlike() {
        return false;
    }

    @Override
    public int usualCount(int insured) {
        return PharmacyCasting.frauds(insured);
    }

    @Override
    public void cast(Stage stage, int count) {
        for (int i = 0; i < count; i++) {
            Chance chance = stage.chance(storyName(), i);
            Stealth stealth = stage.stealth(storyName(), i);
            Optional<Period> spell = PharmacyCasting.spell(stage, chance, PharmacyCasting.EPIDEMIC);
            if (spell.isPresent()) {
                PharmacyCasting.find(stage, chance)
                        .ifPresent(pharmacy -> plant(stage, pharmacy, spell.get(), stealth, chance));
            }
        }
    }

    private void plant(Stage stage, Pharmacy pharmacy, Period spell, Stealth stealth, Chance chance) {
        Instance story = stage.labels()
                .plant(
                        storyName(),
                        SchemeCode.ANTIGEN_TESTS,
                        stealth,
                        "La pharmacie facture et enregistre plus de tests antigéniques qu'elle n'a acheté de kits.")
                .about(SubjectKind.BILLER, pharmacy.billerId(), Role.SUSPECT);
        double share = stealth.choose(0.6, 0.38, 0.2) * chance.uniform(0.9, 1.15);
        stage.pharmacies()
                .adopt(
                        pharmacy,
                        new InventedTests(
                                story,
                                spell,
                                share,
                                Registering.NORMAL,
                                0,
                                (at, day, customers, draw) -> customers.test(at, day, draw)));
    }
}
