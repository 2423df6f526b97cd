package fr.vigie.sample.scheme.usurpedcard;

import fr.vigie.domain.geo.Place;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.label.Instance;
import fr.vigie.sample.people.Stranger;
import fr.vigie.sample.practice.Practitioner;
import fr.vigie.sample.scheme.Misuse;
import fr.vigie.sample.scheme.Stage;
import fr.vigie.sample.territory.France;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Where usurpers pass cards through a reader of their own.
 *
 * @param reader its serial
 * @param town where it stands
 */
record Den(String reader, Place town) {
    private static final double BUYERS_OF_THE_TOWN = 0.7;

    /** A den with a reader that no biller declared. */
    static Den at(Place town, Stage stage) {
        return new Den(stage.roster().newTerminal(), town);
    }

    /** Plans a use of the victim's card for a buyer. */
    void plan(Stage stage, Practitioner victim, LocalDate day, Instant at, Instance story) {
        stage.agenda().on(day, () -> use(stage, victim, day, at, story));
    }

    private void use(Stage stage, Practitioner victim, LocalDate day, Instant at, Instance story) {
        Chance chance = Chance.of(stage.seed(), "usurped-use", victim.index(), at.getEpochSecond());
        Place home = chance.happens(BUYERS_OF_THE_TOWN) ? town : France.elsewhere(chance);
        Stranger buyer = Stranger.from(home, stage.ids(), chance);
        String id = stage.cardUses().readFor(buyer, victim, Misuse.service(day, chance), at, reader, town.code());
        story.evidence(id, day);
    }
}
