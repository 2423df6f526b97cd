package fr.vigie.sample.scheme.severaltravelsonepassage;

import fr.vigie.domain.event.Place;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.label.Instance;
import fr.vigie.sample.nurse.CareOrder;
import fr.vigie.sample.nurse.Need;
import fr.vigie.sample.nurse.NurseOffice;
import fr.vigie.sample.nurse.Specialty;
import fr.vigie.sample.people.EhpadHome;
import fr.vigie.sample.people.Insured;
import fr.vigie.sample.scheme.NurseCasting;
import fr.vigie.sample.scheme.Stage;
import fr.vigie.sample.scheme.Story;
import java.util.Optional;

/** Nurses whose travels are many at one place, each of them due; or who see many there and bill one. */
public enum InnocentTravellers implements Story {
    /** Many residents of an EHPAD, one travel for each passage. */
    EHPAD_MANY_PATIENTS(
            "ehpad-many-patients",
            "Beaucoup de résidents vus à chaque passage à l'EHPAD, une seule indemnité de déplacement par passage.") {
        @Override
        void tell(Stage stage, NurseOffice office, Instance story, Chance chance) {
            EhpadHome home = office.ehpad().orElseGet(() -> EhpadRounds.nearest(stage, office));
            for (Insured resident : EhpadRounds.some(home, 10 + chance.below(6), chance)) {
                CareOrder order = CareOrder.atHome(resident, Need.INJECTION, stage.time())
                        .in(home.site(), Place.EHPAD)
                        .times(1 + chance.below(2));
                stage.nurses().admit(office, order, story);
            }
        }
    },
    /** Patients seen three times a day: three travels to one address, each due. */
    SEVERAL_PASSAGES(
            "several-passages-a-day",
            "Patients vus trois fois par jour : un déplacement dû à chaque passage, à la même adresse.") {
        @Override
        void tell(Stage stage, NurseOffice office, Instance story, Chance chance) {
            office.specialise(new Specialty(Need.DIABETES, 3, false, SHARE, Optional.of(story)));
        }
    },
    /** Distinct buildings of one campus, a few metres from each other: each is a home of its own. */
    CAMPUS_BUILDINGS(
            "campus-buildings",
            "Bâtiments distincts d'une même résidence : chaque domicile ouvre droit à un déplacement.") {
        @Override
        void tell(Stage stage, NurseOffice office, Instance story, Chance chance) {
            for (Insured resident : Campus.near(stage, office, chance)) {
                stage.nurses().admit(office, CareOrder.atHome(resident, Need.INJECTION, stage.time()), story);
            }
        }
    };

    private static final double SHARE = 0.35;

    private final String storyName;
    private final String explanation;

    InnocentTravellers(String storyName, String explanation) {
        this.storyName = storyName;
        this.explanation = explanation;
    }

    abstract void tell(Stage stage, NurseOffice office, Instance story, Chance chance);

    @Override
    public String storyName() {
        return storyName;
    }

    @Override
    public boolean isLookAlike() {
        return true;
    }

    @Override
    public void cast(Stage stage, int count) {
        for (int i = 0; i < count; i++) {
            Chance chance = stage.chance(storyName, i);
            NurseCasting.some(stage, chance, office -> true)
                    .ifPresent(office ->
                            tell(stage, office, NurseCasting.lookAlike(stage, office, storyName, explanation), chance));
        }
    }
}
