package fr.vigie.sample.scheme.forgedprescriptions;

import fr.vigie.sample.calendar.Epidemic;
import fr.vigie.sample.calendar.FrenchCalendar;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.dispensing.Dispensing;
import fr.vigie.sample.dispensing.Product;
import fr.vigie.sample.dispensing.Sale;
import fr.vigie.sample.label.Instance;
import fr.vigie.sample.people.Insured;
import fr.vigie.sample.pharmacy.Pharmacy;
import fr.vigie.sample.practice.Practitioner;
import fr.vigie.sample.prescribing.Referral;
import fr.vigie.sample.scheme.Stage;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A medicine that somebody has dispensed every four weeks.
 *
 * @param patient who takes it
 * @param doctor who prescribes it every twelve weeks
 * @param pharmacy where
 * @param product what
 * @param story the look-alike that it belongs to
 */
record Course(Insured patient, Practitioner doctor, Pharmacy pharmacy, Product product, Instance story) {
    private static final int SEEN_EVERY_DAYS = 84;

    /** Begins within four weeks of the world's first day. */
    void renew(Stage stage, Chance chance) {
        LocalDate first = stage.time().from().plusDays(chance.below(Dispensing.CYCLE_DAYS));
        plan(stage, first, 0);
    }

    private void plan(Stage stage, LocalDate due, int number) {
        LocalDate day = open(due);
        if (!day.isAfter(stage.time().to())) {
            stage.agenda().on(day, () -> {
                LocalDate seen = officeDay(due.minusDays(3 + number * (long) Dispensing.CYCLE_DAYS % SEEN_EVERY_DAYS));
                Referral referral = new Referral(doctor, seen);
                sell(stage, pharmacy, patient.patientId(), referral, List.of(product), story, day);
                plan(stage, due.plusDays(Dispensing.CYCLE_DAYS), number + 1);
            });
        }
    }

    /** Dispenses something that is due, as part of a look-alike. */
    static void sell(
            Stage stage,
            Pharmacy pharmacy,
            String patient,
            Referral referral,
            List<Product> products,
            Instance story,
            LocalDate day) {
        Chance chance = Chance.of(stage.seed(), "innocent-sale", patient.hashCode(), day.toEpochDay());
        int second = 9 * 3600 + chance.below(9 * 3600);
        stage.care()
                .dispensing()
                .sell(
                        new Sale(pharmacy, patient, true, referral, second, products, Optional.of(story), false),
                        day,
                        chance);
    }

    /** The first day at or after one on which pharmacies are open. */
    static LocalDate open(LocalDate day) {
        LocalDate open = day;
        while (!Epidemic.pharmaciesOpen(open)) {
            open = open.plusDays(1);
        }
        return open;
    }

    /** The last office day at or before a day. */
    static LocalDate officeDay(LocalDate day) {
        LocalDate on = day;
        while (!FrenchCalendar.isOfficeDay(on)) {
            on = on.minusDays(1);
        }
        return on;
    }
}
