package fr.vigie.sample.nurse;

import fr.vigie.sample.chance.Chance;
import java.util.List;

/** Why a nurse comes: what is done at each visit, how often, for how long. */
enum Need {
    INJECTION(1, 400, List.of(Act.of("AMI", "1"))),
    DRESSING(2, 32, List.of(Act.of("AMI", "2"))),
    HEAVY_DRESSING(2, 55, List.of(Act.of("AMI", "4"))),
    DRESSING_AND_INJECTION(1, 25, List.of(Act.of("AMI", "4"), Act.of("AMI", "1"))),
    AFTER_SURGERY(1, 14, List.of(Act.of("AMI", "4"), Act.of("AMI", "2"), Act.of("AMI", "1"))),
    ANTICOAGULANT(1, 18, List.of(Act.of("AMI", "1"))),
    BLOOD_DRAW(1, 1, List.of(Act.of("AMI", "1.5"))),
    LIGHT_DEPENDENCE(1, 500, List.of(Act.of("BSA", "1"))),
    DEPENDENCE(1, 500, List.of(Act.of("BSB", "1"))),
    HEAVY_DEPENDENCE(1, 400, List.of(Act.of("BSC", "1"), Act.of("AMX", "1")));

    private static final Need[] CHRONIC = {INJECTION, LIGHT_DEPENDENCE, DEPENDENCE, HEAVY_DEPENDENCE, HEAVY_DRESSING};
    private static final Need[] PASSING = {BLOOD_DRAW, ANTICOAGULANT, DRESSING, DRESSING_AND_INJECTION, AFTER_SURGERY};

    private final int everyDays;
    private final int meanDays;
    private final List<Act> acts;

    Need(int everyDays, int meanDays, List<Act> acts) {
        this.everyDays = everyDays;
        this.meanDays = meanDays;
        this.acts = acts;
    }

    /** A lasting need. */
    static Need chronic(Chance chance) {
        return CHRONIC[chance.weighted(0.42, 0.17, 0.19, 0.12, 0.1)];
    }

    /** A passing need. */
    static Need passing(Chance chance) {
        return PASSING[chance.weighted(0.5, 0.17, 0.2, 0.08, 0.05)];
    }

    /** Days from one visit to the next. */
    int everyDays() {
        return everyDays;
    }

    /** Acts of a first passage. */
    List<Act> acts() {
        return acts;
    }

    /** Whether care is paid by the day (BSI). */
    boolean isDependence() {
        return acts.get(0).code().startsWith("BS");
    }

    /** Visits a day, 1 or 2. */
    int passages(Chance chance) {
        double twice =
                switch (this) {
                    case INJECTION -> 0.3;
                    case LIGHT_DEPENDENCE -> 0.1;
                    case DEPENDENCE -> 0.45;
                    case HEAVY_DEPENDENCE -> 0.85;
                    default -> 0;
                };
        return chance.happens(twice) ? 2 : 1;
    }

    /** How long it lasts, days. */
    int duration(Chance chance) {
        return meanDays == 1 ? 1 : 2 + (int) StrictMath.min(3000, -meanDays * StrictMath.log(1 - chance.uniform()));
    }
}
