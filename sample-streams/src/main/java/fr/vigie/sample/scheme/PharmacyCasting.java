package fr.vigie.sample.scheme;

import fr.vigie.sample.calendar.Epidemic;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.label.Instance;
import fr.vigie.sample.label.Role;
import fr.vigie.sample.label.SchemeCode;
import fr.vigie.sample.label.SubjectKind;
import fr.vigie.sample.people.Period;
import fr.vigie.sample.pharmacy.Pharmacy;
import fr.vigie.sample.territory.Site;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds pharmacies for stories about antigen tests, and the days on which these play. */
public final class PharmacyCasting {
    /** Days on which tests were many enough to be worth inventing. */
    public static final Period EPIDEMIC = new Period(LocalDate.of(2021, 1, 1), LocalDate.of(2022, 12, 31));

    private static final double SMALLEST = 0.6;
    private static final double LATEST_START = 0.3;
    private static final int A_FEW_PHARMACIES = 10_000;
    private static final int SHORTEST_DAYS = 20;

    private PharmacyCasting() {}

    /**
     * How many instances of a fraud a world has: half of the usual, and none where there are eight pharmacies, for a
     * département has 200 of them and they cannot be half fraudulent (34 of 21,000 were prosecuted, 353 controlled).
     */
    public static int frauds(int insured) {
        return insured < A_FEW_PHARMACIES ? 0 : 1 + insured / 200_000;
    }

    /** How many instances of a look-alike a world has, none where there are eight pharmacies. */
    public static int lookAlikes(int insured) {
        return insured < A_FEW_PHARMACIES ? 0 : 1 + insured / 150_000;
    }

    /** A pharmacy that plays nothing yet and is large enough for its rates to mean something; it is taken. */
    public static Optional<Pharmacy> find(Stage stage, Chance chance) {
        return find(stage, chance, pharmacy -> true);
    }

    /** The same, of a kind where there is one. */
    public static Optional<Pharmacy> find(Stage stage, Chance chance, Predicate<Pharmacy> kind) {
        List<Pharmacy> pharmacies = shuffled(stage, chance);
        double mean = 1.0 / pharmacies.size();
        return pharmacies.stream()
                .filter(pharmacy -> pharmacy.share() > SMALLEST * mean)
                .filter(kind)
                .filter(pharmacy -> stage.take(pharmacy.billerId()))
                .findFirst();
    }

    /** A pharmacy that plays nothing yet; it remains free. */
    public static Optional<Pharmacy> ordinary(Stage stage, Chance chance) {
        return shuffled(stage, chance).stream()
                .filter(pharmacy -> !stage.taken().contains(pharmacy.billerId()))
                .findFirst();
    }

    /** Up to so many pharmacies that test and play nothing yet, the nearest to a place first; they remain free. */
    public static List<Pharmacy> ordinaryNear(Stage stage, Site site, int count) {
        return stage.pharmacies().pharmacies().stream()
                .filter(pharmacy -> !stage.taken().contains(pharmacy.billerId()))
                .filter(pharmacy -> pharmacy.share() > 0)
                .sorted(Comparator.comparingDouble((Pharmacy pharmacy) ->
                                site.roadKm(pharmacy.practice().site()))
                        .thenComparing(Pharmacy::index))
                .limit(count)
                .toList();
    }

    private static List<Pharmacy> shuffled(Stage stage, Chance chance) {
        List<Pharmacy> pharmacies = new ArrayList<>(stage.pharmacies().pharmacies());
        chance.shuffle(pharmacies);
        return pharmacies;
    }

    /** The part of an era in the world's time on which a fraud plays, to its end or earlier one time in three; empty where that is too short. */
    public static Optional<Period> spell(Stage stage, Chance chance, Period era) {
        Optional<Period> common = common(stage, era);
        if (common.isEmpty()) {
            return common;
        }
        LocalDate from = common.get().from();
        int days = common.get().days();
        int start = (int) (days * LATEST_START * chance.uniform());
        int end = chance.happens(0.33) ? (int) (days * chance.uniform(0.7, 1)) : days;
        return Optional.of(new Period(from.plusDays(start), from.plusDays(Math.max(start, end - 1))));
    }

    /** The days of an era that lie in the world's time; empty where they are fewer than 20. */
    public static Optional<Period> common(Stage stage, Period era) {
        Period time = stage.time();
        LocalDate from = time.from().isAfter(era.from()) ? time.from() : era.from();
        LocalDate to = time.to().isBefore(era.to()) ? time.to() : era.to();
        return from.plusDays(SHORTEST_DAYS).isAfter(to) ? Optional.empty() : Optional.of(new Period(from, to));
    }

    /** Tests that a pharmacy may expect over some days. */
    public static int expectedTests(Stage stage, Pharmacy pharmacy, Period days) {
        double tests = 0;
        for (LocalDate day = days.from(); !day.isAfter(days.to()); day = day.plusDays(1)) {
            tests += Epidemic.testsPerInsured(day);
        }
        return (int) (tests * stage.population().all().size() * pharmacy.share());
    }

    /** A look-alike about a pharmacy. */
    public static Instance lookAlike(Stage stage, String name, String explanation, Pharmacy pharmacy) {
        return stage.labels()
                .lookAlike(name, SchemeCode.ANTIGEN_TESTS, explanation)
                .about(SubjectKind.BILLER, pharmacy.billerId(), Role.LOOK_ALIKE);
    }
}
