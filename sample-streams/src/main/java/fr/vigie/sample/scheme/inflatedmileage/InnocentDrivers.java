package fr.vigie.sample.scheme.inflatedmileage;

import fr.vigie.domain.geo.Place;
import fr.vigie.domain.reference.BillerKind;
import fr.vigie.domain.reference.Terrain;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.label.Instance;
import fr.vigie.sample.label.Role;
import fr.vigie.sample.label.SchemeCode;
import fr.vigie.sample.label.SubjectKind;
import fr.vigie.sample.nurse.CareOrder;
import fr.vigie.sample.nurse.Need;
import fr.vigie.sample.nurse.NurseOffice;
import fr.vigie.sample.people.Insured;
import fr.vigie.sample.people.Period;
import fr.vigie.sample.practice.Practice;
import fr.vigie.sample.practice.Practitioner;
import fr.vigie.sample.scheme.HonestDriving;
import fr.vigie.sample.scheme.NurseCasting;
import fr.vigie.sample.scheme.Stage;
import fr.vigie.sample.scheme.Story;
import fr.vigie.sample.territory.Site;
import java.util.List;
import java.util.Optional;

/** Nurses whose km are many, or odd, and due. */
public enum InnocentDrivers implements Story {
    /** A declared second cabinet, from which the km of some days run. */
    SECOND_CABINET("second-cabinet", "Un cabinet secondaire déclaré, d'où partent les tournées de certains jours.") {
        @Override
        Optional<NurseOffice> find(Stage stage, Chance chance) {
            return anywhere(stage, chance);
        }

        @Override
        void tell(Stage stage, NurseOffice office, Chance chance) {
            Place commune = farFrom(stage, office, 5, chance);
            Site site = stage.territory().build(commune, chance);
            Practitioner nurse = NurseCasting.titulaire(office);
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
            Insured patient = NurseCasting.patient(stage, home.code(), chance);
            Site family =
                    stage.territory().build(stage.territory().around(home, 9).pick(chance), chance);
            Instance story = note(stage, office, Optional.empty(), NurseCasting.titulaire(office));
            Period stay =
                    new Period(stage.time().from().plusDays(1), stage.time().to());
            stage.nurses().careForStay(office, patient, family, stay, story);
        }
    },
    /** Patients for whom no nurse is nearer: those beside them have no room left. */
    NO_NEARER_NURSE(
            "no-nearer-nurse",
            "Patients éloignés pour lesquels aucun cabinet plus proche n'est disponible : la distance est due.") {
        @Override
        Optional<NurseOffice> find(Stage stage, Chance chance) {
            return anywhere(stage, chance);
        }

        @Override
        void tell(Stage stage, NurseOffice office, Chance chance) {
            Instance story = note(stage, office, Optional.empty(), NurseCasting.titulaire(office));
            for (int i = 0; i < FAR_PATIENTS; i++) {
                Place far = farFrom(stage, office, FAR_REACH_KM, chance);
                Insured patient = NurseCasting.patient(stage, far.code(), chance);
                Period care = new Period(
                        stage.time().from().plusDays(chance.below(20)),
                        stage.time().to());
                stage.nurses().admit(office, CareOrder.atHome(patient, Need.INJECTION, care), story);
            }
        }
    },
    /** A patient who moved without telling the caisse: every visit goes to the new address. */
    STALE_ADDRESS(
            "stale-address",
            "Le patient a déménagé sans prévenir la caisse : les visites vont à sa nouvelle adresse.") {
        @Override
        Optional<NurseOffice> find(Stage stage, Chance chance) {
            return anywhere(stage, chance);
        }

        @Override
        void tell(Stage stage, NurseOffice office, Chance chance) {
            Insured patient =
                    NurseCasting.patient(stage, office.site().commune().code(), chance);
            Site now = stage.territory().build(farFrom(stage, office, FAR_REACH_KM, chance), chance);
            Instance story = note(stage, office, Optional.empty(), NurseCasting.titulaire(office));
            Period care = new Period(stage.time().from(), stage.time().to());
            stage.nurses()
                    .admit(
                            office,
                            CareOrder.atHome(patient, Need.DRESSING, care).in(now, fr.vigie.domain.event.Place.HOME),
                            story);
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
            note(stage, office, Optional.empty(), NurseCasting.titulaire(office));
        }
    };

    private static final int NURSES = 6;
    private static final double SOME_KM = 1.5;
    private static final double FAR_REACH_KM = 9;
    private static final int FAR_PATIENTS = 4;

    private final String storyName;
    private final String explanation;

    InnocentDrivers(String storyName, String explanation) {
        this.storyName = storyName;
        this.explanation = explanation;
    }

    private static Optional<NurseOffice> anywhere(Stage stage, Chance chance) {
        return NurseCasting.some(stage, chance, office -> office.typicalKm() > SOME_KM)
                .or(() -> NurseCasting.some(stage, chance, office -> true));
    }

    /** A commune some way off. */
    private static Place farFrom(Stage stage, NurseOffice office, double reachKm, Chance chance) {
        Place home = office.site().commune();
        Place found = home;
        for (int i = 0; i < 20 && found.equals(home); i++) {
            found = stage.territory().around(home, reachKm).pick(chance);
        }
        return found;
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
}
