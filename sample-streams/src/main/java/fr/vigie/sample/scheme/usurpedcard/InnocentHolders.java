package fr.vigie.sample.scheme.usurpedcard;

import fr.vigie.domain.geo.GreatCircle;
import fr.vigie.domain.geo.Place;
import fr.vigie.domain.reference.BillerKind;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.label.Instance;
import fr.vigie.sample.label.Role;
import fr.vigie.sample.label.SchemeCode;
import fr.vigie.sample.label.SubjectKind;
import fr.vigie.sample.physician.Physician;
import fr.vigie.sample.practice.Practice;
import fr.vigie.sample.practice.Practitioner;
import fr.vigie.sample.scheme.PhysicianCasting;
import fr.vigie.sample.scheme.Stage;
import fr.vigie.sample.scheme.Story;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/** Holders whose card seems to be in two places. */
public enum InnocentHolders implements Story {
    /** Two cabinets some 60 km apart, with time to drive. */
    TWO_PRACTICES("two-practices", "Deux cabinets distants, avec le temps de faire la route.") {
        @Override
        void tell(Stage stage, Chance chance) {
            PhysicianCasting.any(stage, chance, one -> one.second().isEmpty())
                    .ifPresent(physician -> openSecond(stage, physician, 60, chance, note(stage, physician.person())));
        }
    },
    /** A second cabinet whose reader is one hour slow. */
    CLOCK_OFF("reader-clock-off", "Le lecteur du second cabinet retarde d'une heure.") {
        @Override
        void tell(Stage stage, Chance chance) {
            PhysicianCasting.any(stage, chance, one -> one.second().isEmpty()).ifPresent(physician -> {
                Practice second = openSecond(stage, physician, 45, chance, note(stage, physician.person()));
                second.setClockError(Duration.ofHours(-1));
                physician.beginAfternoonsAt(13 * 3600 + 600);
            });
        }
    },
    /** SOS Médecins: a reader on the road. */
    SOS_MEDECINS("sos-medecins", "SOS Médecins : le lecteur voyage de visite en visite.") {
        @Override
        void tell(Stage stage, Chance chance) {
            if (stage.take("sos")) {
                Instance story = note(stage, stage.sos().crew().toArray(Practitioner[]::new));
                stage.sos().note(story);
            }
        }
    },
    /** A maison de santé where every card goes through every reader. */
    SHARED_TERMINAL("shared-terminal", "Maison de santé : toutes les cartes passent par les mêmes lecteurs.") {
        @Override
        void tell(Stage stage, Chance chance) {
            PhysicianCasting.any(
                            stage,
                            chance,
                            physician -> physician.practice().terminals().size() > 1)
                    .ifPresent(physician -> note(stage, physician.person()));
        }
    },
    /** Teleconsultations signed on a telephone through a platform in Paris, between patients seen in the cabinet. */
    TELECONSULTATION("teleconsultation", "Téléconsultations validées par e-CPS via une plateforme parisienne.") {
        @Override
        void tell(Stage stage, Chance chance) {
            PhysicianCasting.any(stage, chance).ifPresent(physician -> {
                physician.habits().startTeleconsulting();
                note(stage, physician.person());
            });
        }
    };

    private static final int PHYSICIANS = 1;

    private final String storyName;
    private final String explanation;

    InnocentHolders(String storyName, String explanation) {
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

    Instance note(Stage stage, Practitioner... holders) {
        Instance story = stage.labels().lookAlike(storyName, SchemeCode.CARD_MISUSE, explanation);
        for (Practitioner holder : List.of(holders)) {
            story.about(SubjectKind.PROFESSIONAL, holder.id(), Role.LOOK_ALIKE);
            stage.cardUses().watch(holder, story);
        }
        return story;
    }

    private static Practice openSecond(
            Stage stage, Physician physician, double wantedKm, Chance chance, Instance story) {
        Place home = physician.practice().site().commune();
        Place best = stage.territory().communes().stream()
                .min(Comparator.comparingDouble((Place place) -> StrictMath.abs(km(home, place) - wantedKm))
                        .thenComparing(Place::code))
                .orElseThrow();
        Practice second = stage.roster()
                .open(BillerKind.CABINET, PHYSICIANS, stage.territory().build(best, chance));
        second.members().add(physician.person());
        physician.person().declareSecondary(best);
        physician.consultAlsoAt(second);
        story.about(SubjectKind.CARD, physician.person().cardId(), Role.LOOK_ALIKE);
        return second;
    }

    private static double km(Place a, Place b) {
        return 1.28 * GreatCircle.km(a.latitude(), a.longitude(), b.latitude(), b.longitude());
    }
}
