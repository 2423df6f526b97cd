package fr.vigie.sample.scheme.testsbeyondkits;

import fr.vigie.sample.calendar.Epidemic;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.label.Instance;
import fr.vigie.sample.label.Role;
import fr.vigie.sample.label.SubjectKind;
import fr.vigie.sample.people.Period;
import fr.vigie.sample.pharmacy.AntigenTest;
import fr.vigie.sample.pharmacy.AntigenTest.Kit;
import fr.vigie.sample.pharmacy.Pharmacy;
import fr.vigie.sample.pharmacy.TestHabit;
import fr.vigie.sample.scheme.PharmacyCasting;
import fr.vigie.sample.scheme.Stage;
import fr.vigie.sample.scheme.Story;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Pharmacies whose kits are real and do not all show among their purchases. */
public enum InnocentStocks implements Story {
    /** It bought for months ahead before the first day of the data. */
    STOCK_BEFORE_START(
            "stock-before-start",
            "La pharmacie avait constitué un stock de plusieurs mois avant le début des données.") {
        @Override
        void tell(Stage stage, Pharmacy pharmacy, Period days, Instance story, Chance chance) {
            note(stage, pharmacy, AntigenTest::seenBy, days, story);
            Period first = new Period(days.from(), days.from().plusDays(Math.min(150, days.days() * 2L / 3)));
            stage.pharmacies().store(pharmacy, PharmacyCasting.expectedTests(stage, pharmacy, first));
        }
    },
    /** The State gave it kits for some weeks: only the act is billed, no kit is bought. */
    DONATED(
            "state-donated-kits",
            "Une part des kits vient d'une dotation de l'État : seul l'acte est facturé, aucun kit n'est acheté.") {
        @Override
        void tell(Stage stage, Pharmacy pharmacy, Period days, Instance story, Chance chance) {
            int length = Math.min(days.days(), 30 + chance.below(40));
            LocalDate from = days.from().plusDays(chance.below(days.days() - length + 1));
            Period given = new Period(from, from.plusDays(length - 1L));
            TestHabit habit = (done, day, customers, draw) -> done.stream()
                    .map(test -> test.using(given.contains(day) ? Kit.DONATED : Kit.BOUGHT, story))
                    .toList();
            stage.pharmacies().adopt(pharmacy, habit);
        }
    },
    /** Another pharmacy of the same group buys for both. */
    TRANSFERRED(
            "transfer-between-pharmacies",
            "Les kits sont achetés par une autre pharmacie du groupement, qui les lui cède.") {
        @Override
        void tell(Stage stage, Pharmacy pharmacy, Period days, Instance story, Chance chance) {
            note(stage, pharmacy, AntigenTest::seenBy, days, story);
            PharmacyCasting.find(stage, chance).ifPresent(buyer -> {
                story.about(SubjectKind.BILLER, buyer.billerId(), Role.LOOK_ALIKE);
                for (LocalDate month = days.from(); month.isBefore(days.to()); month = month.plusDays(30)) {
                    hand(stage, pharmacy, buyer, month, chance);
                }
            });
        }

        private void hand(Stage stage, Pharmacy pharmacy, Pharmacy buyer, LocalDate month, Chance chance) {
            LocalDate day = month;
            while (!Epidemic.pharmaciesOpen(day)) {
                day = day.plusDays(1);
            }
            LocalDate on = day;
            int kits = 20 + PharmacyCasting.expectedTests(stage, pharmacy, new Period(on, on.plusDays(29))) / 20 * 20;
            stage.agenda().on(on, () -> {
                stage.pharmacies().buyForOthers(buyer, kits, on, chance);
                stage.pharmacies().store(pharmacy, kits);
            });
        }
    };

    private final String storyName;
    private final String explanation;

    InnocentStocks(String storyName, String explanation) {
        this.storyName = storyName;
        this.explanation = explanation;
    }

    /** What a look-alike makes of a test. */
    interface Noting {
        /** The test as part of the look-alike. */
        AntigenTest of(AntigenTest test, Instance story);
    }

    abstract void tell(Stage stage, Pharmacy pharmacy, Period days, Instance story, Chance chance);

    static void note(Stage stage, Pharmacy pharmacy, Noting noting, Period days, Instance story) {
        UnaryOperator<AntigenTest> each = test -> days.contains(test.day()) ? noting.of(test, story) : test;
        stage.pharmacies().adopt(pharmacy, (done, day, customers, chance) -> done.stream()
                .map(each)
                .toList());
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
            Optional<Period> days = PharmacyCasting.common(stage, PharmacyCasting.EPIDEMIC);
            if (days.isPresent()) {
                PharmacyCasting.find(stage, chance).ifPresent(pharmacy -> {
                    Instance story = PharmacyCasting.lookAlike(stage, storyName, explanation, pharmacy);
                    tell(stage, pharmacy, days.get(), story, chance);
                });
            }
        }
    }
}
