package fr.vigie.sample.nurse;

import java.math.BigDecimal;

/** A nursing act: its key letter and its coefficient. */
record Act(String code, BigDecimal coefficient) {

    static Act of(String code, String coefficient) {
        return new Act(code, new BigDecimal(coefficient).setScale(3));
    }

    /** Whether the single-act majoration goes with it: AMI 1 or 1.5 alone (MAU). */
    boolean givesMau() {
        return code.equals("AMI") && coefficient.doubleValue() <= 1.5;
    }
}
