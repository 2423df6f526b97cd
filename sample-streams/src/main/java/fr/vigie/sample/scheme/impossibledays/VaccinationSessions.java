package fr.vigie.sample.scheme.impossibledays;

import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.label.Instance;
import fr.vigie.sample.nurse.NurseOffice;
import fr.vigie.sample.people.Insured;
import fr.vigie.sample.practice.Practitioner;
import fr.vigie.sample.scheme.NurseCasting;
import fr.vigie.sample.scheme.Stage;
import fr.vigie.sample.territory.Site;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;

/** Days of a nurse in the vaccination centre of the town, when somebody else goes round. */
final class VaccinationSessions {
    private final Stage stage;
    private final NurseOffice office;
    private final Instance story;
    private final Site centre;

    VaccinationSessions(Stage stage, NurseOffice office, Instance story) {
        this.stage = stage;
        this.office = office;
        this.story = story;
        this.centre = stage.territory()
                .build(office.site().commune(), Chance.of(stage.seed(), "vaccination-centre", office.index()));
    }

    void hold(LocalDate day) {
        Practitioner nurse = NurseCasting.titulaire(office);
        if (office.isInUse(office.numbers().get(0), day)) {
            return;
        }
        Chance chance = Chance.of(stage.seed(), "vaccination", office.index(), day.toEpochDay());
        Set<Insured> queue = new LinkedHashSet<>();
        int wanted = 45 + chance.below(45);
        for (int i = 0; i < wanted; i++) {
            Insured one = stage.population()
                    .pickIn(office.neighbourhood().pick(chance).code(), chance);
            if (one.aliveOn(day)) {
                queue.add(one);
            }
        }
        stage.nurses().vaccinate(office.numbers().get(0), nurse, centre, day, queue, story);
    }
}
