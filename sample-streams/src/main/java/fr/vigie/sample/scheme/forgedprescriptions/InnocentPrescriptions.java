package fr.vigie.sample.scheme.forgedprescriptions;

import fr.vigie.domain.geo.GreatCircle;
import fr.vigie.domain.geo.Place;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.dispensing.Dispensing;
import fr.vigie.sample.dispensing.Product;
import fr.vigie.sample.dispensing.Product.Use;
import fr.vigie.sample.label.Instance;
import fr.vigie.sample.label.Role;
import fr.vigie.sample.label.SchemeCode;
import fr.vigie.sample.label.SubjectKind;
import fr.vigie.sample.people.Insured;
import fr.vigie.sample.pharmacy.Pharmacy;
import fr.vigie.sample.practice.Practitioner;
import fr.vigie.sample.prescribing.HospitalDoctors;
import fr.vigie.sample.prescribing.Referral;
import fr.vigie.sample.scheme.Stage;
import fr.vigie.sample.scheme.Story;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Expensive or unusual prescriptions that are all due. */
public enum InnocentPrescriptions implements Story {
    /** Patients of a university hospital far away, with an expensive medicine every four weeks from their pharmacy. */
    TERTIARY_CARE("tertiary-care", "Patients suivis par un CHU éloigné, avec un traitement coûteux mensuel.") {
        @Override
        void tell(Stage stage, Chance chance) {
            List<Practitioner> doctors =
                    new ArrayList<>(stage.care().book().hospital().far());
            chance.shuffle(doctors);
            doctors.stream()
                    .filter(doctor -> stage.take(doctor.id()))
                    .findFirst()
                    .ifPresent(doctor -> follow(stage, doctor, chance));
        }

        private void follow(Stage stage, Practitioner doctor, Chance chance) {
            Instance story = note(stage).about(SubjectKind.PROFESSIONAL, doctor.id(), Role.LOOK_ALIKE);
            for (int left = chance.between(4, 8); left > 0; left--) {
                patient(stage, chance).ifPresent(patient -> {
                    story.about(SubjectKind.PATIENT, patient.patientId(), Role.LOOK_ALIKE);
                    Pharmacy usual = stage.care().dispensing().choice().usual(patient);
                    new Course(patient, doctor, usual, dear(stage, chance), story).renew(stage, chance);
                });
            }
        }
    },
    /** Holiday makers who go on with their treatment at the pharmacies of the coast. */
    HOLIDAY_MAKERS("holiday-makers", "Vacanciers qui poursuivent un traitement coûteux, prescrit près de chez eux.") {
        @Override
        void tell(Stage stage, Chance chance) {
            Instance story = note(stage);
            LocalDate arrival = summer(stage, chance);
            List<Pharmacy> coast = coast(stage);
            for (int left = chance.between(10, 20); left > 0; left--) {
                String visitor = stage.pharmacies().visitors().pickKnown(chance).patientId();
                if (stage.take(visitor)) {
                    story.about(SubjectKind.PATIENT, visitor, Role.LOOK_ALIKE);
                    for (int times = chance.between(1, 2); times > 0; times--) {
                        goOn(stage, visitor, Course.open(arrival.plusDays(chance.below(20))), coast, story, chance);
                    }
                }
            }
        }

        private void goOn(
                Stage stage, String visitor, LocalDate day, List<Pharmacy> coast, Instance story, Chance chance) {
            Pharmacy pharmacy = chance.pick(coast);
            Practitioner doctor = chance.pick(stage.care().book().hospital().far());
            List<Product> products = List.of(dear(stage, chance));
            Referral referral = new Referral(doctor, Course.officeDay(day.minusDays(10 + chance.below(60))));
            stage.agenda().on(day, () -> Course.sell(stage, pharmacy, visitor, referral, products, story, day));
        }

        /** Pharmacies by the sea, or all of them inland. */
        private static List<Pharmacy> coast(Stage stage) {
            List<Pharmacy> all = stage.pharmacies().pharmacies();
            List<Pharmacy> coast = all.stream().filter(Pharmacy::seaside).toList();
            return coast.isEmpty() ? all : coast;
        }
    },
    /** The pharmacy beside the hospital: it stocks what others order. */
    HOSPITAL_PHARMACY(
            "hospital-pharmacy", "Pharmacie spécialisée voisine de l'hôpital : patients et produits coûteux.") {
        @Override
        void tell(Stage stage, Chance chance) {
            Place city = HospitalDoctors.cities(stage.territory()).get(0);
            stage.pharmacies().pharmacies().stream()
                    .sorted(Comparator.comparingDouble((Pharmacy one) -> km(city, one))
                            .thenComparing(Pharmacy::index))
                    .filter(one -> stage.take(one.practice().billerId()))
                    .findFirst()
                    .ifPresent(pharmacy -> supply(stage, pharmacy, chance));
        }

        private void supply(Stage stage, Pharmacy pharmacy, Chance chance) {
            Instance story =
                    note(stage).about(SubjectKind.BILLER, pharmacy.practice().billerId(), Role.LOOK_ALIKE);
            for (int left = chance.between(25, 45); left > 0; left--) {
                Practitioner doctor = chance.pick(stage.care().book().hospital().near());
                patient(stage, chance)
                        .ifPresent(patient ->
                                new Course(patient, doctor, pharmacy, dear(stage, chance), story).renew(stage, chance));
            }
        }
    },
    /** A physician who treats epilepsy: substitution is excluded there with ground (MTE, narrow therapeutic margin). */
    EPILEPSY("epilepsy-physician", "Médecin suivant des épileptiques : mention NS justifiée (MTE, marge étroite).") {
        @Override
        void tell(Stage stage, Chance chance) {
            List<Practitioner> doctors = new ArrayList<>();
            stage.physicians().physicians().forEach(one -> doctors.add(one.person()));
            chance.shuffle(doctors);
            doctors.stream()
                    .filter(doctor -> stage.take(doctor.id()))
                    .findFirst()
                    .ifPresent(doctor -> treat(stage, doctor, chance));
        }

        private void treat(Stage stage, Practitioner doctor, Chance chance) {
            Instance story = note(stage).about(SubjectKind.PROFESSIONAL, doctor.id(), Role.LOOK_ALIKE);
            Dispensing dispensing = stage.care().dispensing();
            dispensing.excludeSubstitution(doctor, Use.EPILEPSY, 0.9);
            for (int left = chance.between(15, 30); left > 0; left--) {
                Product product = dispensing.formulary().pick(Use.EPILEPSY, chance);
                patient(stage, chance).ifPresent(patient -> new Course(
                                patient, doctor, dispensing.choice().usual(patient), product, story)
                        .renew(stage, chance));
            }
        }
    };

    private final String storyName;
    private final String explanation;

    InnocentPrescriptions(String storyName, String explanation) {
        this.storyName = storyName;
        this.explanation = explanation;
    }

    abstract void tell(Stage stage, Chance chance);

    @Override
    public String storyName() {
        return storyName;
    }

    @Override
    public boolean isLookAlike() {
        return true;
    }

    @Override
    public void cast(Stage stage, int count) {
        for (int i = 0; i < count; i++) {
            tell(stage, stage.chance(storyName, i));
        }
    }

    Instance note(Stage stage) {
        return stage.labels().lookAlike(storyName, SchemeCode.PRESCRIPTIONS, explanation);
    }

    static Optional<Insured> patient(Stage stage, Chance chance) {
        for (int i = 0; i < 60; i++) {
            Insured one = chance.pick(stage.population().all());
            if (one.longTermCondition() && one.diedOn().isEmpty() && stage.take(one.patientId())) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    static Product dear(Stage stage, Chance chance) {
        return stage.care().dispensing().formulary().pick(chance.happens(0.75) ? Use.COSTLY : Use.DIABETES, chance);
    }

    /** July or August where the world has them, else any time. */
    static LocalDate summer(Stage stage, Chance chance) {
        for (LocalDate day = stage.time().from();
                day.isBefore(stage.time().to().minusDays(20));
                day = day.plusDays(1)) {
            if (day.getMonthValue() == 7) {
                return day.plusDays(chance.below(30));
            }
        }
        return stage.time().from().plusDays(chance.below(stage.time().days()));
    }

    static double km(Place city, Pharmacy pharmacy) {
        Place other = pharmacy.practice().site().commune();
        return GreatCircle.km(city.latitude(), city.longitude(), other.latitude(), other.longitude());
    }
}
