package fr.vigie.sample.scheme.severaltravelsonepassage;

import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.label.Instance;
import fr.vigie.sample.nurse.CareHabit;
import fr.vigie.sample.nurse.VisitBill;
import fr.vigie.sample.people.Period;

/**
 * Bills travels that were not made, those of the second patient of a stop and of the next.
 *
 * @param story the instance
 * @param spell its days
 * @param share of such visits with a travel of their own, in [0, 1]
 * @param disguised whether each is declared as a visit of its own
 */
record TravelForEach(Instance story, Period spell, double share, boolean disguised) implements CareHabit {

    @Override
    public void bend(VisitBill bill, Chance chance) {
        if (spell.contains(bill.day()) && !bill.isTravelDue() && chance.happens(share)) {
            bill.travelAgain(disguised);
        }
    }
}
