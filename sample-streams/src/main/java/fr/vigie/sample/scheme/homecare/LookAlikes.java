package fr.vigie.sample.scheme.homecare;

import fr.vigie.sample.label.Instance;
import fr.vigie.sample.label.Role;
import fr.vigie.sample.label.SchemeCode;
import fr.vigie.sample.label.SubjectKind;
import fr.vigie.sample.scheme.Stage;

/** Labels of nurses whose billing only looks like a fraud. */
public final class LookAlikes {
    private LookAlikes() {}

    /** A look-alike about some nurses. */
    public static Instance note(Stage stage, String name, String explanation, Carer... carers) {
        Instance story = stage.labels().lookAlike(name, SchemeCode.NURSE_BILLING, explanation);
        for (Carer carer : carers) {
            story.about(SubjectKind.PROFESSIONAL, carer.nurse().id(), Role.LOOK_ALIKE);
        }
        return story;
    }
}
