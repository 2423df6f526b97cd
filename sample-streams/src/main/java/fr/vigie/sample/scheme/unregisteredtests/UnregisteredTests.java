package fr.vigie.sample.scheme.unregisteredtests;

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
import fr.vigie.sample.scheme.PharmacyFraud;
import fr.vigie.sample.scheme.Stage;

/** Pharmacies that bill antigen tests never entered in SI-DEP, because they were never done. */
public final class UnregisteredTests extends PharmacyFraud {

    @Override
    public String storyName() {
        return "unregistered-tests";
    }

    @Override
    public int usualCount(int insured) {
        return Math.max(1, PharmacyCasting.frauds(insured));
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
                        "La pharmacie facture des tests antigéniques jamais réalisés ni enregistrés dans SI-DEP, mêlés à de"
                                + " vrais tests.")
                .about(SubjectKind.BILLER, pharmacy.billerId(), Role.SUSPECT);
        double share = stealth.choose(0.6, 0.35, 0.15) * chance.uniform(0.9, 1.15);
        double kitsBought = stealth.choose(0, 0.4, 1);
        stage.pharmacies()
                .adopt(
                        pharmacy,
                        new InventedTests(
                                story,
                                spell,
                                share,
                                Registering.NEVER,
                                kitsBought,
                                (at, day, customers, draw) -> customers.test(at, day, draw)));
    }
}
