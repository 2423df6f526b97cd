package fr.vigie.sample.scheme.actsonpackage;

import fr.vigie.domain.event.PackageKind;
import fr.vigie.domain.event.Purpose;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.label.Instance;
import fr.vigie.sample.people.Insured;
import fr.vigie.sample.people.Period;
import fr.vigie.sample.scheme.Stage;
import fr.vigie.sample.scheme.homecare.Care;
import fr.vigie.sample.scheme.homecare.CareLookAlike;
import fr.vigie.sample.scheme.homecare.Carer;
import fr.vigie.sample.scheme.homecare.Order;
import fr.vigie.sample.scheme.homecare.PatientCasting;
import fr.vigie.sample.scheme.homecare.Treatment;
import fr.vigie.sample.territory.Site;
import java.time.LocalDate;

/** Acts billed beside a package that does not pay them. */
public enum NotInThePackage implements CareLookAlike {
    /** The SSIAD has ended; the caisse hears of it a month later. */
    ENDED(
            "package-ended-unknown",
            "Le SSIAD avait pris fin avant les soins ; la caisse n'a reçu la date de fin que plusieurs semaines après.") {
        @Override
        public void tell(Stage stage, Carer carer, Instance story, Chance chance) {
            for (Insured patient : PatientCasting.neighbours(stage, carer, 1 + chance.below(2), chance)) {
                LocalDate end = PatientCasting.day(stage, chance, 0.15, 0.4);
                LocalDate told = end.plusDays(20 + chance.below(20));
                Period covered = new Period(stage.time().from().minusDays(90), end);
                stage.packages()
                        .cover(patient, PackageKind.SSIAD, covered, stage.time().from(), told);
                Care care = Care.lasting(stage, carer, patient, Treatment.usual(chance.below(3)), 1);
                stage.agenda().during(new Period(end.plusDays(1), stage.time().to()), day -> {
                    if (care.isDueOn(day) && !day.isAfter(told)) {
                        care.visit(day).submit(story);
                    } else if (care.isDueOn(day)) {
                        care.visit(day).submit();
                    }
                });
            }
        }
    },
    /** Vaccinations at home of patients of a SSIAD, which its package does not pay. */
    VACCINATION(
            "vaccination-beside-package",
            "Vaccinations à domicile de patients d'un SSIAD : un acte que le forfait ne comprend pas.") {
        @Override
        public void tell(Stage stage, Carer carer, Instance story, Chance chance) {
            for (Insured patient : PatientCasting.neighbours(stage, carer, 4 + chance.below(4), chance)) {
                LocalDate from = stage.time().from().minusDays(chance.below(200));
                LocalDate to = stage.time().to().plusDays(chance.below(100));
                stage.packages()
                        .cover(
                                patient,
                                PackageKind.SSIAD,
                                new Period(from, to),
                                stage.time().from(),
                                to.plusDays(10));
                LocalDate day = carer.workdayFrom(PatientCasting.day(stage, chance, 0.1, 0.8));
                Order order = Order.write(stage, patient, day.minusDays(4), Treatment.INJECTION, 60);
                Care care = new Care(stage, carer, patient, order, Treatment.INJECTION, 1);
                stage.agenda().on(day, () -> care.blank(day)
                        .give(Treatment.INJECTION, Purpose.VACCINATION)
                        .submit(story));
            }
        }
    },
    /** A resident of an EHPAD spends some days with the family: the package pays within its walls only. */
    RESIDENT_AWAY(
            "resident-with-family",
            "Résident d'EHPAD en séjour chez ses proches : le forfait de l'établissement ne paie que les soins en ses murs.") {
        @Override
        public void tell(Stage stage, Carer carer, Instance story, Chance chance) {
            for (Insured patient : Residents.covered(stage, carer, 1, chance)) {
                Site family = stage.territory().build(carer.office().site().commune(), chance);
                LocalDate from = PatientCasting.day(stage, chance, 0.1, 0.6);
                Care care = Care.lasting(stage, carer, patient, Treatment.INJECTION, 1);
                stage.agenda().during(new Period(from, from.plusDays(8 + chance.below(10))), day -> {
                    if (care.isDueOn(day)) {
                        care.blank(day).at(family).give(care.treatment()).submit(story);
                    }
                });
            }
        }
    };

    private final String storyName;
    private final String explanation;

    NotInThePackage(String storyName, String explanation) {
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
}
