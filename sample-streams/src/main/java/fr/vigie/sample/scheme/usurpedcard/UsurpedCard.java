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
import fr.vigie.sample.physician.Physician;
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

/** A physician's card used hundreds of km away to issue certificates while the physician works: the holder is a victim. */
public final class UsurpedCard implements Story {
    @Override
    public String storyName() {
        return "usurped-card";
    }

    @Override
    public void cast(Stage stage, int count) {
        for (int i = 0; i < count; i++) {
            int index = i;
            Chance chance = stage.chance(storyName(), i);
            PhysicianCasting.any(stage, chance).ifPresent(victim -> plant(stage, victim, index, chance));
        }
    }

    private void plant(Stage stage, Physician victim, int index, Chance chance) {
        Stealth stealth = stage.stealth(storyName(), index);
        Instance story = stage.labels()
                .plant(
                        storyName(),
                        SchemeCode.CARD_MISUSE,
                        stealth,
                        "La carte du médecin sert à des centaines de kilomètres pendant qu'il consulte : il est victime.");
        story.about(SubjectKind.PROFESSIONAL, victim.person().id(), Role.VICTIM);
        List<Den> dens = dens(stage, victim, stealth, chance);
        int uses = (int) (stealth.choose(24, 8, 3) * chance.uniform(0.7, 1.3));
        List<LocalDate> days = days(stage, victim, (int) stealth.choose(12, 7, 3), chance);
        UsedCards cards = new UsedCards(story);
        for (LocalDate day : days) {
            Den den = chance.pick(dens);
            for (int left = 1 + chance.poisson(uses - 1); left > 0; left--) {
                Instant at = LocalClock.at(day, time(stealth, chance));
                cards.name(victim.person().cardIdAt(at));
                den.plan(stage, victim.person(), day, at, story);
            }
        }
    }

    /** Brazen and plain ones sit far away; a subtle one keeps to the region, one or two hours by road. */
    private static List<Den> dens(Stage stage, Physician victim, Stealth stealth, Chance chance) {
        Place home = victim.practice().site().commune();
        List<Den> dens = new ArrayList<>();
        for (int i = 0; i < (int) stealth.choose(4, 3, 1); i++) {
            Place town = stealth == Stealth.SUBTLE
                    ? France.atKm(home, 110, 220, chance)
                    : France.atKm(home, 250, 900, chance);
            dens.add(Den.at(town, stage));
        }
        return dens;
    }

    /** A subtle usurper keeps to the lunch hour, in which the road would be too long all the same. */
    private static int time(Stealth stealth, Chance chance) {
        return stealth == Stealth.SUBTLE ? 12 * 3600 + 900 + chance.below(5400) : 9 * 3600 + chance.below(8 * 3600);
    }

    private static List<LocalDate> days(Stage stage, Physician victim, int count, Chance chance) {
        Period season = Misuse.season(stage.time());
        List<LocalDate> working = new ArrayList<>();
        LocalDate start = season.from().plusDays((long) (season.days() * chance.uniform(0.1, 0.6)));
        for (LocalDate day = start; !day.isAfter(season.to()) && working.size() < count; day = day.plusDays(1)) {
            if (victim.worksOn(day) && day.getDayOfWeek().getValue() <= 5 && chance.happens(0.6)) {
                working.add(day);
            }
        }
        return working;
    }
}
