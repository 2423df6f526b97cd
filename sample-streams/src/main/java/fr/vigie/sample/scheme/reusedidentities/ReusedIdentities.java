package fr.vigie.sample.scheme.reusedidentities;

import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.label.Instance;
import fr.vigie.sample.label.Role;
import fr.vigie.sample.label.SchemeCode;
import fr.vigie.sample.label.Stealth;
import fr.vigie.sample.label.SubjectKind;
import fr.vigie.sample.people.Insured;
import fr.vigie.sample.people.Period;
import fr.vigie.sample.pharmacy.AntigenTest.Registering;
import fr.vigie.sample.pharmacy.Pharmacy;
import fr.vigie.sample.scheme.InventedTests;
import fr.vigie.sample.scheme.PharmacyCasting;
import fr.vigie.sample.scheme.PharmacyFraud;
import fr.vigie.sample.scheme.Stage;
import java.util.ArrayList;
import java.util.List;

/**
 * Pharmacies that bill and register invented tests in the names of a few real patients, again and again; every other one
 * passes its list on to a second pharmacy.
 */
public final class ReusedIdentities extends PharmacyFraud {

    @Override
    public String storyName() {
        return "reused-identities";
    }

    @Override
    protected void plant(Stage stage, Pharmacy pharmacy, Part part) {
        Period spell = part.spell();
        Stealth stealth = part.stealth();
        Chance chance = part.chance();
        boolean two = part.number() % 2 == 1;
        Instance story = stage.labels()
                .plant(
                        storyName(),
                        SchemeCode.ANTIGEN_TESTS,
                        stealth,
                        "Les mêmes identités de patients servent à facturer et enregistrer des tests jamais réalisés.");
        List<Insured> list = new ArrayList<>();
        int size = (int) stealth.choose(15, 35, 80) + chance.below(10);
        for (int i = 0; i < size; i++) {
            list.add(stage.pharmacies().customers().neighbour(pharmacy, spell.to(), chance));
        }
        bill(stage, pharmacy, story, spell, stealth, list);
        if (two) {
            PharmacyCasting.find(stage, chance).ifPresent(other -> bill(stage, other, story, spell, stealth, list));
        }
    }

    private static void bill(
            Stage stage, Pharmacy pharmacy, Instance story, Period spell, Stealth stealth, List<Insured> list) {
        story.about(SubjectKind.BILLER, pharmacy.billerId(), Role.SUSPECT);
        double share = stealth.choose(0.5, 0.3, 0.15);
        double kitsBought = stealth.choose(0.2, 0.6, 1);
        stage.pharmacies()
                .adopt(
                        pharmacy,
                        new InventedTests(
                                story,
                                spell,
                                share,
                                Registering.NORMAL,
                                kitsBought,
                                (at, day, customers, draw) -> customers.testOf(at, draw.pick(list), day, draw)));
    }
}
