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
import fr.vigie.sample.scheme.PharmacyFraud;
import fr.vigie.sample.scheme.Stage;

/** Pharmacies that bill and register tests for which they never had kits. */
public final class TestsBeyondKits extends PharmacyFraud {

    @Override
    public String storyName() {
        return "tests-beyond-kits";
    }

    @Override
    protected void plant(Stage stage, Pharmacy pharmacy, Part part) {
        Period spell = part.spell();
        Stealth stealth = part.stealth();
        Chance chance = part.chance();
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
