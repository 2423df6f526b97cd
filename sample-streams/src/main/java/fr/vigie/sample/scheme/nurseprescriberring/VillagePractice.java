package fr.vigie.sample.scheme.nurseprescriberring;

import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.label.Instance;
import fr.vigie.sample.label.Role;
import fr.vigie.sample.label.SubjectKind;
import fr.vigie.sample.people.Insured;
import fr.vigie.sample.scheme.Stage;
import fr.vigie.sample.scheme.homecare.Care;
import fr.vigie.sample.scheme.homecare.CareLookAlike;
import fr.vigie.sample.scheme.homecare.Carer;
import fr.vigie.sample.scheme.homecare.PatientCasting;
import fr.vigie.sample.scheme.homecare.Treatment;
import java.util.Optional;

/** A village with one physician and one nurse, who share all their patients because there is nobody else. */
public final class VillagePractice implements CareLookAlike {
    private static final int PATIENTS = 9;

    @Override
    public String storyName() {
        return "village-practice";
    }

    @Override
    public String explanation() {
        return "Seuls médecin et infirmier du village : ils partagent leurs patients faute d'autre professionnel.";
    }

    @Override
    public void tell(Stage stage, Carer carer, Instance story, Chance chance) {
        Optional<Insured> first = PatientCasting.neighbour(
                stage, carer, chance, one -> !stage.taken().contains(one.referringPhysicianId()));
        if (first.isEmpty()) {
            return;
        }
        String physician = first.get().referringPhysicianId();
        story.asRing().about(SubjectKind.PROFESSIONAL, physician, Role.LOOK_ALIKE);
        share(stage, carer, first.get(), story, chance);
        for (int i = 1; i < PATIENTS; i++) {
            PatientCasting.neighbour(
                            stage,
                            carer,
                            chance,
                            one -> one.diedOn().isEmpty()
                                    && one.referringPhysicianId().equals(physician))
                    .ifPresent(patient -> share(stage, carer, patient, story, chance));
        }
    }

    private static void share(Stage stage, Carer carer, Insured patient, Instance story, Chance chance) {
        story.about(SubjectKind.PATIENT, patient.patientId(), Role.LOOK_ALIKE);
        Care care = Care.lasting(stage, carer, patient, Treatment.usual(chance.below(3)), 1 + chance.below(3));
        stage.agenda().during(stage.time(), day -> {
            if (care.isDueOn(day) && patient.aliveOn(day)) {
                care.visit(day).submit(story);
            }
        });
    }
}
