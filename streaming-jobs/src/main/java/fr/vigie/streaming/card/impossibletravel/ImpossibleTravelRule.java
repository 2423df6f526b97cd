package fr.vigie.streaming.card.impossibletravel;

import fr.vigie.domain.geo.GreatCircle;
import fr.vigie.domain.geo.Place;
import fr.vigie.streaming.card.CardFile;
import fr.vigie.streaming.card.CardRule;
import fr.vigie.streaming.finding.DetectorVerdict;
import fr.vigie.streaming.reference.Known;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * {@link ImpossibleTravel} asked of a card. Most cards never leave one commune: the whole itinerary is only read when what
 * came could hold a jump.
 *
 * @param settings settings of the detector
 */
public record ImpossibleTravelRule(ImpossibleTravelSettings settings) implements CardRule {
    @Override
    public String name() {
        return "impossible-travel";
    }

    @Override
    public String code() {
        return ImpossibleTravel.CODE;
    }

    @Override
    public int horizonDays() {
        return settings.horizonDays();
    }

    /** Whether a touched day, with its eve and morrow, has communes far enough apart. */
    @Override
    public boolean concerns(CardFile card, Set<LocalDate> touched, Known known) {
        return touched.stream().anyMatch(day -> {
            TreeSet<String> around = new TreeSet<>();
            card.days()
                    .subMap(day.minusDays(1), true, day.plusDays(1), true)
                    .values()
                    .forEach(one -> around.addAll(one.getCommunes()));
            return isWide(around.stream()
                    .flatMap(code -> known.commune(code, known.today()).stream())
                    .toList());
        });
    }

    private boolean isWide(List<Place> places) {
        return places.stream().anyMatch(a -> places.stream()
                .anyMatch(b -> GreatCircle.km(a.latitude(), a.longitude(), b.latitude(), b.longitude())
                        > settings.minJumpKm()));
    }

    @Override
    public Optional<DetectorVerdict> judge(CardFile card, Known known) {
        return ImpossibleTravel.judge(card.uses(), code -> known.commune(code, known.today()), settings);
    }

    @Override
    public String withdrawnBecause() {
        return "Les lieux d'utilisation connus désormais (lecteur déplacé, horloge décalée) sont compatibles avec un seul"
                + " porteur.";
    }
}
