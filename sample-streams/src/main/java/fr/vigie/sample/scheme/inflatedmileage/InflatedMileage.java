package fr.vigie.sample.scheme.inflatedmileage;

import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.label.Instance;
import fr.vigie.sample.label.Role;
import fr.vigie.sample.label.SchemeCode;
import fr.vigie.sample.label.Stealth;
import fr.vigie.sample.label.SubjectKind;
import fr.vigie.sample.nurse.NurseOffice;
import fr.vigie.sample.people.Period;
import fr.vigie.sample.practice.Practitioner;
import fr.vigie.sample.scheme.Stage;
import fr.vigie.sample.scheme.Story;
import java.util.Optional;

/** Nurses who bill more km than twice the road less 4; one in four only leaves the daily cap out. */
public final class InflatedMileage implements Story {
    private static final double LATEST_START = 0.25;
    private static final int CAP_ONLY = 3;
    /** Km a visit from which inflating pays at all. */
    private static final double WORTH_IT_KM = 5;

    private static final double REMOTE_REACH_KM = 6.5;

    @Override
    public String storyName() {
        return "inflated-mileage";
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
            if (i % 4 == CAP_ONLY) {
                NurseCasting.remote(stage, 0).ifPresent(office -> ignoreCap(stage, office, chance));
            } else {
                driver(stage, stealth, chance).ifPresent(office -> inflate(stage, office, stealth, chance));
            }
        }
    }

    /** A subtle fraud needs long roads: a third more of a few km is lost in the rounding. */
    private static Optional<NurseOffice> driver(Stage stage, Stealth stealth, Chance chance) {
        double longRoads = stealth.choose(WORTH_IT_KM, WORTH_IT_KM, 2 * WORTH_IT_KM);
        return NurseCasting.driving(stage, chance, longRoads)
                .or(() -> NurseCasting.driving(stage, chance, WORTH_IT_KM));
    }

    private void inflate(Stage stage, NurseOffice office, Stealth stealth, Chance chance) {
        Instance story = plant(
                stage,
                office,
                stealth,
                "L'infirmier facture plus de kilomètres que le double du trajet réel diminué de l'abattement.");
        Period spell = stage.spell(chance, LATEST_START);
        double factor = stealth.choose(2, 1.6, 1.3);
        double share = stealth.choose(1, 0.8, 0.5);
        stage.nurses().adopt(nurseOf(office), new Inflation(story, spell, factor, share, stealth == Stealth.BRAZEN));
    }

    private void ignoreCap(Stage stage, NurseOffice office, Chance chance) {
        office.serve(stage.territory().around(office.site().commune(), REMOTE_REACH_KM));
        Instance story = plant(
                stage,
                office,
                Stealth.PLAIN,
                "L'infirmier facture ses kilomètres sans appliquer le plafond journalier de l'avenant 6.");
        stage.nurses().adopt(nurseOf(office), new Inflation(story, stage.spell(chance, LATEST_START), 1, 0, true));
    }

    private Instance plant(Stage stage, NurseOffice office, Stealth stealth, String explanation) {
        return stage.labels()
                .plant(storyName(), SchemeCode.NURSE_BILLING, stealth, explanation)
                .about(SubjectKind.PROFESSIONAL, nurseOf(office).id(), Role.SUSPECT);
    }

    private static Practitioner nurseOf(NurseOffice office) {
        return office.numbers().get(0).members().get(0);
    }
}
