package fr.vigie.sample.scheme.fictitiouskitdeliveries;

import fr.vigie.domain.reference.Profession;
import fr.vigie.domain.reference.ProfessionalStatus;
import fr.vigie.sample.calendar.Epidemic;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.label.Instance;
import fr.vigie.sample.label.Role;
import fr.vigie.sample.label.SubjectKind;
import fr.vigie.sample.people.Period;
import fr.vigie.sample.pharmacy.KitDelivery;
import fr.vigie.sample.pharmacy.Pharmacy;
import fr.vigie.sample.scheme.PharmacyCasting;
import fr.vigie.sample.scheme.Stage;
import fr.vigie.sample.scheme.Story;
import fr.vigie.sample.screening.Tester;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Boxes delivered in truth, to professionals of whom no test is ever seen, or to many at once. */
public enum InnocentDeliveries implements Story {
    /** Two salaried nurses of a vaccination centre, which is paid by the session: they bill no test. */
    VACCINATION_CENTRE(
            "kits-for-vaccination-centre",
            "Les boîtes vont à des infirmiers d'un centre de vaccination, rémunérés à la vacation : aucun test à leur nom.",
            Profession.NURSE,
            2,
            0.8),
    /** The coordinating nurse of an EHPAD, who screens its staff. */
    EHPAD(
            "kits-for-ehpad",
            "Les boîtes vont à l'infirmière coordinatrice d'un EHPAD, salariée : le dépistage du personnel n'est pas facturé.",
            Profession.NURSE,
            1,
            0.3),
    /** An occupational physician, whose tests the employer pays. */
    SALARIED(
            "kits-for-salaried-professionals",
            "Les boîtes vont à un médecin du travail salarié, dont les tests ne sont pas facturés à l'assurance maladie.",
            Profession.PHYSICIAN,
            1,
            0.35),
    /** Four nurses and physicians near one pharmacy who test a lot: many boxes a day, one for each. */
    HEALTH_HOUSE(
            "kits-for-a-health-house",
            "Plusieurs professionnels d'une même maison de santé testent beaucoup et s'approvisionnent dans cette pharmacie.",
            Profession.NURSE,
            4,
            0) {
        @Override
        List<Delivery> tell(Stage stage, Pharmacy pharmacy, Instance story, Period spell, Chance chance) {
            nearest(stage, pharmacy).forEach(tester -> {
                story.about(SubjectKind.PROFESSIONAL, tester.person().id(), Role.LOOK_ALIKE);
                stage.screening().engage(tester, List.of(pharmacy), story);
            });
            return List.of();
        }

        private List<Tester> nearest(Stage stage, Pharmacy pharmacy) {
            return stage.screening().testers().stream()
                    .filter(tester -> !stage.taken().contains(tester.person().id()))
                    .sorted(Comparator.comparingDouble((Tester tester) -> tester.practice()
                                    .site()
                                    .roadKm(pharmacy.practice().site()))
                            .thenComparing(tester -> tester.person().index()))
                    .limit(professionals())
                    .filter(tester -> stage.take(tester.person().id()))
                    .toList();
        }
    };

    private final String storyName;
    private final String explanation;
    private final Profession profession;
    private final int professionals;
    private final double boxesADay;

    InnocentDeliveries(
            String storyName, String explanation, Profession profession, int professionals, double boxesADay) {
        this.storyName = storyName;
        this.explanation = explanation;
        this.profession = profession;
        this.professionals = professionals;
        this.boxesADay = boxesADay;
    }

    /** Boxes for one professional. */
    record Delivery(Pharmacy pharmacy, String professionalId, Instance story, Period spell, double boxesADay) {}

    int professionals() {
        return professionals;
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
            Optional<Period> spell = PharmacyCasting.spell(stage, chance, PharmacyCasting.EPIDEMIC);
            if (spell.isPresent()) {
                PharmacyCasting.ordinary(stage, chance).ifPresent(pharmacy -> {
                    Instance story = PharmacyCasting.lookAlike(stage, storyName, explanation, pharmacy);
                    tell(stage, pharmacy, story, spell.get(), chance).forEach(delivery -> plan(stage, delivery));
                });
            }
        }
    }

    /** Hires the salaried professionals to whom the boxes go. */
    List<Delivery> tell(Stage stage, Pharmacy pharmacy, Instance story, Period spell, Chance chance) {
        List<Delivery> deliveries = new ArrayList<>();
        for (int i = 0; i < professionals; i++) {
            String id = stage.roster()
                    .register(
                            profession,
                            ProfessionalStatus.SALARIE,
                            pharmacy.practice().site().commune())
                    .id();
            story.about(SubjectKind.PROFESSIONAL, id, Role.LOOK_ALIKE);
            deliveries.add(new Delivery(pharmacy, id, story, spell, boxesADay * chance.uniform(0.8, 1.2)));
        }
        return deliveries;
    }

    private void plan(Stage stage, Delivery delivery) {
        LocalDate last = delivery.spell().to();
        for (LocalDate day = delivery.spell().from(); !day.isAfter(last); day = day.plusDays(1)) {
            Chance chance = Chance.of(stage.seed(), storyName + delivery.professionalId(), day.toEpochDay());
            if (Epidemic.pharmaciesOpen(day) && chance.happens(delivery.boxesADay())) {
                KitDelivery box = KitDelivery.box(delivery.pharmacy(), delivery.professionalId(), day)
                        .seenBy(delivery.story());
                stage.agenda().on(day, () -> stage.pharmacies().deliver(box, chance));
            }
        }
    }
}
