package fr.vigie.sample.scheme.usurpedecps;

import fr.vigie.sample.calendar.LocalClock;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.label.Instance;
import fr.vigie.sample.label.Role;
import fr.vigie.sample.label.SchemeCode;
import fr.vigie.sample.label.Stealth;
import fr.vigie.sample.label.SubjectKind;
import fr.vigie.sample.people.Period;
import fr.vigie.sample.people.Stranger;
import fr.vigie.sample.physician.Physician;
import fr.vigie.sample.practice.Practitioner;
import fr.vigie.sample.scheme.Misuse;
import fr.vigie.sample.scheme.PhysicianCasting;
import fr.vigie.sample.scheme.Stage;
import fr.vigie.sample.scheme.Story;
import fr.vigie.sample.scheme.UsedCards;
import fr.vigie.sample.territory.France;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * False passes for buyers all over France under the name of a physician who validates pushes that they did not ask
 * for: 50 to 70 under a name as a rule, thousands at worst, about 1,000 under that of a retired one (domain.md §2).
 */
public final class UsurpedEcps implements Story {
    private static final double OF_A_RETIRED_ONE = 0.15;
    private static final double EXTREME = 0.15;
    private static final int LARGE_WORLD = 300_000;

    /** How many, over which days, in office hours or at any hour, with the place of the telephone or without. */
    private record Size(int passes, Period days, boolean officeHours, boolean placeKnown) {}

    @Override
    public String storyName() {
        return "usurped-ecps";
    }

    @Override
    public void cast(Stage stage, int count) {
        for (int i = 0; i < count; i++) {
            Chance chance = stage.chance(storyName(), i);
            Stealth stealth = stage.stealth(storyName(), i);
            boolean retired = stealth == Stealth.BRAZEN && chance.happens(OF_A_RETIRED_ONE);
            Optional<Practitioner> victim = retired
                    ? PhysicianCasting.holder(stage.physicians().corps().retired(), stage, chance)
                    : PhysicianCasting.any(stage, chance).map(Physician::person);
            int index = i;
            victim.ifPresent(one -> plant(stage, one, stealth, index, size(stage, stealth, retired, chance)));
        }
    }

    private static Size size(Stage stage, Stealth stealth, boolean retired, Chance chance) {
        Period season = Misuse.season(stage.time());
        boolean placeKnown = chance.happens(0.5);
        return switch (stealth) {
            case BRAZEN -> {
                Period days = Misuse.spell(season, 0.1, 0.7, 6 + chance.below(20), chance);
                yield new Size(retired ? 800 + chance.below(400) : brazen(stage, chance), days, false, placeKnown);
            }
            case PLAIN -> {
                Period days = Misuse.spell(season, 0.1, 0.8, 2 + chance.below(7), chance);
                yield new Size(50 + chance.below(21), days, chance.happens(0.4), placeKnown);
            }
            case SUBTLE -> {
                Period days = Misuse.spell(season, 0.05, 0.4, 25 + chance.below(25), chance);
                yield new Size(45 + chance.below(20), days, true, true);
            }
        };
    }

    private static int brazen(Stage stage, Chance chance) {
        boolean extreme = stage.population().all().size() >= LARGE_WORLD && chance.happens(EXTREME);
        return extreme ? 5_000 + chance.below(5_001) : 900 + chance.below(1_600);
    }

    private void plant(Stage stage, Practitioner victim, Stealth stealth, int index, Size size) {
        Chance chance = Chance.of(stage.seed(), "usurped-ecps-hours", index);
        Instance story = stage.labels()
                .plant(
                        storyName(),
                        SchemeCode.CARD_MISUSE,
                        stealth,
                        "De faux passes sont validés par e-CPS au nom du médecin pour des personnes de toute la France : il est victime.");
        story.about(SubjectKind.PROFESSIONAL, victim.id(), Role.VICTIM);
        UsedCards cards = new UsedCards(story);
        Optional<String> commune =
                size.placeKnown() ? Optional.of(victim.commune().code()) : Optional.empty();
        for (LocalDate day : Misuse.days(size.days(), size.passes(), chance)) {
            int second = size.officeHours() ? 8 * 3600 + chance.below(11 * 3600) : 7 * 3600 + chance.below(60_900);
            Instant at = LocalClock.at(day, second);
            cards.name(victim.eCpsIdAt(at));
            stage.agenda().on(day, () -> validate(stage, victim, at, day, commune, story));
        }
    }

    private static void validate(
            Stage stage, Practitioner victim, Instant at, LocalDate day, Optional<String> commune, Instance story) {
        Chance chance = Chance.of(stage.seed(), "usurped-push", victim.index(), at.getEpochSecond());
        Stranger buyer = Stranger.from(France.elsewhere(chance), stage.ids(), chance);
        String id = stage.cardUses().validateFor(buyer, victim, Misuse.service(day, chance), at, commune);
        story.evidence(id, day);
    }
}
