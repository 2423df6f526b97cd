package fr.vigie.streaming.contradiction;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.event.Majoration;
import fr.vigie.domain.money.Cents;
import fr.vigie.domain.tariff.NurseTariffs;
import fr.vigie.domain.tariff.Zone;
import java.util.Optional;

/** How much of what a line reimburses is its majoration: the least that can be, where accounts differ. */
public final class MajorationShare {
    private MajorationShare() {}

    /** Cents of {@code reimbursedCents}, rounded down; 0 where there is no majoration or nobody knows its value. */
    public static long cents(BillingLine line) {
        Majoration kind = line.getMajoration().orElse(Majoration.NONE);
        if (kind == Majoration.NONE || line.getAmountCents() <= 0) {
            return 0;
        }
        Optional<Long> tariff = NurseTariffs.builtIn()
                .value(kind.name(), line.getCareDate(), Zone.METROPOLE)
                .map(Cents::value);
        Optional<Long> stated = line.getMajorationCents();
        long majoration = Math.min(
                stated.or(() -> tariff).orElse(0L), tariff.or(() -> stated).orElse(0L));
        return Math.min(majoration, line.getAmountCents()) * line.getReimbursedCents() / line.getAmountCents();
    }
}
