package fr.vigie.sample.nurse;

import fr.vigie.domain.money.Cents;
import fr.vigie.domain.tariff.DailyMileageCap;
import fr.vigie.domain.tariff.DailyMileageCap.Leg;
import fr.vigie.domain.tariff.Mileage;
import fr.vigie.domain.tariff.Zone;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Prices the km of one nurse and day, in the order of the visits, under the daily cap; and says what of it is undue.
 *
 * <p>Where inflated km early in the day leave less under the cap for honest km later, the loss is set against the gain:
 * the undue cents of the lines add up to what the day cost beyond an honest one.
 */
final class MileageLedger {
    private static final DailyMileageCap NO_CAP = Mileage.builtIn().dailyCap(LocalDate.of(2020, 1, 1), Zone.METROPOLE);

    private final List<Drive> drives;
    private final LocalDate day;

    MileageLedger(List<Drive> drives, LocalDate day) {
        this.drives = drives;
        this.day = day;
    }

    /** Sets the amounts of the lines; answers the undue reimbursed cents of each, 0 or more. */
    long[] settle(boolean ignoresCap) {
        DailyMileageCap cap = Mileage.builtIn().dailyCap(day, Zone.METROPOLE);
        List<Cents> billed = price(ignoresCap ? noCap() : cap, Drive::billedKm);
        List<Cents> honest = price(cap, Drive::honestKm);
        long[] undue = new long[drives.size()];
        for (int i = 0; i < undue.length; i++) {
            int rate = drives.get(i).ratePercent();
            long reimbursed = billed.get(i).percentOf(rate).value();
            drives.get(i).line().setAmountCents(billed.get(i).value());
            drives.get(i).line().setReimbursedCents(reimbursed);
            undue[i] = reimbursed - honest.get(i).percentOf(rate).value();
        }
        setLossesAgainstGains(undue);
        return undue;
    }

    private DailyMileageCap noCap() {
        return new DailyMileageCap(
                NO_CAP.fullRateUpToKm(),
                NO_CAP.partRateUpToKm(),
                100,
                Mileage.builtIn().dailyCap(day, Zone.METROPOLE).perKm());
    }

    private List<Cents> price(DailyMileageCap cap, ToIntFunction<Drive> km) {
        List<Leg> legs = new ArrayList<>(drives.size());
        for (Drive drive : drives) {
            legs.add(new Leg(drive.code(), km.applyAsInt(drive)));
        }
        return cap.due(legs).orElseThrow(() -> new IllegalStateException("no price of a km on " + day));
    }

    private static void setLossesAgainstGains(long[] undue) {
        long loss = 0;
        for (int i = undue.length - 1; i >= 0; i--) {
            long net = undue[i] - loss;
            loss = Math.max(0, -net);
            undue[i] = Math.max(0, net);
        }
    }
}
