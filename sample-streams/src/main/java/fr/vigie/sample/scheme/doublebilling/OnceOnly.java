package fr.vigie.sample.scheme.doublebilling;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.label.Instance;
import fr.vigie.sample.label.Role;
import fr.vigie.sample.label.SubjectKind;
import fr.vigie.sample.people.Insured;
import fr.vigie.sample.people.Period;
import fr.vigie.sample.practice.Practice;
import fr.vigie.sample.scheme.Stage;
import fr.vigie.sample.scheme.homecare.Care;
import fr.vigie.sample.scheme.homecare.CareLookAlike;
import fr.vigie.sample.scheme.homecare.Carer;
import fr.vigie.sample.scheme.homecare.CarerCasting;
import fr.vigie.sample.scheme.homecare.HomeVisit;
import fr.vigie.sample.scheme.homecare.Order;
import fr.vigie.sample.scheme.homecare.PatientCasting;
import fr.vigie.sample.scheme.homecare.Treatment;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The same act on two numbers on one day, paid once, or given twice. */
public enum OnceOnly implements CareLookAlike {
    /** Prescribed twice a day: one nurse of the cabinet comes at midday, a colleague in the afternoon. */
    TWO_PASSAGES(
            "two-passages-two-nurses",
            "Soin prescrit deux fois par jour : deux infirmiers du cabinet passent chacun une fois.") {
        @Override
        void live(Stage stage, Carer carer, Carer colleague, Insured patient, Instance story, Chance chance) {
            Treatment treatment = Treatment.usual(chance.below(2));
            Order order = Order.write(stage, patient, stage.time().from(), treatment, 2, 365);
            Care care = new Care(stage, carer, patient, order, treatment, 1);
            stage.agenda().during(stage.spell(chance, 0.2), day -> {
                if (care.isDueOn(day)) {
                    care.visit(day).submit(story);
                    care.by(colleague).blank(day).second().give(treatment).submit(story);
                }
            });
        }
    },
    /** Billed on the wrong number of the cabinet, cancelled there weeks later, and billed on the right one. */
    CORRECTION_INVOICE(
            "correction-invoice",
            "Facture émise sous le mauvais numéro du cabinet, annulée par rectification puis refaite sous le bon.") {
        @Override
        void live(Stage stage, Carer carer, Carer colleague, Insured patient, Instance story, Chance chance) {
            Care care = Care.lasting(stage, carer, patient, Treatment.DRESSING, 2);
            Period mistaken = someDays(stage, chance);
            stage.agenda().during(stage.time(), day -> {
                if (care.isDueOn(day) && mistaken.contains(day)) {
                    HomeVisit wrong = care.on(colleague.number()).visit(day);
                    wrong.submit(story);
                    care.visit(day).signedOn(day.plusDays(16)).submit(story);
                    stage.agenda().on(day.plusDays(20), () -> cancel(care, colleague, day, wrong.lines(), story));
                } else if (care.isDueOn(day)) {
                    care.visit(day).submit();
                }
            });
        }
    },
    /** Refused by the caisse under one number, billed again months later under another. */
    REGULARISATION(
            "regularised-invoice",
            "Factures rejetées par la caisse, puis régularisées sous un autre numéro du cabinet.") {
        @Override
        void live(Stage stage, Carer carer, Carer colleague, Insured patient, Instance story, Chance chance) {
            Care care = Care.lasting(stage, carer, patient, Treatment.HEAVY_DRESSING, 2);
            Period refused = someDays(stage, chance);
            int later = 18 + chance.below(14);
            stage.agenda().during(stage.time(), day -> {
                if (care.isDueOn(day) && refused.contains(day)) {
                    care.visit(day).refused().submit(story);
                    care.on(colleague.number())
                            .visit(day)
                            .signedOn(day.plusDays(later))
                            .submit(story);
                } else if (care.isDueOn(day)) {
                    care.visit(day).submit();
                }
            });
        }
    };

    private final String storyName;
    private final String explanation;

    OnceOnly(String storyName, String explanation) {
        this.storyName = storyName;
        this.explanation = explanation;
    }

    abstract void live(Stage stage, Carer carer, Carer colleague, Insured patient, Instance story, Chance chance);

    @Override
    public String storyName() {
        return storyName;
    }

    @Override
    public String explanation() {
        return explanation;
    }

    @Override
    public boolean fits(Stage stage, Carer carer) {
        return colleague(stage, carer).isPresent();
    }

    @Override
    public void tell(Stage stage, Carer carer, Instance story, Chance chance) {
        colleague(stage, carer).ifPresent(other -> {
            story.about(SubjectKind.PROFESSIONAL, other.nurse().id(), Role.LOOK_ALIKE);
            for (Insured patient : PatientCasting.neighbours(stage, carer, 1 + chance.below(2), chance)) {
                live(stage, carer, other, patient, story, chance);
            }
        });
    }

    /** Another titulaire of the cabinet who plays no fraud. */
    private static Optional<Carer> colleague(Stage stage, Carer carer) {
        for (Practice number : carer.office().numbers()) {
            Carer other = Carer.titulaire(carer.office(), number);
            if (number != carer.number() && CarerCasting.isInnocent(stage, other)) {
                return Optional.of(other);
            }
        }
        return Optional.empty();
    }

    private static Period someDays(Stage stage, Chance chance) {
        LocalDate from = PatientCasting.day(stage, chance, 0.05, 0.4);
        return new Period(from, from.plusDays(8 + chance.below(8)));
    }

    private static void cancel(Care care, Carer colleague, LocalDate day, List<BillingLine> lines, Instance story) {
        care.on(colleague.number()).blank(day).cancel(lines).submit(story);
    }
}
