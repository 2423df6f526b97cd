package fr.vigie.sample.scheme.homecare;

import fr.vigie.domain.event.PrescribedAct;
import java.math.BigDecimal;
import java.util.List;

/**
 * What a nurse does at a visit: one act of the NGAP with its coefficient.
 *
 * @param code key letter
 * @param coefficient coefficient
 */
public record Treatment(String code, BigDecimal coefficient) {
    /** A subcutaneous injection: AMI 1. */
    public static final Treatment INJECTION = of("1");

    /** A simple dressing: AMI 2. */
    public static final Treatment DRESSING = of("2");

    /** A heavy dressing: AMI 4. */
    public static final Treatment HEAVY_DRESSING = of("4");

    private static final List<Treatment> USUAL = List.of(INJECTION, DRESSING, HEAVY_DRESSING);

    /** An AMI of a coefficient. */
    public static Treatment of(String coefficient) {
        return new Treatment("AMI", new BigDecimal(coefficient).setScale(3));
    }

    /** One of those that last. */
    public static Treatment usual(int index) {
        return USUAL.get(Math.floorMod(index, USUAL.size()));
    }

    /** Whether the majoration of a single act goes with it: AMI 1 or 1.5 alone (MAU). */
    boolean givesMau() {
        return coefficient.doubleValue() <= 1.5;
    }

    /** As a prescription has it. */
    PrescribedAct prescribed(int perDay, int days, boolean night) {
        PrescribedAct act = new PrescribedAct();
        act.setActCode(code);
        act.setCoefficient(coefficient);
        act.setPerDay(perDay);
        act.setDays(days);
        act.setHome(true);
        act.setNight(night);
        return act;
    }
}
