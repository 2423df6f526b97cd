package fr.vigie.sample.scheme.dormantcard;

import fr.vigie.domain.event.CardService;
import fr.vigie.domain.geo.Place;
import fr.vigie.sample.calendar.LocalClock;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.label.Instance;
import fr.vigie.sample.label.Role;
import fr.vigie.sample.label.SchemeCode;
import fr.vigie.sample.label.Stealth;
import fr.vigie.sample.label.SubjectKind;
import fr.vigie.sample.people.Period;
import fr.vigie.sample.people.Stranger;
import fr.vigie.sample.practice.Practitioner;
import fr.vigie.sample.scheme.Misuse;
import fr.vigie.sample.scheme.PhysicianCasting;
import fr.vigie.sample.scheme.Stage;
import fr.vigie.sample.scheme.Story;
import fr.vigie.sample.scheme.UsedCards;
import fr.vigie.sample.territory.France;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The card of a retired or long silent physician wakes and issues certificates; the holder knows nothing of it
 * (domain.md §2: about 1,000 under a retired one's name).
 */
public final class DormantCard implements Story {
    /** How the card is used: in a reader, or as an e-CPS where there is none; and where. */
    private record Way(Optional<String> reader, Place town, boolean localBuyers) {}

    @Override
    public String storyName() {
        return "dormant-card";
    }

    @Override
    public void cast(Stage stage, int count) {
        for (int i = 0; i < count; i++) {
            int index = i;
            Chance chance = stage.chance(storyName(), i);
            boolean retired = chance.happens(0.65);
            List<Practitioner> asleep = retired
                    ? stage.physicians().corps().retired()
                    : stage.physicians().corps().silent();
            PhysicianCasting.holder(asleep, stage, chance).ifPresent(one -> plant(stage, one, retired, index, chance));
        }
    }

    private void plant(Stage stage, Practitioner victim, boolean retired, int index, Chance chance) {
        Stealth stealth = stage.stealth(storyName(), index);
        Instance story = stage.labels()
                .plant(
                        storyName(),
                        SchemeCode.CARD_MISUSE,
                        stealth,
                        retired
                                ? "La carte d'un médecin retraité se réveille et délivre des attestations : il est victime."
                                : "La carte d'un médecin sans activité se réveille et délivre des attestations : il est victime.");
        story.about(SubjectKind.PROFESSIONAL, victim.id(), Role.VICTIM);
        Period days = Misuse.spell(
                Misuse.season(stage.time()), 0.35, 0.75, (int) stealth.choose(5 + chance.below(8), 20, 40), chance);
        int uses = (int) stealth.choose(600 + chance.below(600), 120 + chance.below(130), 18 + chance.below(22));
        Way way = way(stage, victim, stealth, chance);
        UsedCards cards = new UsedCards(story);
        for (LocalDate day : Misuse.days(days, uses, chance)) {
            int second = stealth == Stealth.BRAZEN
                    ? 6 * 3600 + chance.below(17 * 3600)
                    : 8 * 3600 + 1800 + chance.below(10 * 3600);
            Instant at = LocalClock.at(day, second);
            cards.name(way.reader().isPresent() ? victim.cardIdAt(at) : victim.eCpsIdAt(at));
            stage.agenda().on(day, () -> use(stage, victim, way, day, at, story));
        }
    }

    private static Way way(Stage stage, Practitioner victim, Stealth stealth, Chance chance) {
        boolean stolen = chance.happens(0.5);
        Place town = stealth == Stealth.SUBTLE ? victim.commune() : France.elsewhere(chance);
        return new Way(
                stolen ? Optional.of(stage.roster().newTerminal()) : Optional.empty(), town, stealth == Stealth.SUBTLE);
    }

    private static void use(Stage stage, Practitioner victim, Way way, LocalDate day, Instant at, Instance story) {
        Chance chance = Chance.of(stage.seed(), "dormant-use", victim.index(), at.getEpochSecond());
        Place home = way.localBuyers() ? France.nextDoor(chance) : France.elsewhere(chance);
        Stranger buyer = Stranger.from(home, stage.ids(), chance);
        CardService service = Misuse.service(day, chance);
        String id = way.reader().isPresent()
                ? stage.cardUses()
                        .readFor(
                                buyer,
                                victim,
                                service,
                                at,
                                way.reader().get(),
                                way.town().code())
                : stage.cardUses()
                        .validateFor(
                                buyer,
                                victim,
                                service,
                                at,
                                Optional.of(way.town().code()));
        story.evidence(id, day);
    }
}
