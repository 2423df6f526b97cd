package fr.vigie.sample.scheme.fictitiouskitdeliveries;

import fr.vigie.sample.calendar.Epidemic;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.label.Instance;
import fr.vigie.sample.label.Role;
import fr.vigie.sample.label.SchemeCode;
import fr.vigie.sample.label.Stealth;
import fr.vigie.sample.label.SubjectKind;
import fr.vigie.sample.people.Period;
import fr.vigie.sample.pharmacy.KitDelivery;
import fr.vigie.sample.pharmacy.Pharmacy;
import fr.vigie.sample.scheme.KitNames;
import fr.vigie.sample.scheme.PharmacyFraud;
import fr.vigie.sample.scheme.Stage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Pharmacies that bill boxes of kits to professionals who never ordered them: nine tenths of the antigen fraud of 2021
 * and 2022 (34 pharmacies, 53 M€; domain.md §2).
 */
public final class FictitiousKitDeliveries extends PharmacyFraud {
    private final List<Order> orders = new ArrayList<>();

    /** One pharmacy's invented deliveries. */
    private record Order(
            int number,
            Instance story,
            Pharmacy pharmacy,
            Period spell,
            Stealth stealth,
            double lines,
            List<String> names) {}

    @Override
    public String storyName() {
        return "fictitious-kit-deliveries";
    }

    @Override
    protected void plant(Stage stage, Pharmacy pharmacy, Part part) {
        Period spell = part.spell();
        Stealth stealth = part.stealth();
        Chance chance = part.chance();
        Instance story = stage.labels()
                .plant(
                        storyName(),
                        SchemeCode.ANTIGEN_TESTS,
                        stealth,
                        "La pharmacie facture des boîtes de tests comme délivrées à des professionnels qui n'en ont jamais"
                                + " commandé.")
                .about(SubjectKind.BILLER, pharmacy.billerId(), Role.SUSPECT);
        List<String> names = names(stage, stealth, chance);
        names.forEach(name -> story.about(SubjectKind.PROFESSIONAL, name, Role.VICTIM));
        double lines = stealth.choose(24, 5, 0.9) * chance.uniform(0.7, 1.4);
        orders.add(new Order(orders.size(), story, pharmacy, spell, stealth, lines, names));
    }

    private static List<String> names(Stage stage, Stealth stealth, Chance chance) {
        List<String> names = new ArrayList<>();
        switch (stealth) {
            case BRAZEN -> names.addAll(KitNames.distant(stage, chance, chance.between(40, 90)));
            case PLAIN -> {
                names.addAll(KitNames.local(stage, chance, chance.between(8, 14)));
                names.addAll(KitNames.distant(stage, chance, chance.between(6, 12)));
            }
            case SUBTLE -> names.addAll(KitNames.local(stage, chance, chance.between(18, 30)));
        }
        return names;
    }

    @Override
    public void play(Stage stage, LocalDate day) {
        for (Order order : orders) {
            if (order.spell().contains(day)
                    && Epidemic.pharmaciesOpen(day)
                    && !order.names().isEmpty()) {
                bill(stage, order, day);
            }
        }
    }

    /** One line a name, in a new order every day; only the brazen bill several boxes at once. */
    private void bill(Stage stage, Order order, LocalDate day) {
        Chance chance = Chance.of(stage.seed(), "invented-deliveries", order.number(), day.toEpochDay());
        List<String> names = new ArrayList<>(order.names());
        chance.shuffle(names);
        int lines = Math.min(names.size(), chance.poisson(order.lines()));
        for (String name : names.subList(0, lines)) {
            int boxes = order.stealth() == Stealth.BRAZEN ? chance.between(1, 3) : 1;
            boolean bought = chance.happens(order.stealth().choose(0, 0.3, 0.8));
            stage.pharmacies()
                    .deliver(KitDelivery.invented(order.pharmacy(), name, boxes, day, bought, order.story()), chance);
        }
    }
}
