package fr.vigie.sample.scheme.opposedcard;

import fr.vigie.sample.calendar.LocalClock;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.label.Instance;
import fr.vigie.sample.label.Role;
import fr.vigie.sample.label.SchemeCode;
import fr.vigie.sample.label.Stealth;
import fr.vigie.sample.label.SubjectKind;
import fr.vigie.sample.people.Period;
import fr.vigie.sample.physician.Physician;
import fr.vigie.sample.physician.Told;
import fr.vigie.sample.scheme.PhysicianCasting;
import fr.vigie.sample.scheme.Stage;
import fr.vigie.sample.scheme.Story;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A card used after its opposition: stolen and used elsewhere (its holder is a victim and works with a new one), or
 * that of a physician who is struck off and goes on billing (nothing signed after the opposition is due).
 */
public final class OpposedCard implements Story {
    @Override
    public String storyName() {
        return "opposed-card";
    }

    @Override
    public void cast(Stage stage, int count) {
        int first = Chance.of(stage.seed(), "opposed-card-way").below(2);
        for (int i = 0; i < count; i++) {
            int index = i;
            Chance chance = stage.chance(storyName(), i);
            boolean stolen = (first + i) % 2 == 0;
            PhysicianCasting.any(stage, chance).ifPresent(one -> {
                if (stolen) {
                    steal(stage, one, index, chance);
                } else {
                    strikeOff(stage, one, index, chance);
                }
            });
        }
    }

    private void steal(Stage stage, Physician victim, int index, Chance chance) {
        Stealth stealth = stage.stealth(storyName(), index);
        LocalDate day = day(stage, 0.15, 0.7, chance);
        Instant opposed = LocalClock.at(day, 18, 30 + chance.below(29));
        String card = victim.person().cardIdAt(opposed);
        victim.person().replaceCard(opposed, opposed, opposed);
        Instance story = stage.labels()
                .plant(
                        storyName(),
                        SchemeCode.CARD_MISUSE,
                        stealth,
                        "La carte volée du médecin sert encore après son opposition : il est victime.");
        story.about(SubjectKind.PROFESSIONAL, victim.person().id(), Role.VICTIM);
        story.about(SubjectKind.CARD, card, Role.PARTICIPANT);
        new StolenCard(stage, victim.person(), card, story).use(day, stealth, chance);
    }

    private void strikeOff(Stage stage, Physician suspect, int index, Chance chance) {
        Stealth stealth = stage.stealth(storyName(), index);
        LocalDate day = day(stage, 0.2, 0.7, chance);
        Instant opposed = LocalClock.at(day, 20, 10);
        String card = suspect.person().cardIdAt(opposed);
        suspect.person().revokeCard(opposed, LocalClock.at(day.plusDays(1 + chance.below(4)), 9, 0));
        Instance story = stage.labels()
                .plant(
                        storyName(),
                        SchemeCode.CARD_MISUSE,
                        stealth,
                        "Interdit d'exercer, carte opposée, le médecin continue de signer des feuilles de soins avec elle.");
        story.about(SubjectKind.PROFESSIONAL, suspect.person().id(), Role.SUSPECT);
        story.about(SubjectKind.CARD, card, Role.PARTICIPANT);
        Period after = new Period(
                day.plusDays(1), day.plusDays((long) stealth.choose(400, 45 + chance.below(30), 7 + chance.below(7))));
        suspect.person().retireOn(after.to());
        suspect.habits().attend(stealth.choose(1, 0.8, 0.4));
        suspect.tell(new Told(story, after, false, true));
    }

    private static LocalDate day(Stage stage, double earliest, double latest, Chance chance) {
        return stage.time().from().plusDays((long) (stage.time().days() * chance.uniform(earliest, latest)));
    }
}
