package fr.vigie.sample.scheme.unjustifiednight;

import fr.vigie.sample.label.Instance;
import fr.vigie.sample.nurse.Need;
import fr.vigie.sample.nurse.Specialty;
import fr.vigie.sample.scheme.NurseCasting;
import fr.vigie.sample.scheme.Stage;
import fr.vigie.sample.scheme.Story;
import java.util.Optional;

/** Cabinets with many night majorations, each of them prescribed. */
public enum PrescribedNights implements Story {
    /** Injections that the prescription wants before 8 h. */
    EARLY_INJECTIONS(
            "prescribed-early-visits",
            "Injections prescrites à heure fixe avant 8 h : la majoration de nuit est due.",
            Need.INJECTION,
            1),
    /** Palliative infusions four times a day, the last after 20 h. */
    PALLIATIVE_CARE(
            "palliative-nights",
            "Soins palliatifs à domicile, quatre passages par jour, de nuit sur prescription.",
            Need.INFUSION,
            4);

    private static final double SHARE = 0.3;

    private final String storyName;
    private final String explanation;
    private final Need need;
    private final int passages;

    PrescribedNights(String storyName, String explanation, Need need, int passages) {
        this.storyName = storyName;
        this.explanation = explanation;
        this.need = need;
        this.passages = passages;
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
    public void cast(Stage stage, int count) {
        for (int i = 0; i < count; i++) {
            NurseCasting.some(stage, stage.chance(storyName, i), office -> true).ifPresent(office -> {
                Instance story = NurseCasting.lookAlike(stage, office, storyName, explanation);
                office.specialise(new Specialty(need, passages, true, SHARE, Optional.of(story)));
            });
        }
    }
}
