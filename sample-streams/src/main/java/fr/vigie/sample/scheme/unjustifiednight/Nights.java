package fr.vigie.sample.scheme.unjustifiednight;

import fr.vigie.domain.event.Majoration;
import fr.vigie.sample.calendar.LocalClock;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.label.Instance;
import fr.vigie.sample.label.Stealth;
import fr.vigie.sample.nurse.CareHabit;
import fr.vigie.sample.nurse.NightHours;
import fr.vigie.sample.nurse.VisitBill;
import fr.vigie.sample.people.Period;
import java.time.Instant;

/**
 * Claims nights: brazenly at any hour, deep nights among them; else under a false hour; subtly only where the visit was
 * really early or late.
 *
 * @param story the instance
 * @param spell its days
 * @param share of the visits for which a night is claimed, in [0, 1]
 * @param stealth how
 */
record Nights(Instance story, Period spell, double share, Stealth stealth) implements CareHabit {
    private static final double DEEP = 0.12;
    private static final int EARLIEST = 5 * 3600 + 600;
    private static final int EARLY_SECONDS = 10_000;
    private static final int LATE = 20 * 3600 + 120;
    private static final int LATE_SECONDS = 10_000;

    @Override
    public void bend(VisitBill bill, Chance chance) {
        boolean really = NightHours.at(bill.at()).isPresent();
        if (!spell.contains(bill.day())
                || bill.isNightPrescribed()
                || (stealth == Stealth.SUBTLE && !really)
                || !chance.happens(share)) {
            return;
        }
        boolean deep = stealth == Stealth.BRAZEN && chance.happens(DEEP);
        bill.claim(deep ? Majoration.DEEP_NIGHT : Majoration.NIGHT, really ? bill.at() : hour(bill, chance));
    }

    /** The brazen do not even care about the hour. */
    private Instant hour(VisitBill bill, Chance chance) {
        if (stealth == Stealth.BRAZEN) {
            return bill.at();
        }
        int second = chance.happens(0.6) ? EARLIEST + chance.below(EARLY_SECONDS) : LATE + chance.below(LATE_SECONDS);
        return LocalClock.at(bill.day(), second);
    }
}
