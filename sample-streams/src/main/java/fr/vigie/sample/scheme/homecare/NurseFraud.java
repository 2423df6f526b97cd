package fr.vigie.sample.scheme.homecare;

import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.label.Instance;
import fr.vigie.sample.label.Role;
import fr.vigie.sample.label.SchemeCode;
import fr.vigie.sample.label.Stealth;
import fr.vigie.sample.label.SubjectKind;
import fr.vigie.sample.scheme.Stage;
import fr.vigie.sample.scheme.Story;

/** A fraud of a titulaire: finds one for each instance, labels it, and leaves the plot to the scheme. */
public abstract class NurseFraud implements Story {
    private final String storyName;
    private final String explanation;

    /** A fraud with its name and its explanation in French. */
    protected NurseFraud(String storyName, String explanation) {
        this.storyName = storyName;
        this.explanation = explanation;
    }

    @Override
    public final String storyName() {
        return storyName;
    }

    @Override
    public final boolean isLookAlike() {
        return false;
    }

    @Override
    public final void cast(Stage stage, int count) {
        for (int i = 0; i < count; i++) {
            Chance chance = stage.chance(storyName, i);
            Stealth stealth = stage.stealth(storyName, i);
            int number = i;
            CarerCasting.suspect(stage, chance).ifPresent(carer -> {
                Instance story = stage.labels()
                        .plant(storyName, SchemeCode.NURSE_BILLING, stealth, explanation)
                        .about(SubjectKind.PROFESSIONAL, carer.nurse().id(), Role.SUSPECT);
                plot(stage, carer, story, number, chance);
            });
        }
    }

    /** Plans what the nurse of an instance, numbered from 0, does. */
    protected abstract void plot(Stage stage, Carer carer, Instance story, int number, Chance chance);

    /** How many patients it takes: so many, or one more. */
    protected static int patients(Instance story, int brazen, int plain, int subtle, Chance chance) {
        return (int) story.stealth().choose(brazen, plain, subtle) + chance.below(2);
    }
}
