package fr.vigie.sample.scheme.inflatedmileage;

import fr.vigie.domain.geo.Place;
import fr.vigie.domain.reference.BillerKind;
import fr.vigie.domain.reference.Terrain;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.label.Instance;
import fr.vigie.sample.label.Role;
import fr.vigie.sample.label.SchemeCode;
import fr.vigie.sample.label.SubjectKind;
import fr.vigie.sample.nurse.NurseOffice;
import fr.vigie.sample.people.Insured;
import fr.vigie.sample.people.Period;
import fr.vigie.sample.practice.Practice;
import fr.vigie.sample.practice.Practitioner;
import fr.vigie.sample.scheme.Stage;
import fr.vigie.sample.scheme.Story;
import fr.vigie.sample.territory.Site;
import java.util.List;
import java.util.Optional;

/** Nurses whose km are many, or odd, and due. */
public enum InnocentDrivers implements Story {
    /** A remote cabinet: hundreds of km a day by the star method, capped as it should be. */
    RURAL_STAR("rural-star-mileage", "Cabinet rural : beaucoup de kilomètres en étoile, plafonnés comme il se doit.") {
        @Override
        Optional<NurseOffice> find(Stage stage, Chance chance) {
            return NurseCasting.remote(stage, 0);
        }

        @Override
        void tell(Stage stage, NurseOffice office, Chance chance) {
            office.serve(stage.territory().around(office.site().commune(), REMOTE_REACH_KM));
            note(stage, office, Optional.empty(), titulaire(office));
        }
    },
    /** Several remplaçants at work the same day on one number: each under the cap, their sum above it. */
    SEVERAL_REPLACEMENTS(
            "several-replacements",
            "Plusieurs remplaçants exercent le même jour sous le numéro du titulaire, chacun sous le plafond.") {
        @Override
        Optional<NurseOffice> find(Stage stage, Chance chance) {
            return NurseCasting.remote(stage, 2);
        }

        @Override
        void tell(Stage stage, NurseOffice office, Chance chance) {
            office.runOnOneNumber();
            office.serve(stage.territory().around(office.site().commune(), 4.5));
            Instance story =
                    note(stage, office, Optional.empty(), office.replacements().toArray(Practitioner[]::new));
            story.about(SubjectKind.BILLER, office.numbers().get(0).billerId(), Role.LOOK_ALIKE);
        }
    },
    /** A declared second cabinet, from which the km of some days run. */
    SECOND_CABINET("second-cabinet", "Un cabinet secondaire déclaré, d'où partent les tournées de certains jours.") {
        @Override
        Optional<NurseOffice> find(Stage stage, Chance chance) {
            return anywhere(stage, chance);
        }

        @Override
        void tell(Stage stage, NurseOffice office, Chance chance) {
            Place commune = office.site().commune();
            for (int i = 0; i < 20 && commune.equals(office.site().commune()); i++) {
                commune = stage.territory().around(commune, 5).pick(chance);
            }
            Site site = stage.territory().build(commune, chance);
            Practitioner nurse = titulaire(office);
            nurse.declareSecondary(commune);
            Practice second = stage.roster().open(BillerKind.CABINET, NURSES, site);
            second.members().add(nurse);
            note(stage, office, Optional.of(site), nurse);
        }
    },
    /** A patient who stays with family: the care is far from the address the caisse knows. */
    FAMILY_STAY("family-stay", "Un patient séjourne chez ses proches, loin de l'adresse connue de la caisse.") {
        @Override
        Optional<NurseOffice> find(Stage stage, Chance chance) {
            return anywhere(stage, chance);
        }

        @Override
        void tell(Stage stage, NurseOffice office, Chance chance) {
            Place home = office.site().commune();
            Insured patient = stage.population().pickElderIn(home.code(), chance);
            Site family =
                    stage.territory().build(stage.territory().around(home, 9).pick(chance), chance);
            Instance story = note(stage, office, Optional.empty(), titulaire(office));
            Period stay =
                    new Period(stage.time().from().plusDays(1), stage.time().to());
            stage.nurses().careForStay(office, patient, family, stay, story);
        }
    },
    /** Mountain terrain: IKM, 2 km of abatement, due from 1 km on. Fictitious in Charente-Maritime. */
    MOUNTAIN("mountain-terrain", "Terrain de montagne (fictif en Charente-Maritime) : IKM, abattement de 2 km.") {
        @Override
        Optional<NurseOffice> find(Stage stage, Chance chance) {
            return anywhere(stage, chance);
        }

        @Override
        void tell(Stage stage, NurseOffice office, Chance chance) {
            office.numbers().forEach(number -> number.setTerrain(Terrain.MOUNTAIN));
            note(stage, office, Optional.empty(), titulaire(office));
        }
    };

    private static final int NURSES = 6;
    private static final double SOME_KM = 1.5;
    private static final double REMOTE_REACH_KM = 6.5;

    private final String storyName;
    private final String explanation;

    InnocentDrivers(String storyName, String explanation) {
        this.storyName = storyName;
        this.explanation = explanation;
    }

    private static Optional<NurseOffice> anywhere(Stage stage, Chance chance) {
        return NurseCasting.driving(stage, chance, SOME_KM).or(() -> NurseCasting.driving(stage, chance, 0));
    }

    abstract Optional<NurseOffice> find(Stage stage, Chance chance);

    abstract void tell(Stage stage, NurseOffice office, Chance chance);

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
            find(stage, chance).ifPresent(office -> tell(stage, office, chance));
        }
    }

    Instance note(Stage stage, NurseOffice office, Optional<Site> secondCabinet, Practitioner... nurses) {
        Instance story = stage.labels().lookAlike(storyName, SchemeCode.NURSE_BILLING, explanation);
        for (Practitioner nurse : List.of(nurses)) {
            story.about(SubjectKind.PROFESSIONAL, nurse.id(), Role.LOOK_ALIKE);
            stage.nurses().adopt(nurse, new HonestDriving(story, secondCabinet));
        }
        return story;
    }

    private static Practitioner titulaire(NurseOffice office) {
        return office.numbers().get(0).members().get(0);
    }
}
