package fr.vigie.sample.scheme.ignoredart11b;

import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.label.Instance;
import fr.vigie.sample.nurse.CareHabit;
import fr.vigie.sample.nurse.VisitBill;
import fr.vigie.sample.people.Period;

/**
 * Bills abated acts in full.
 *
 * @param story the instance
 * @param spell its days
 * @param share of the visits with several acts, in [0, 1]
 * @param acts of one visit so billed: 1 = the second only, 2 = the third as well
 */
record FullRates(Instance story, Period spell, double share, int acts) implements CareHabit {

    @Override
    public void bend(VisitBill bill, Chance chance) {
        if (spell.contains(bill.day()) && bill.abatedActs() > 0 && chance.happens(share)) {
            bill.payInFull(acts);
        }
    }
}
