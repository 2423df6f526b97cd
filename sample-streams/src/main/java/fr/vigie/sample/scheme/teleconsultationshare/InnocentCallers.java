package fr.vigie.sample.scheme.teleconsultationshare;

import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.label.Instance;
import fr.vigie.sample.label.Role;
import fr.vigie.sample.label.SchemeCode;
import fr.vigie.sample.label.SubjectKind;
import fr.vigie.sample.people.Period;
import fr.vigie.sample.physician.Physician;
import fr.vigie.sample.physician.TelePlatform;
import fr.vigie.sample.physician.Told;
import fr.vigie.sample.practice.Practitioner;
import fr.vigie.sample.scheme.PhysicianCasting;
import fr.vigie.sample.scheme.Stage;
import fr.vigie.sample.scheme.Story;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Physicians who teleconsult a great deal and may. */
public enum InnocentCallers implements Story {
    /** A psychiatrist at 35 %: their threshold is 40 %. */
    PSYCHIATRIST("psychiatrist-below-threshold", "Psychiatre à 35 % de téléconsultations : son seuil est de 40 %.") {
        @Override
        void tell(Stage stage, Chance chance) {
            List<Physician> specialists = stage.physicians().corps().specialists();
            PhysicianCasting.among(specialists, stage, chance, Physician::isPsychiatrist)
                    .ifPresent(one -> teleconsult(stage, one, 0.35, stage.time()));
        }
    },
    /** The loneliest general practitioner, whose excess the convention's exception covers. */
    MEDICAL_DESERT(
            "medical-desert",
            "Médecin isolé en zone sous-dotée : dépassement du seuil autorisé par la commission paritaire.") {
        @Override
        void tell(Stage stage, Chance chance) {
            loneliest(stage).ifPresent(one -> teleconsult(stage, one, chance.uniform(0.28, 0.4), stage.time()));
        }
    },
    /** A week at home with COVID in the wave: everything by telephone, but little over the year. */
    EPIDEMIC("epidemic-week", "Semaine d'épidémie : le médecin, positif, consulte à distance ; peu sur l'année.") {
        @Override
        void tell(Stage stage, Chance chance) {
            LocalDate wave = LocalDate.of(2022, 1, 10).plusDays(chance.below(14));
            LocalDate middle = stage.time().from().plusDays(stage.time().days() / 2L);
            LocalDate day = stage.time().contains(wave) ? wave : middle;
            PhysicianCasting.any(stage, chance)
                    .ifPresent(one -> teleconsult(stage, one, 1, new Period(day, day.plusDays(6))));
        }
    },
    /** A national firm: its physicians do nothing else, under an approval of its own. */
    FIRM("teleconsultation-firm", "Société de téléconsultation agréée : ses médecins ne font que cela.") {
        @Override
        void tell(Stage stage, Chance chance) {
            stage.platforms().stream()
                    .filter(one -> stage.take(one.firm().billerId()))
                    .findFirst()
                    .ifPresent(one -> note(stage, one));
        }
    };

    private final String storyName;
    private final String explanation;

    InnocentCallers(String storyName, String explanation) {
        this.storyName = storyName;
        this.explanation = explanation;
    }

    abstract void tell(Stage stage, Chance chance);

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
            tell(stage, stage.chance(storyName, i));
        }
    }

    void teleconsult(Stage stage, Physician physician, double share, Period when) {
        physician.habits().teleconsult(share, when);
        Instance story = stage.labels().lookAlike(storyName, SchemeCode.TELECONSULTATION, explanation);
        story.about(SubjectKind.PROFESSIONAL, physician.person().id(), Role.LOOK_ALIKE);
        physician.tell(new Told(story, when, true, false));
    }

    void note(Stage stage, TelePlatform platform) {
        Instance story = stage.labels().lookAlike(storyName, SchemeCode.TELECONSULTATION, explanation);
        story.about(SubjectKind.BILLER, platform.firm().billerId(), Role.LOOK_ALIKE);
        for (Practitioner one : platform.physicians()) {
            story.about(SubjectKind.PROFESSIONAL, one.id(), Role.LOOK_ALIKE);
        }
        platform.note(story);
    }

    private static Optional<Physician> loneliest(Stage stage) {
        List<Physician> all = stage.physicians().corps().general();
        return all.stream()
                .filter(one -> one.worksThrough(stage.time())
                        && !stage.taken().contains(one.person().id()))
                .max(Comparator.comparingDouble((Physician one) -> kmToNext(one, all))
                        .thenComparing(Physician::index))
                .filter(one -> stage.take(one.person().id()));
    }

    private static double kmToNext(Physician one, List<Physician> all) {
        double least = Double.MAX_VALUE;
        for (Physician other : all) {
            if (other != one) {
                least = StrictMath.min(
                        least, one.practice().site().roadKm(other.practice().site()));
            }
        }
        return least;
    }
}
