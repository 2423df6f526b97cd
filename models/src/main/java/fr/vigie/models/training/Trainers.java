package fr.vigie.models.training;

import java.util.List;
import java.util.Optional;

/** The learners to choose from, each with its usual settings. */
public final class Trainers {
    private Trainers() {}

    /** All. */
    public static List<Trainer> all() {
        return List.of(
                LightGbm.usual(),
                SmileForest.usual(),
                SmileBoosting.usual(),
                SmileLogistic.usual(),
                SmileIsolation.usual());
    }

    /** Those that are tried where none is named: all but Smile's boosting, which is LightGBM's kind and far slower. */
    public static List<Trainer> usual() {
        return all().stream()
                .filter(trainer -> !(trainer instanceof SmileBoosting))
                .toList();
    }

    /** The learner of a name. */
    public static Optional<Trainer> named(String name) {
        return all().stream().filter(trainer -> trainer.name().equals(name)).findFirst();
    }
}
