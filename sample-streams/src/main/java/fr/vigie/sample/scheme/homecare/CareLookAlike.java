package fr.vigie.sample.scheme.homecare;

import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.label.Instance;
import fr.vigie.sample.scheme.Stage;
import fr.vigie.sample.scheme.Story;

/** A look-alike of a titulaire; enums of them say what happens. */
public interface CareLookAlike extends Story {

    /** Why it is innocent, in one French sentence. */
    String explanation();

    /** Whether it may happen to a titulaire. */
    default boolean fits(Stage stage, Carer carer) {
        return true;
    }

    /** Plans what happens. */
    void tell(Stage stage, Carer carer, Instance story, Chance chance);

    @Override
    default boolean isLookAlike() {
        return true;
    }

    @Override
    default void cast(Stage stage, int count) {
        for (int i = 0; i < count; i++) {
            Chance chance = stage.chance(storyName(), i);
            CarerCasting.innocent(stage, chance, carer -> fits(stage, carer))
                    .ifPresent(carer ->
                            tell(stage, carer, LookAlikes.note(stage, storyName(), explanation(), carer), chance));
        }
    }
}
