package fr.vigie.streaming.nurse;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.event.Majoration;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalLong;

/** The parts of the amount of a billing line. */
public final class LinePrice {
    private LinePrice() {}

    /** The majoration within the amount, in cents; empty where the line carries one of an unknown amount. */
    public static OptionalLong majoration(BillingLine line) {
        if (line.getMajorationCents().isPresent()) {
            return OptionalLong.of(line.getMajorationCents().get());
        }
        boolean carries =
                line.getMajoration().filter(kind -> kind != Majoration.NONE).isPresent();
        return carries ? OptionalLong.empty() : OptionalLong.of(0);
    }

    /** What the caisse may be asked for, whatever its rate: the amount without its dépassement, in cents. */
    public static long opposable(BillingLine line) {
        return Math.max(0, line.getAmountCents() - line.getOverrunCents().orElse(0L));
    }

    /**
     * What is due of the reimbursement where so much is due of the amount: in proportion, half up, as the line keeps its
     * own rate; a line of amount 0 is taken for reimbursed in full.
     *
     * @param dueCents due of {@link #opposable}, cents
     */
    public static long reimbursed(BillingLine line, long dueCents) {
        long opposable = opposable(line);
        return opposable == 0
                ? dueCents
                : BigDecimal.valueOf(dueCents)
                        .multiply(BigDecimal.valueOf(line.getReimbursedCents()))
                        .divide(BigDecimal.valueOf(opposable), 0, RoundingMode.HALF_UP)
                        .longValue();
    }
}
