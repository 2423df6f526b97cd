package fr.vigie.models.training;

import java.util.List;
import java.util.Optional;

/** The learners to choose from, each with its usual settings. */
public final class Trainers {
    private Trainers() {}

    /** All, the one first that is taken where nothing was measured. */
    public static List<Trainer> all() {
        return List.of(
                LightGbm.usual(),
                SmileForest.usual(),
                SmileBoosting.usual(),
                SmileLogistic.usual(),
                SmileIsolation.usual());
    }

    /** The learner of a name. */
    public static Optional<Trainer> named(String name) {
        return all().stream().filter(trainer -> trainer.name().equals(name)).findFirst();
    }
}
