package fr.vigie.sample.scheme.ignoredmileagecap;

import fr.vigie.sample.label.Instance;
import fr.vigie.sample.label.Role;
import fr.vigie.sample.label.SchemeCode;
import fr.vigie.sample.label.SubjectKind;
import fr.vigie.sample.nurse.NurseOffice;
import fr.vigie.sample.practice.Practitioner;
import fr.vigie.sample.scheme.HonestDriving;
import fr.vigie.sample.scheme.NurseCasting;
import fr.vigie.sample.scheme.Stage;
import fr.vigie.sample.scheme.Story;
import java.util.List;
import java.util.Optional;

/** Nurses or numbers with hundreds of km a day, all of them due. */
public enum InnocentDistances implements Story {
    /** A remote cabinet: hundreds of km a day by the star method, capped as it should be. */
    RURAL_STAR(
            "rural-star-mileage", "Cabinet rural : beaucoup de kilomètres en étoile, plafonnés comme il se doit.", 0) {
        @Override
        void tell(Stage stage, NurseOffice office) {
            LongRoads.serve(stage, office, STAR_KM_A_DAY);
            note(stage, List.of(NurseCasting.titulaire(office)));
        }
    },
    /** Several remplaçants at work the same day on one number: each under the cap, their sum above it. */
    SEVERAL_REPLACEMENTS(
            "several-replacements",
            "Plusieurs remplaçants exercent le même jour sous le numéro du titulaire, chacun sous le plafond.",
            2) {
        @Override
        void tell(Stage stage, NurseOffice office) {
            office.runOnOneNumber();
            office.serve(stage.territory().around(office.site().commune(), SHARED_REACH_KM));
            note(stage, office.replacements())
                    .about(SubjectKind.BILLER, office.numbers().get(0).billerId(), Role.LOOK_ALIKE);
        }
    };

    private static final double STAR_KM_A_DAY = 370;
    private static final double SHARED_REACH_KM = 4.5;

    private final String storyName;
    private final String explanation;
    private final int replacements;

    InnocentDistances(String storyName, String explanation, int replacements) {
        this.storyName = storyName;
        this.explanation = explanation;
        this.replacements = replacements;
    }

    abstract void tell(Stage stage, NurseOffice office);

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
            NurseCasting.remote(stage, replacements).ifPresent(office -> tell(stage, office));
        }
    }

    Instance note(Stage stage, List<Practitioner> nurses) {
        Instance story = stage.labels().lookAlike(storyName, SchemeCode.NURSE_BILLING, explanation);
        for (Practitioner nurse : nurses) {
            story.about(SubjectKind.PROFESSIONAL, nurse.id(), Role.LOOK_ALIKE);
            stage.nurses().adopt(nurse, new HonestDriving(story, Optional.empty()));
        }
        return story;
    }
}
