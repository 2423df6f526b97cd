package fr.vigie.sample.scheme.unregisteredtests;

import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.label.Instance;
import fr.vigie.sample.pharmacy.AntigenTest;
import fr.vigie.sample.pharmacy.AntigenTest.Registering;
import fr.vigie.sample.pharmacy.Customers;
import fr.vigie.sample.pharmacy.Pharmacy;
import fr.vigie.sample.pharmacy.TestHabit;
import fr.vigie.sample.scheme.PharmacyCasting;
import fr.vigie.sample.scheme.Stage;
import fr.vigie.sample.scheme.Story;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Pharmacies whose honest tests are hard to find in SI-DEP. */
public enum InnocentPharmacies implements Story {
    /** Most of its tests fall on the days of a declared outage. */
    OUTAGE_DAYS("si-dep-outage", "L'essentiel de l'activité tombe pendant une panne déclarée de SI-DEP.") {
        @Override
        List<AntigenTest> bill(
                Stage stage, List<AntigenTest> done, Customers customers, Instance story, Chance chance) {
            List<AntigenTest> billed = noted(done, story);
            if (!done.isEmpty() && stage.siDep().outage().contains(done.get(0).day())) {
                int more = (CROWD - 1) * done.size() + 5;
                for (int i = 0; i < more; i++) {
                    AntigenTest first = done.get(0);
                    billed.add(customers
                            .test(first.pharmacy(), first.day(), chance)
                            .seenBy(story));
                }
            }
            return billed;
        }
    },
    /** A fifth of its patients have no known NIR: their tests are registered under temporary numbers. */
    UNKNOWN_PATIENTS(
            "unknown-patients",
            "Une part des patients n'a pas de NIR connu : leurs tests sont enregistrés sous un numéro provisoire.") {
        @Override
        List<AntigenTest> bill(
                Stage stage, List<AntigenTest> done, Customers customers, Instance story, Chance chance) {
            return done.stream()
                    .map(test -> test.entered(
                            chance.happens(UNKNOWN) ? Registering.OTHER_PSEUDONYM : Registering.NORMAL, story))
                    .toList();
        }
    },
    /** Its software registers after midnight, dated the next day. */
    CLOCK_SHIFT("clock-shift", "Le logiciel enregistre les tests après minuit, datés du lendemain.") {
        @Override
        List<AntigenTest> bill(
                Stage stage, List<AntigenTest> done, Customers customers, Instance story, Chance chance) {
            return done.stream()
                    .map(test -> test.entered(Registering.CLOCK_SHIFTED, story))
                    .toList();
        }
    };

    private static final int CROWD = 7;
    private static final double UNKNOWN = 0.2;

    private final String storyName;
    private final String explanation;

    InnocentPharmacies(String storyName, String explanation) {
        this.storyName = storyName;
        this.explanation = explanation;
    }

    abstract List<AntigenTest> bill(
            Stage stage, List<AntigenTest> done, Customers customers, Instance story, Chance chance);

    private static List<AntigenTest> noted(List<AntigenTest> done, Instance story) {
        List<AntigenTest> noted = new ArrayList<>();
        done.forEach(test -> noted.add(test.seenBy(story)));
        return noted;
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
        return Math.max(1, PharmacyCasting.lookAlikes(insured));
    }

    @Override
    public void cast(Stage stage, int count) {
        for (int i = 0; i < count; i++) {
            PharmacyCasting.find(stage, stage.chance(storyName, i)).ifPresent(pharmacy -> tell(stage, pharmacy));
        }
    }

    private void tell(Stage stage, Pharmacy pharmacy) {
        Instance story = PharmacyCasting.lookAlike(stage, storyName, explanation, pharmacy);
        TestHabit habit = (List<AntigenTest> done, LocalDate day, Customers customers, Chance chance) ->
                bill(stage, done, customers, story, chance);
        stage.pharmacies().adopt(pharmacy, habit);
    }
}
