package fr.vigie.sample.pharmacy;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.event.KitPurchase;
import fr.vigie.domain.event.Majoration;
import fr.vigie.domain.event.Place;
import fr.vigie.domain.event.Purpose;
import fr.vigie.domain.event.Securing;
import fr.vigie.domain.money.Cents;
import fr.vigie.domain.stream.Stream;
import fr.vigie.domain.tariff.AntigenTariffs;
import fr.vigie.domain.tariff.Zone;
import fr.vigie.sample.billing.Claim;
import fr.vigie.sample.billing.ClaimsDesk;
import fr.vigie.sample.calendar.LocalClock;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.identifier.SampleIds;
import fr.vigie.sample.identifier.SampleIds.Kind;
import fr.vigie.sample.output.Outbox;
import fr.vigie.sample.practice.Practitioner;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Kits in the cupboard of each pharmacy: bought before they run out, now and then a box delivered to a professional. */
final class KitStock {
    private static final int BOX = 20;

    private final int[] tests;
    private final SampleIds ids;
    private final Outbox outbox;
    private final ClaimsDesk desk;

    KitStock(int pharmacies, SampleIds ids, Outbox outbox, ClaimsDesk desk) {
        this.tests = new int[pharmacies];
        this.ids = ids;
        this.outbox = outbox;
        this.desk = desk;
    }

    /** Uses tests of a day; orders for ten such days when less than three are left. */
    void use(Pharmacy pharmacy, int used, LocalDate day, Chance chance) {
        int index = pharmacy.index();
        if (tests[index] < 3 * used + BOX) {
            int bought = BOX * (2 + (10 * used) / BOX);
            tests[index] += bought;
            buy(pharmacy, bought, day, chance);
        }
        tests[index] -= used;
    }

    private void buy(Pharmacy pharmacy, int bought, LocalDate day, Chance chance) {
        KitPurchase purchase = new KitPurchase();
        purchase.setAt(at(day, 7, chance));
        purchase.setPurchaseId(ids.next(Kind.PURCHASE));
        purchase.setBillerId(pharmacy.practice().billerId());
        purchase.setTests(bought);
        outbox.put(Stream.KIT_PURCHASES, purchase);
    }

    /** Delivers a whole box to a professional who tests (arrêté of 1 June 2021, art. 14: one a day at most). */
    void deliver(Pharmacy pharmacy, Practitioner professional, LocalDate day, Chance chance) {
        use(pharmacy, BOX, day, chance);
        Cents price = AntigenTariffs.builtIn()
                .kit(day, Zone.METROPOLE)
                .orElseThrow(() -> new IllegalStateException("no price of a kit on " + day))
                .times(BOX);
        BillingLine line = new BillingLine();
        line.setLineId(ids.next(Kind.LINE));
        line.setActCode("PMR");
        line.setCoefficient(BigDecimal.ONE.setScale(3));
        line.setQuantity(BOX);
        line.setBoxes(1);
        line.setPurpose(Purpose.ANTIGEN_KIT);
        line.setDeliveredToId(professional.id());
        line.setAmountCents(price.value());
        line.setReimbursedCents(price.value());
        line.setRatePercent(100);
        line.setMajoration(Majoration.NONE);
        line.setPlace(Place.PHARMACY);
        desk.submit(new Claim(
                        pharmacy.practice(), pharmacy.pharmacists().get(0), Optional.empty(), day, at(day, 14, chance))
                .secured(Securing.DEGRADED)
                .add(line));
    }

    private static Instant at(LocalDate day, int hour, Chance chance) {
        return LocalClock.at(day, hour, chance.below(60));
    }
}
