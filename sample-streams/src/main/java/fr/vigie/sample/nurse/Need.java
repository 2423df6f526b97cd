package fr.vigie.sample.nurse;

import fr.vigie.sample.chance.Chance;
import java.time.LocalDate;
import java.util.List;

/**
 * Why a nurse comes: what is done at each visit, how often, for how long.
 *
 * <p>How often each need occurs, how long it lasts and how long a visit takes are starting values; together they give
 * some 17 visits and 20 acts a day worked.
 */
public enum Need {
    INJECTION(1, 400, 8, Act.of("AMI", "1")),
    /** Glycaemia and insulin: one not abated by the other (NGAP II, I, art. 5 bis). */
    DIABETES(
            1,
            600,
            9,
            Act.of("AMI", "1").under(Derogations.DIABETES),
            Act.of("AMI", "1").under(Derogations.DIABETES)),
    DRESSING(2, 32, 12, Act.of("AMI", "2")),
    HEAVY_DRESSING(2, 55, 25, Act.of("AMI", "4")),
    DRESSING_AND_INJECTION(1, 25, 22, Act.of("AMI", "4"), Act.of("AMI", "1")),
    AFTER_SURGERY(1, 14, 25, Act.of("AMI", "4"), Act.of("AMI", "2"), Act.of("AMI", "1")),
    ANTICOAGULANT(1, 18, 7, Act.of("AMI", "1")),
    BLOOD_DRAW(1, 1, 7, Act.of("AMI", "1.5")),
    /** A blood sample taken while giving an injection is paid in full. */
    BLOOD_DRAW_AND_INJECTION(1, 1, 10, Act.of("AMI", "1.5").under(Derogations.BLOOD_DRAW), Act.of("AMI", "1")),
    INFUSION(1, 9, 35, Act.of("AMI", "9")),
    LIGHT_DEPENDENCE(1, 500, 20, Act.of("BSA", "1")),
    DEPENDENCE(1, 500, 28, Act.of("BSB", "1")),
    DEPENDENCE_AND_DRESSING(1, 60, 35, Act.of("BSB", "1"), Act.of("AMX", "2")),
    HEAVY_DEPENDENCE(1, 400, 40, Act.of("BSC", "1"), Act.of("AMX", "1")),
    /** Nursing care by half-hours (AIS 3), before the BSI reached the patient's age. */
    NURSING_SESSION(1, 500, 30, Act.of("AIS", "3")),
    LONG_NURSING_SESSION(1, 400, 60, Act.of("AIS", "3").times(2)),
    /** In a vaccination centre; the coefficient is unverified. */
    VACCINATION(1, 1, 4, Act.of("AMI", "2.4"));

    private static final Need[] CHRONIC = {
        INJECTION, DIABETES, LIGHT_DEPENDENCE, DEPENDENCE, HEAVY_DEPENDENCE, HEAVY_DRESSING, DEPENDENCE_AND_DRESSING
    };
    private static final Need[] PASSING = {
        BLOOD_DRAW, ANTICOAGULANT, DRESSING, DRESSING_AND_INJECTION, AFTER_SURGERY, BLOOD_DRAW_AND_INJECTION, INFUSION
    };

    private final int everyDays;
    private final int meanDays;
    private final int minutes;
    private final List<Act> acts;

    Need(int everyDays, int meanDays, int minutes, Act... acts) {
        this.everyDays = everyDays;
        this.meanDays = meanDays;
        this.minutes = minutes;
        this.acts = List.of(acts);
    }

    /** A lasting need. */
    static Need chronic(Chance chance) {
        return CHRONIC[chance.weighted(0.27, 0.14, 0.17, 0.19, 0.12, 0.09, 0.02)];
    }

    /** A passing need. */
    static Need passing(Chance chance) {
        return PASSING[chance.weighted(0.47, 0.17, 0.2, 0.08, 0.05, 0.02, 0.01)];
    }

    /** A lasting need that a resident of an EHPAD has. */
    static Need ofResident(Chance chance) {
        return chance.happens(0.55) ? INJECTION : chance.happens(0.6) ? DIABETES : HEAVY_DRESSING;
    }

    /** What may be billed for a need of somebody of an age on a day; see {@link #at}. */
    public static Need payable(Need wanted, int age, LocalDate day) {
        return wanted.at(age, day);
    }

    /** How somebody of an age is cared for on a day: by half-hours where the BSI has not reached the age yet. */
    Need at(int age, LocalDate day) {
        if (!isDependence() || !day.isBefore(Dependency.bsiFrom(age))) {
            return this;
        }
        return this == HEAVY_DEPENDENCE ? LONG_NURSING_SESSION : NURSING_SESSION;
    }

    /** Days from one visit to the next. */
    int everyDays() {
        return everyDays;
    }

    /** Acts of a first passage, dearest first. */
    public List<Act> acts() {
        return acts;
    }

    /** Minutes of care at a visit; 30 for an AIS 3 by the NGAP, starting values otherwise. */
    public int minutes() {
        return minutes;
    }

    /** Whether it lasts for months. */
    boolean isLasting() {
        return meanDays >= 50;
    }

    /** Whether care is paid by the day (BSI). */
    boolean isDependence() {
        return acts.get(0).isDaily();
    }

    /** Whether care is paid by half-hours (AIS). */
    boolean isNursingSession() {
        return this == NURSING_SESSION || this == LONG_NURSING_SESSION;
    }

    /** Visits a day, 1 to 4. */
    int passages(Chance chance) {
        double twice =
                switch (this) {
                    case INJECTION -> 0.3;
                    case DIABETES -> 0.45;
                    case LIGHT_DEPENDENCE -> 0.1;
                    case DEPENDENCE, DEPENDENCE_AND_DRESSING -> 0.45;
                    case NURSING_SESSION -> 0.4;
                    case HEAVY_DEPENDENCE, LONG_NURSING_SESSION -> 0.85;
                    default -> 0;
                };
        boolean thrice = (this == DIABETES || this == HEAVY_DEPENDENCE) && chance.happens(0.12);
        return thrice ? 3 : chance.happens(twice) ? 2 : 1;
    }

    /** How long it lasts, days. */
    int duration(Chance chance) {
        return meanDays == 1 ? 1 : 2 + (int) StrictMath.min(3000, -meanDays * StrictMath.log(1 - chance.uniform()));
    }
}
