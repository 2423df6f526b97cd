package fr.vigie.sample.scheme.falseeligibility;

import fr.vigie.domain.event.Eligibility;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.label.Instance;
import fr.vigie.sample.people.Insured;
import fr.vigie.sample.people.Period;
import fr.vigie.sample.pharmacy.AntigenTest;
import fr.vigie.sample.pharmacy.Customers;
import fr.vigie.sample.pharmacy.Ground;
import fr.vigie.sample.pharmacy.Pharmacy;
import fr.vigie.sample.scheme.PharmacyCasting;
import fr.vigie.sample.scheme.Stage;
import fr.vigie.sample.scheme.Story;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Pharmacies whose tests are free on grounds that are true and that nothing else in the data shows. */
public enum InnocentGrounds implements Story {
    /** Its customers were vaccinated abroad, or in another département: none of them pays. */
    VACCINATED_ELSEWHERE(
            "vaccinated-elsewhere",
            "Les patients ont été vaccinés ailleurs (étranger, autre caisse) : presque aucun test payant.") {
        @Override
        List<AntigenTest> bill(Told told, List<AntigenTest> done, LocalDate day, Customers customers, Chance chance) {
            List<AntigenTest> billed = new ArrayList<>();
            for (AntigenTest test : done) {
                Ground ground = test.ground().isPaying()
                        ? Ground.of(Eligibility.VACCINATED, test.ground().exempt())
                        : test.ground();
                billed.add(test.on(ground, told.story()));
            }
            return billed;
        }
    },
    /** Clusters at work: contact cases come on the day and a week later. */
    CONTACT_CASES(
            "contact-cases", "Des foyers en entreprise amènent des cas contacts, testés le jour même puis à J+7.") {
        @Override
        List<AntigenTest> bill(Told told, List<AntigenTest> done, LocalDate day, Customers customers, Chance chance) {
            List<AntigenTest> billed = noted(done, told);
            addContacts(told, day, day, customers, billed, chance);
            addContacts(told, day.minusDays(7), day, customers, billed, chance);
            return billed;
        }

        private void addContacts(
                Told told, LocalDate met, LocalDate day, Customers customers, List<AntigenTest> billed, Chance chance) {
            Chance cluster = Chance.of(told.seed(), storyName(), told.pharmacy().index(), met.toEpochDay());
            if (!FalseEligibility.ERA.contains(met) || !cluster.happens(0.35)) {
                return;
            }
            for (int left = 3 + cluster.below(7); left > 0; left--) {
                Insured one = customers.neighbour(told.pharmacy(), day, cluster);
                billed.add(customers
                        .test(told.pharmacy(), one.patientId(), Ground.of(Eligibility.CONTACT, false), day, chance)
                        .seenBy(told.story()));
            }
        }
    },
    /** Next to a house of physicians on call, who send their patients with a prescription. */
    ON_PRESCRIPTION(
            "tests-on-prescription",
            "La pharmacie jouxte une maison médicale de garde : un test sur cinq est prescrit le jour même.") {
        @Override
        List<AntigenTest> bill(Told told, List<AntigenTest> done, LocalDate day, Customers customers, Chance chance) {
            List<AntigenTest> billed = new ArrayList<>();
            for (AntigenTest test : done) {
                boolean prescribed = chance.happens(0.2) && !told.physicians().isEmpty();
                billed.add(
                        prescribed
                                ? test.on(prescribedBy(told, day, chance), told.story())
                                : test.seenBy(told.story()));
            }
            return billed;
        }

        private static Ground prescribedBy(Told told, LocalDate day, Chance chance) {
            return new Ground(
                    Optional.of(Eligibility.PRESCRIPTION),
                    Optional.of(chance.pick(told.physicians())),
                    Optional.of(day),
                    false);
        }
    };

    private final String storyName;
    private final String explanation;

    InnocentGrounds(String storyName, String explanation) {
        this.storyName = storyName;
        this.explanation = explanation;
    }

    /** One such pharmacy, and the physicians on call nearby. */
    record Told(long seed, Instance story, Pharmacy pharmacy, List<String> physicians) {}

    abstract List<AntigenTest> bill(
            Told told, List<AntigenTest> done, LocalDate day, Customers customers, Chance chance);

    static List<AntigenTest> noted(List<AntigenTest> done, Told told) {
        List<AntigenTest> noted = new ArrayList<>();
        done.forEach(test -> noted.add(test.seenBy(told.story())));
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
        return PharmacyCasting.lookAlikes(insured);
    }

    @Override
    public void cast(Stage stage, int count) {
        Optional<Period> days = PharmacyCasting.common(stage, FalseEligibility.ERA);
        for (int i = 0; i < count && days.isPresent(); i++) {
            Chance chance = stage.chance(storyName, i);
            PharmacyCasting.find(stage, chance).ifPresent(pharmacy -> tell(stage, pharmacy, days.get(), chance));
        }
    }

    private void tell(Stage stage, Pharmacy pharmacy, Period days, Chance chance) {
        List<String> physicians = new ArrayList<>();
        for (int i = 0; i < 6 && i < stage.physicians().physicians().size(); i++) {
            physicians.add(chance.pick(stage.physicians().physicians()).person().id());
        }
        Told told = new Told(
                stage.seed(), PharmacyCasting.lookAlike(stage, storyName, explanation, pharmacy), pharmacy, physicians);
        stage.pharmacies()
                .adopt(
                        pharmacy,
                        (done, day, customers, draw) ->
                                days.contains(day) ? bill(told, done, day, customers, draw) : done);
    }
}
