package fr.vigie.sample.scheme.opposedcard;

import fr.vigie.domain.event.CardService;
import fr.vigie.domain.geo.Place;
import fr.vigie.sample.calendar.LocalClock;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.label.Instance;
import fr.vigie.sample.label.Stealth;
import fr.vigie.sample.people.Stranger;
import fr.vigie.sample.practice.Practitioner;
import fr.vigie.sample.scheme.Misuse;
import fr.vigie.sample.scheme.Stage;
import fr.vigie.sample.territory.France;
import java.time.Instant;
import java.time.LocalDate;

/** What a thief does with a card from the evening of its opposition on; the service that looks it up refuses some uses. */
record StolenCard(Stage stage, Practitioner holder, String card, Instance story) {
    private static final double REFUSED = 0.25;

    void use(LocalDate opposed, Stealth stealth, Chance chance) {
        String reader = stage.roster().newTerminal();
        Place town = stealth == Stealth.SUBTLE ? holder.commune() : France.elsewhere(chance);
        int uses = (int) stealth.choose(40 + chance.below(40), 12 + chance.below(8), 4 + chance.below(4));
        int days = (int) stealth.choose(12, 8, 5);
        for (int i = 0; i < uses; i++) {
            LocalDate day = opposed.plusDays(1 + chance.below(days));
            Instant at = LocalClock.at(day, 8 * 3600 + chance.below(12 * 3600));
            stage.agenda().on(day, () -> use(reader, town, day, at));
        }
    }

    private void use(String reader, Place town, LocalDate day, Instant at) {
        Chance chance = Chance.of(stage.seed(), "stolen-card", holder.index(), at.getEpochSecond());
        CardService service = chance.happens(0.3) ? CardService.FSE : Misuse.service(day, chance);
        if (chance.happens(REFUSED)) {
            story.evidence(stage.cardUses().refused(card, holder, service, at, reader, town.code()), day);
            return;
        }
        Stranger buyer = Stranger.from(town, stage.ids(), chance);
        story.evidence(stage.cardUses().readWith(card, buyer, holder, service, at, reader, town.code()), day);
    }
}
