package fr.vigie.sample.nurse;

import java.math.BigDecimal;

/**
 * A nursing act of a visit.
 *
 * @param code its key letter
 * @param coefficient its coefficient
 * @param quantity how many of it, 1 or more
 * @param derogation why art. 11B does not abate it; empty text where it may
 */
public record Act(String code, BigDecimal coefficient, int quantity, String derogation) {

    static Act of(String code, String coefficient) {
        return new Act(code, new BigDecimal(coefficient).setScale(3), 1, "");
    }

    Act times(int number) {
        return new Act(code, coefficient, number, derogation);
    }

    Act under(String ground) {
        return new Act(code, coefficient, quantity, ground);
    }

    /** Whether the single-act majoration goes with it: AMI 1 or 1.5 alone (MAU). */
    boolean givesMau() {
        return code.equals("AMI") && coefficient.doubleValue() <= 1.5;
    }

    /** Whether it is paid by the day: BSA, BSB or BSC. */
    boolean isDaily() {
        return code.startsWith("BS");
    }

    /** Whether art. 11B may abate it. */
    boolean isAbatable() {
        return code.equals("AMI") && derogation.isEmpty();
    }
}
