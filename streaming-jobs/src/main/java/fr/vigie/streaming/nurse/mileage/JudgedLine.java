package fr.vigie.streaming.nurse.mileage;

import fr.vigie.domain.event.BillingLine;

/**
 * A mileage line held against the formula.
 *
 * @param line the line
 * @param measured whether its road could be estimated
 * @param waiting whether its place is named but not known yet
 * @param formulaKm km that the formula gives, favourably; the km billed where it was not measured
 * @param excessive whether the km billed go beyond the formula and its margin
 */
record JudgedLine(BillingLine line, boolean measured, boolean waiting, int formulaKm, boolean excessive) {
    /** Km beyond the formula, where excessive; 0 otherwise. */
    int excessKm() {
        return excessive ? line.getQuantity() - formulaKm : 0;
    }

    /** Km due: those of the formula where the line is held excessive, else those billed. */
    int dueKm(boolean holdExcess) {
        return holdExcess && excessive ? formulaKm : line.getQuantity();
    }
}
