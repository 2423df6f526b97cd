package fr.vigie.sample.scheme.usurpedcard;

import fr.vigie.domain.geo.Place;
import fr.vigie.sample.calendar.LocalClock;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.label.Instance;
import fr.vigie.sample.label.Role;
import fr.vigie.sample.label.SchemeCode;
import fr.vigie.sample.label.Stealth;
import fr.vigie.sample.label.SubjectKind;
import fr.vigie.sample.people.Period;
import fr.vigie.sample.practice.Practitioner;
import fr.vigie.sample.scheme.Misuse;
import fr.vigie.sample.scheme.PhysicianCasting;
import fr.vigie.sample.scheme.Stage;
import fr.vigie.sample.scheme.Story;
import fr.vigie.sample.scheme.UsedCards;
import fr.vigie.sample.territory.France;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One gang, a few readers, the cards of several professionals: what joins the victims are the readers. */
public final class UsurpedCardsRing implements Story {
    private static final int FEWEST = 3;

    @Override
    public String storyName() {
        return "usurped-cards-ring";
    }

    @Override
    public void cast(Stage stage, int count) {
        for (int i = 0; i < count; i++) {
            Chance chance = stage.chance(storyName(), i);
            Stealth stealth = stage.stealth(storyName(), i);
            List<Practitioner> victims = victims(stage, stealth, chance);
            if (victims.size() >= FEWEST) {
                plant(stage, victims, stealth, chance);
            }
        }
    }

    private static List<Practitioner> victims(Stage stage, Stealth stealth, Chance chance) {
        List<Practitioner> titulaires = PhysicianCasting.titulaires(stage);
        List<Practitioner> victims = new ArrayList<>();
        int wanted = (int) stealth.choose(7, 5, 4) + chance.below(3) - 1;
        for (int i = 0; i < wanted; i++) {
            Optional<Practitioner> next = PhysicianCasting.holder(titulaires, stage, chance);
            next.ifPresent(victims::add);
        }
        return victims;
    }

    private void plant(Stage stage, List<Practitioner> victims, Stealth stealth, Chance chance) {
        Instance story = stage.labels()
                .plant(
                        storyName(),
                        SchemeCode.CARD_MISUSE,
                        stealth,
                        "Les cartes de plusieurs professionnels passent par les mêmes lecteurs, loin d'eux : tous sont victimes d'un même réseau.")
                .asRing();
        List<Den> dens = new ArrayList<>();
        Place first = France.elsewhere(chance);
        dens.add(Den.at(first, stage));
        dens.add(Den.at(first, stage));
        dens.add(Den.at(France.elsewhere(chance), stage));
        Period all = Misuse.spell(Misuse.season(stage.time()), 0.1, 0.45, (int) stealth.choose(30, 45, 70), chance);
        for (Practitioner victim : victims) {
            story.about(SubjectKind.PROFESSIONAL, victim.id(), Role.VICTIM);
            Period turn = Misuse.spell(all, 0, 0.5, (int) stealth.choose(8, 14, 30), chance);
            int uses = (int) (stealth.choose(60, 20, 8) * chance.uniform(0.6, 1.4));
            plan(stage, victim, dens, Misuse.days(turn, uses, chance), story, chance);
        }
    }

    private static void plan(
            Stage stage, Practitioner victim, List<Den> dens, List<LocalDate> days, Instance story, Chance chance) {
        UsedCards cards = new UsedCards(story);
        for (LocalDate day : days) {
            Instant at = LocalClock.at(day, 9 * 3600 + chance.below(11 * 3600));
            cards.name(victim.cardIdAt(at));
            chance.pick(dens).plan(stage, victim, day, at, story);
        }
    }
}
