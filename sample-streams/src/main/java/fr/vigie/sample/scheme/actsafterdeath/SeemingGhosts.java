package fr.vigie.sample.scheme.actsafterdeath;

import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.label.Instance;
import fr.vigie.sample.people.Insured;
import fr.vigie.sample.people.Period;
import fr.vigie.sample.scheme.Stage;
import fr.vigie.sample.scheme.homecare.Care;
import fr.vigie.sample.scheme.homecare.CareLookAlike;
import fr.vigie.sample.scheme.homecare.Carer;
import fr.vigie.sample.scheme.homecare.PatientCasting;
import fr.vigie.sample.scheme.homecare.Treatment;
import java.time.LocalDate;
import java.util.Optional;

/** Care that seems to come after a death, and did not. */
public enum SeemingGhosts implements CareLookAlike {
    /** The town hall's date was typed a month too early; another version of the record corrects it. */
    DEATH_DATE_ERROR(
            "death-date-error",
            "Date de décès mal saisie, antérieure à la vraie, puis corrigée : les soins ont eu lieu du vivant du patient.") {
        @Override
        public void tell(Stage stage, Carer carer, Instance story, Chance chance) {
            PatientCasting.dying(stage, carer, chance, 0.3, 0.55).ifPresent(patient -> {
                LocalDate death = patient.diedOn().orElseThrow();
                LocalDate wrong = death.minusDays(8 + chance.below(23));
                LocalDate known = death.plusDays(3 + chance.below(8));
                int left = (int) (stage.time().to().toEpochDay() - known.toEpochDay());
                stage.deaths().announce(patient, Optional.of(wrong), known);
                stage.deaths().announce(patient, Optional.of(death), known.plusDays((long)
                        (left * chance.uniform(0.3, 0.8))));
                visits(Care.lasting(stage, carer, patient, Treatment.DRESSING, 1), death.minusDays(1), wrong, story);
            });
        }
    },
    /** Of twins who share a NIR but for its rank, the record of the living one is closed; later it is the other's. */
    TWIN_RANK(
            "twin-rank", "Jumeaux confondus : le décès a été enregistré sous le rang du jumeau vivant, puis corrigé.") {
        @Override
        public void tell(Stage stage, Carer carer, Instance story, Chance chance) {
            twins(stage, chance).ifPresent(dead -> {
                Insured living = twinOf(dead).orElseThrow();
                LocalDate death = PatientCasting.day(stage, chance, 0.2, 0.45);
                dead.dieOn(death);
                LocalDate known = death.plusDays(4 + chance.below(10));
                int left = (int) (stage.time().to().toEpochDay() - known.toEpochDay());
                LocalDate corrected = known.plusDays((long) (left * chance.uniform(0.35, 0.8)));
                stage.deaths().announce(living, Optional.of(death), known);
                stage.deaths().announce(living, Optional.empty(), corrected);
                stage.deaths().announce(dead, Optional.of(death), corrected);
                visits(
                        Care.lasting(stage, carer, living, Treatment.INJECTION, 1),
                        stage.time().to(),
                        death,
                        story);
            });
        }
    },
    /** A series billed on the last day of the month; the patient died on the way, the visits were before. */
    SERIES_AT_MONTH_END(
            "series-at-month-end",
            "Série de soins datée de la fin du mois : les passages, horodatés, ont eu lieu avant le décès.") {
        @Override
        public void tell(Stage stage, Carer carer, Instance story, Chance chance) {
            LocalDate middle = PatientCasting.day(stage, chance, 0.3, 0.7);
            LocalDate monthEnd = middle.withDayOfMonth(middle.lengthOfMonth());
            LocalDate death = monthEnd.minusDays(2 + chance.below(9));
            PatientCasting.neighbours(stage, carer, 1, chance).forEach(patient -> {
                patient.dieOn(death);
                stage.deaths().announce(patient, Optional.of(death), death.plusDays(5 + chance.below(12)));
                Care care = Care.lasting(stage, carer, patient, Treatment.HEAVY_DRESSING, 2);
                stage.agenda().during(new Period(death.minusDays(16), death.minusDays(1)), day -> {
                    if (care.isDueOn(day)) {
                        stage.agenda().on(monthEnd, () -> late(care, day, monthEnd, story));
                    }
                });
            });
        }

        private void late(Care care, LocalDate day, LocalDate monthEnd, Instance story) {
            care.blank(day).dated(monthEnd).give(care.treatment()).submit(story);
        }
    },
    /** The last visit is on the day of the death, some hours before it. */
    DAY_OF_DEATH("day-of-death", "Dernier passage le jour même du décès, quelques heures avant.") {
        @Override
        public void tell(Stage stage, Carer carer, Instance story, Chance chance) {
            PatientCasting.dying(stage, carer, chance, 0.2, 0.75).ifPresent(patient -> {
                LocalDate death = carer.workdayFrom(patient.diedOn().orElseThrow());
                patient.dieOn(death);
                stage.deaths().announce(patient, Optional.of(death), death.plusDays(3 + chance.below(12)));
                visits(Care.lasting(stage, carer, patient, Treatment.INJECTION, 1), death, death.minusDays(1), story);
            });
        }
    };

    private static final int LIVES_TO = 45;

    private final String storyName;
    private final String explanation;

    SeemingGhosts(String storyName, String explanation) {
        this.storyName = storyName;
        this.explanation = explanation;
    }

    @Override
    public String storyName() {
        return storyName;
    }

    @Override
    public String explanation() {
        return explanation;
    }

    /** Visits to the last day; those after a date bear witness. */
    private static void visits(Care care, LocalDate last, LocalDate after, Instance story) {
        care.stage().agenda().during(new Period(care.stage().time().from(), last), day -> {
            if (care.isDueOn(day) && day.isAfter(after)) {
                care.visit(day).submit(story);
            } else if (care.isDueOn(day)) {
                care.visit(day).submit();
            }
        });
    }

    /** Somebody who lives with a twin. */
    private static Optional<Insured> twins(Stage stage, Chance chance) {
        for (int i = 0; i < 20_000; i++) {
            Insured one = chance.pick(stage.population().all());
            Optional<Insured> other = twinOf(one);
            boolean fits = stage.population().year() - one.birthYear() >= LIVES_TO
                    && other.isPresent()
                    && one.diedOn().isEmpty()
                    && other.get().diedOn().isEmpty()
                    && !other.get().referringPhysicianId().isEmpty();
            if (fits && PatientCasting.take(stage, one) && PatientCasting.take(stage, other.get())) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    private static Optional<Insured> twinOf(Insured one) {
        return one.household().members().stream()
                .filter(other -> other != one && other.birthYear() == one.birthYear())
                .findFirst();
    }
}
