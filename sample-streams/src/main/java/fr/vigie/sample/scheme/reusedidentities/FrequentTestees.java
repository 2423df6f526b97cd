package fr.vigie.sample.scheme.reusedidentities;

import fr.vigie.domain.event.Eligibility;
import fr.vigie.domain.tariff.AntigenConditions;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.label.Instance;
import fr.vigie.sample.label.Role;
import fr.vigie.sample.label.SubjectKind;
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

/** People who are tested again and again in truth. */
public enum FrequentTestees implements Story {
    /** Carers of an EHPAD, twice a week. */
    CARERS(
            "weekly-tested-carers",
            "Les soignants d'un EHPAD se font dépister deux fois par semaine dans la même pharmacie.",
            14,
            7,
            4,
            Eligibility.COLLECTIVE,
            LocalDate.of(2022, 3, 13)),
    /** A team, before each match. */
    ATHLETES(
            "tested-athletes",
            "Les joueurs d'un club sont testés avant chaque rencontre, sous l'égide de leur fédération.",
            18,
            7,
            4,
            Eligibility.COLLECTIVE,
            LocalDate.of(2022, 5, 31)),
    /** Unvaccinated people who show a test to go out: free until 2021-10-15, paid by themselves from then on. */
    PASS_USERS(
            "pass-by-testing",
            "Des personnes non vaccinées se font tester tous les deux jours pour leur passe, à leurs frais depuis octobre"
                    + " 2021.",
            9,
            2,
            2,
            Eligibility.PAYING,
            LocalDate.of(2022, 1, 23));

    private static final LocalDate HEALTH_PASS = LocalDate.of(2021, 6, 9);
    private static final double ILL_OR_AWAY = 0.12;

    private final String storyName;
    private final String explanation;
    private final int people;
    private final int cycleDays;
    private final int every;
    private final Eligibility ground;
    private final LocalDate until;

    FrequentTestees(
            String storyName,
            String explanation,
            int people,
            int cycleDays,
            int every,
            Eligibility ground,
            LocalDate until) {
        this.storyName = storyName;
        this.explanation = explanation;
        this.people = people;
        this.cycleDays = cycleDays;
        this.every = every;
        this.ground = ground;
        this.until = until;
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
        LocalDate from = this == PASS_USERS ? HEALTH_PASS : PharmacyCasting.EPIDEMIC.from();
        Optional<Period> days = PharmacyCasting.common(stage, new Period(from, until));
        for (int i = 0; i < count && days.isPresent(); i++) {
            Chance chance = stage.chance(storyName, i);
            PharmacyCasting.find(stage, chance).ifPresent(pharmacy -> tell(stage, pharmacy, days.get(), chance));
        }
    }

    private void tell(Stage stage, Pharmacy pharmacy, Period days, Chance chance) {
        Instance story = PharmacyCasting.lookAlike(stage, storyName, explanation, pharmacy);
        List<Insured> group = new ArrayList<>();
        for (int i = 0; i < 20 * people && group.size() < people; i++) {
            Insured one = stage.pharmacies().customers().neighbour(pharmacy, days.to(), chance);
            int age = one.ageIn(days.from().getYear());
            if (age >= 19 && age < 62 && stage.take(one.patientId())) {
                group.add(one);
                story.about(SubjectKind.PATIENT, one.patientId(), Role.LOOK_ALIKE);
            }
        }
        stage.pharmacies()
                .adopt(
                        pharmacy,
                        (done, day, customers, draw) ->
                                days.contains(day) ? bill(pharmacy, done, group, day, customers, draw, story) : done);
    }

    private List<AntigenTest> bill(
            Pharmacy pharmacy,
            List<AntigenTest> done,
            List<Insured> group,
            LocalDate day,
            Customers customers,
            Chance chance,
            Instance story) {
        List<AntigenTest> billed = new ArrayList<>(done);
        for (int i = 0; i < group.size(); i++) {
            Insured one = group.get(i);
            boolean turn = Math.floorMod(day.toEpochDay() + (this == ATHLETES ? 0 : i), cycleDays) % every == 0;
            boolean here = done.stream().anyMatch(test -> test.patientId().equals(one.patientId()));
            if (turn && !here && one.aliveOn(day) && !chance.happens(ILL_OR_AWAY)) {
                billed.add(customers
                        .test(pharmacy, one.patientId(), groundOn(day), day, chance)
                        .seenBy(story));
            }
        }
        return billed;
    }

    private Ground groundOn(LocalDate day) {
        return AntigenConditions.builtIn().groundRequired(day)
                ? Ground.of(ground, ground == Eligibility.COLLECTIVE)
                : Ground.notAsked();
    }
}
