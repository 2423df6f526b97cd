package fr.vigie.sample.scheme.hearingaids;

import fr.vigie.domain.geo.Place;
import fr.vigie.sample.calendar.FrenchCalendar;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.hearing.HearingShop;
import fr.vigie.sample.practice.Practitioner;
import fr.vigie.sample.prescribing.Referral;
import fr.vigie.sample.scheme.Stage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds shops and prescribers for a role. */
final class ShopCasting {
    private ShopCasting() {}

    static Optional<HearingShop> existing(Stage stage, Chance chance) {
        List<HearingShop> shops = new ArrayList<>(stage.care().hearing().shops());
        chance.shuffle(shops);
        return shops.stream()
                .filter(shop -> stage.take(shop.practice().billerId()))
                .findFirst();
    }

    /** A new shop in any commune. */
    static HearingShop open(Stage stage, LocalDate openedOn, Chance chance) {
        return open(stage, stage.territory().pickCommune(chance), openedOn, 20, chance);
    }

    /** A new shop in the largest commune that has none yet. */
    static HearingShop openWhereNoneIs(Stage stage, LocalDate openedOn, Chance chance) {
        Place commune = stage.territory().communes().stream()
                .filter(place -> stage.care().hearing().shops().stream()
                        .noneMatch(shop -> shop.practice().site().commune().equals(place)))
                .max(Comparator.comparingInt(Place::population).thenComparing(Place::code))
                .orElseGet(() -> stage.territory().pickCommune(chance));
        return open(stage, commune, openedOn, 9, chance);
    }

    private static HearingShop open(Stage stage, Place commune, LocalDate openedOn, double reachKm, Chance chance) {
        HearingShop shop = stage.care().hearing().open(stage.territory().build(commune, chance), openedOn, reachKm);
        stage.take(shop.practice().billerId());
        return shop;
    }

    static Optional<Practitioner> hospitalDoctor(Stage stage, Chance chance) {
        List<Practitioner> doctors =
                new ArrayList<>(stage.care().book().hospital().near());
        chance.shuffle(doctors);
        return doctors.stream().filter(doctor -> stage.take(doctor.id())).findFirst();
    }

    /** A prescription of somebody some days before a fitting. */
    static Referral prescribed(Practitioner doctor, LocalDate day, Chance chance) {
        LocalDate on = day.minusDays(4 + chance.below(40));
        while (!FrenchCalendar.isOfficeDay(on)) {
            on = on.minusDays(1);
        }
        return new Referral(doctor, on);
    }
}
