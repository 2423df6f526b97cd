package fr.vigie.sample.pharmacy;

import fr.vigie.domain.event.KitPurchase;
import fr.vigie.domain.stream.Stream;
import fr.vigie.sample.calendar.LocalClock;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.identifier.SampleIds;
import fr.vigie.sample.identifier.SampleIds.Kind;
import fr.vigie.sample.output.Outbox;
import java.time.LocalDate;

/**
 * Kits in the cupboard of each pharmacy: some from before the first day, then bought before they run out.
 *
 * <p>Boxes of 20; 1 or 2 % of the kits are spoilt.
 */
final class KitStock {
    /** Tests in a box. */
    static final int BOX = 20;

    private static final double SPOILT = 0.015;
    private static final int DAYS_BOUGHT = 10;
    private static final int DAYS_LEFT = 3;

    private final int[] tests;
    private final boolean[] begun;
    private final SampleIds ids;
    private final Outbox outbox;

    KitStock(int pharmacies, SampleIds ids, Outbox outbox) {
        this.tests = new int[pharmacies];
        this.begun = new boolean[pharmacies];
        this.ids = ids;
        this.outbox = outbox;
    }

    /** Uses tests of a day; orders for ten such days when less than three are left. */
    void use(Pharmacy pharmacy, int used, LocalDate day, Chance chance) {
        if (used == 0) {
            return;
        }
        int index = pharmacy.index();
        if (!begun[index]) {
            begun[index] = true;
            tests[index] += BOX + used * chance.between(2, 8);
        }
        int gone = used + chance.poisson(used * SPOILT);
        if (tests[index] < DAYS_LEFT * gone + BOX) {
            buy(pharmacy, BOX * (2 + DAYS_BOUGHT * gone / BOX), day, chance);
        }
        tests[index] -= gone;
    }

    /** Puts kits into the cupboard that were not bought in the world's time. */
    void store(Pharmacy pharmacy, int kits) {
        tests[pharmacy.index()] += kits;
    }

    /** Buys kits and gives them away. */
    void buyForOthers(Pharmacy pharmacy, int kits, LocalDate day, Chance chance) {
        buy(pharmacy, kits, day, chance);
        tests[pharmacy.index()] -= kits;
    }

    private void buy(Pharmacy pharmacy, int kits, LocalDate day, Chance chance) {
        KitPurchase purchase = new KitPurchase();
        purchase.setAt(LocalClock.at(day, 7, chance.below(60)));
        purchase.setPurchaseId(ids.next(Kind.PURCHASE));
        purchase.setBillerId(pharmacy.billerId());
        purchase.setTests(kits);
        outbox.put(Stream.KIT_PURCHASES, purchase);
        tests[pharmacy.index()] += kits;
    }
}
