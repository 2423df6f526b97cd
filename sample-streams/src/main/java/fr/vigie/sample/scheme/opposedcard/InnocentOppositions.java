package fr.vigie.sample.scheme.opposedcard;

import fr.vigie.sample.calendar.LocalClock;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.label.Instance;
import fr.vigie.sample.label.Role;
import fr.vigie.sample.label.SchemeCode;
import fr.vigie.sample.label.SubjectKind;
import fr.vigie.sample.people.Period;
import fr.vigie.sample.physician.Physician;
import fr.vigie.sample.physician.Told;
import fr.vigie.sample.scheme.PhysicianCasting;
import fr.vigie.sample.scheme.Stage;
import fr.vigie.sample.scheme.Story;
import java.time.Instant;
import java.time.LocalDate;

/** Cards that only seem to be used when they should not. */
public enum InnocentOppositions implements Story {
    /** A card is replaced; the opposition of the old one bears the day of the request, before the new one arrived. */
    LATE_OPPOSITION(
            "late-opposition",
            "Carte remplacée : l'opposition porte la date de la demande, avant l'arrivée de la nouvelle carte.") {
        @Override
        void tell(Stage stage, Physician physician, Chance chance) {
            LocalDate day = day(stage, chance);
            Instant asked = LocalClock.at(day, 13, chance.below(60));
            LocalDate arrives = day.plusDays(6 + chance.below(7));
            Instant newCard = LocalClock.at(arrives, 7, 0);
            Instance story = note(stage, physician, asked);
            physician.person().replaceCard(asked, newCard, newCard);
            stage.cardUses().watch(physician.person(), story, new Period(day.plusDays(1), arrives.minusDays(1)));
        }
    },
    /** A card is lost; what it had signed before is transmitted weeks later, once the software works again. */
    LATE_TRANSMISSION(
            "late-transmission",
            "Feuilles signées avant l'opposition de la carte, transmises après une panne du logiciel.") {
        @Override
        void tell(Stage stage, Physician physician, Chance chance) {
            LocalDate day = day(stage, chance);
            Instant lost = LocalClock.at(day, 20, 5);
            Period before = new Period(day.minusDays(8 + chance.below(8)), day);
            Instance story = note(stage, physician, lost);
            physician.person().replaceCard(lost, lost, lost);
            physician.practice().transmitLater(before, day.plusDays(5 + chance.below(14)));
            physician.tell(new Told(story, before, false, false));
        }
    },
    /** A card expires and its holder goes over to the new one, which has another number. */
    RENEWED("renewed-card", "Carte renouvelée : le médecin change de numéro de carte sans changer d'activité.") {
        @Override
        void tell(Stage stage, Physician physician, Chance chance) {
            LocalDate day = day(stage, chance);
            Instant before = LocalClock.at(day, 7, 30);
            Instance story = note(stage, physician, before);
            physician.person().renewCard(before);
            story.about(SubjectKind.CARD, physician.person().cardIdAt(before), Role.LOOK_ALIKE);
            stage.cardUses().watch(physician.person(), story, new Period(day.minusDays(3), day.plusDays(7)));
        }
    };

    private final String storyName;
    private final String explanation;

    InnocentOppositions(String storyName, String explanation) {
        this.storyName = storyName;
        this.explanation = explanation;
    }

    abstract void tell(Stage stage, Physician physician, Chance chance);

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
            PhysicianCasting.any(stage, chance, one -> one.second().isEmpty())
                    .ifPresent(physician -> tell(stage, physician, chance));
        }
    }

    Instance note(Stage stage, Physician physician, Instant at) {
        Instance story = stage.labels().lookAlike(storyName, SchemeCode.CARD_MISUSE, explanation);
        story.about(SubjectKind.PROFESSIONAL, physician.person().id(), Role.LOOK_ALIKE);
        story.about(SubjectKind.CARD, physician.person().cardIdAt(at), Role.LOOK_ALIKE);
        return story;
    }

    private static LocalDate day(Stage stage, Chance chance) {
        return stage.time().from().plusDays((long) (stage.time().days() * chance.uniform(0.3, 0.7)));
    }
}
