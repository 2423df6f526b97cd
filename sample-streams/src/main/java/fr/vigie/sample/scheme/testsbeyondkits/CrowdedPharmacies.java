package fr.vigie.sample.scheme.testsbeyondkits;

import fr.vigie.sample.calendar.FrenchCalendar;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.label.Instance;
import fr.vigie.sample.people.Insured;
import fr.vigie.sample.people.Period;
import fr.vigie.sample.pharmacy.AntigenTest;
import fr.vigie.sample.pharmacy.Customers;
import fr.vigie.sample.pharmacy.Pharmacy;
import fr.vigie.sample.scheme.PharmacyCasting;
import fr.vigie.sample.scheme.Stage;
import fr.vigie.sample.scheme.Story;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Pharmacies that test far more than others for some time, for good reason: every test was done. */
public enum CrowdedPharmacies implements Story {
    /** The virus goes round in its quarter for a fortnight. */
    OUTBREAK("outbreak-burst", "Un foyer local double ou quadruple les tests du quartier pendant deux semaines.") {
        @Override
        Period time(Stage stage, Period days, Chance chance) {
            int length = Math.min(days.days(), 10 + chance.below(6));
            LocalDate from = days.from().plusDays(chance.below(days.days() - length + 1));
            return new Period(from, from.plusDays(length - 1L));
        }

        @Override
        double factor(Chance chance) {
            return chance.uniform(2.5, 4.5);
        }
    },
    /** Classes of the school next door come three times in five days (protocol of January 2022: D0, D2, D4). */
    SCHOOL_PROTOCOL(
            "school-protocol",
            "Protocole scolaire de janvier 2022 : les classes voisines sont testées à J0, J+2 et J+4.") {
        @Override
        Period era() {
            return new Period(LocalDate.of(2022, 1, 3), LocalDate.of(2022, 1, 28));
        }

        @Override
        List<AntigenTest> bill(Stage stage, Told told, List<AntigenTest> done, LocalDate day, Chance chance) {
            List<AntigenTest> billed = super.bill(stage, told, done, day, chance);
            for (int daysAgo = 0; daysAgo <= 4; daysAgo += 2) {
                addClass(stage, told, day.minusDays(daysAgo), day, billed, chance);
            }
            return billed;
        }

        private void addClass(
                Stage stage, Told told, LocalDate first, LocalDate day, List<AntigenTest> billed, Chance chance) {
            if (!told.time().contains(first) || !FrenchCalendar.isOfficeDay(first)) {
                return;
            }
            Chance pupils = Chance.of(stage.seed(), "class", told.pharmacy().index(), first.toEpochDay());
            Customers customers = stage.pharmacies().customers();
            for (int left = 6 + pupils.below(12); left > 0; left--) {
                Insured pupil = customers.pupil(told.pharmacy(), first, pupils);
                billed.add(customers.testOf(told.pharmacy(), pupil, day, chance).seenBy(told.story()));
            }
        }
    },
    /** Next to the railway station: travellers of every département, all year. */
    STATION("railway-station-pharmacy", "Pharmacie de gare : les voyageurs de tous les départements s'y font tester.") {
        @Override
        double factor(Chance chance) {
            return chance.uniform(1.8, 2.4);
        }

        @Override
        double visitors() {
            return 0.45;
        }
    },
    /** On an island or at the beach: next to nothing in winter, crowds in July and August. */
    SUMMER("summer-pharmacy", "Pharmacie d'île ou de plage : l'activité de l'été tient aux vacanciers.") {
        @Override
        Period era() {
            return new Period(LocalDate.of(2021, 7, 5), LocalDate.of(2021, 8, 29));
        }

        @Override
        Predicate<Pharmacy> kind() {
            return Pharmacy::seaside;
        }

        @Override
        double factor(Chance chance) {
            return chance.uniform(2.2, 3.2);
        }

        @Override
        double visitors() {
            return 0.6;
        }
    },
    /** The pharmacy round the corner is closed for some weeks. */
    NEIGHBOUR_CLOSED(
            "neighbour-closed", "La pharmacie voisine est fermée plusieurs semaines : ses clients viennent ici.") {
        @Override
        Period time(Stage stage, Period days, Chance chance) {
            int length = Math.min(days.days(), 18 + chance.below(25));
            LocalDate from = days.from().plusDays(chance.below(days.days() - length + 1));
            return new Period(from, from.plusDays(length - 1L));
        }

        @Override
        void crowd(Stage stage, Told told, Chance chance) {
            Pharmacy here = told.pharmacy();
            PharmacyCasting.ordinaryNear(stage, here.practice().site(), 1).forEach(closed -> {
                stage.pharmacies().crowd(closed, told.time(), 0);
                stage.pharmacies().crowd(here, told.time(), 1 + closed.share() / here.share());
            });
        }
    };

    private final String storyName;
    private final String explanation;

    CrowdedPharmacies(String storyName, String explanation) {
        this.storyName = storyName;
        this.explanation = explanation;
    }

    /** One crowded pharmacy. */
    record Told(Instance story, Pharmacy pharmacy, Period time) {}

    /** When it can happen. */
    Period era() {
        return PharmacyCasting.EPIDEMIC;
    }

    /** To which pharmacies it happens. */
    Predicate<Pharmacy> kind() {
        return pharmacy -> true;
    }

    /** When it happens. */
    Period time(Stage stage, Period days, Chance chance) {
        return days;
    }

    /** Tests for one of a usual day. */
    double factor(Chance chance) {
        return 1;
    }

    /** Share of the tests that are visitors'. */
    double visitors() {
        return 0;
    }

    void crowd(Stage stage, Told told, Chance chance) {
        stage.pharmacies().crowd(told.pharmacy(), told.time(), factor(chance));
    }

    List<AntigenTest> bill(Stage stage, Told told, List<AntigenTest> done, LocalDate day, Chance chance) {
        List<AntigenTest> billed = new ArrayList<>();
        Customers customers = stage.pharmacies().customers();
        for (AntigenTest test : done) {
            boolean visitor = chance.happens(visitors());
            billed.add((visitor ? customers.visitorsTest(told.pharmacy(), day, chance) : test).seenBy(told.story()));
        }
        return billed;
    }

    @Override
    public String storyName() {
        return storyName;
    }

    @Override
    public boolean isLookAlike() {
        return true;
    }

    @Override
    public int usualCount(int insured) {
        return PharmacyCasting.lookAlikes(insured);
    }

    @Override
    public void cast(Stage stage, int count) {
        for (int i = 0; i < count; i++) {
            Chance chance = stage.chance(storyName, i);
            Optional<Period> days = PharmacyCasting.common(stage, era());
            if (days.isPresent()) {
                PharmacyCasting.find(stage, chance, kind())
                        .ifPresent(pharmacy -> tell(stage, pharmacy, time(stage, days.get(), chance), chance));
            }
        }
    }

    private void tell(Stage stage, Pharmacy pharmacy, Period time, Chance chance) {
        Instance story = PharmacyCasting.lookAlike(stage, storyName, explanation, pharmacy);
        Told told = new Told(story, pharmacy, time);
        crowd(stage, told, chance);
        stage.pharmacies()
                .adopt(
                        pharmacy,
                        (done, day, customers, draw) -> time.contains(day) ? bill(stage, told, done, day, draw) : done);
    }
}
