package fr.vigie.sample.scheme.teleconsultationshare;

import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.label.Instance;
import fr.vigie.sample.label.Role;
import fr.vigie.sample.label.SchemeCode;
import fr.vigie.sample.label.Stealth;
import fr.vigie.sample.label.SubjectKind;
import fr.vigie.sample.people.Period;
import fr.vigie.sample.physician.Physician;
import fr.vigie.sample.physician.Told;
import fr.vigie.sample.scheme.PhysicianCasting;
import fr.vigie.sample.scheme.Stage;
import fr.vigie.sample.scheme.Story;

/** A general practitioner whose cabinet is a pretext: far more than 20 % of the year's acts are teleconsultations. */
public final class TeleconsultationShare implements Story {
    @Override
    public String storyName() {
        return "teleconsultation-share";
    }

    @Override
    public void cast(Stage stage, int count) {
        for (int i = 0; i < count; i++) {
            int index = i;
            Chance chance = stage.chance(storyName(), i);
            PhysicianCasting.any(stage, chance, one -> one.second().isEmpty())
                    .ifPresent(suspect -> plant(stage, suspect, index, chance));
        }
    }

    private void plant(Stage stage, Physician suspect, int index, Chance chance) {
        Stealth stealth = stage.stealth(storyName(), index);
        Period spell = stealth == Stealth.SUBTLE ? stage.time() : stage.spell(chance, 0.3);
        double share = stealth.choose(0.8, 0.5, 0.26) + 0.12 * chance.uniform();
        suspect.habits().teleconsult(share, spell);
        if (stealth != Stealth.SUBTLE) {
            suspect.habits().answerAnybody();
            suspect.habits().attend(stealth.choose(1.35, 1.15, 1));
        }
        Instance story = stage.labels()
                .plant(
                        storyName(),
                        SchemeCode.TELECONSULTATION,
                        stealth,
                        "Cabinet de façade : la téléconsultation dépasse de loin 20 % de l'activité annuelle du médecin.");
        story.about(SubjectKind.PROFESSIONAL, suspect.person().id(), Role.SUSPECT);
        suspect.tell(new Told(story, spell, true, false));
    }
}
