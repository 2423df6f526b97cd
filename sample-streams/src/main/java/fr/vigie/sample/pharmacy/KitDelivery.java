package fr.vigie.sample.pharmacy;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.event.Majoration;
import fr.vigie.domain.event.Place;
import fr.vigie.domain.event.Purpose;
import fr.vigie.domain.event.Securing;
import fr.vigie.domain.money.Cents;
import fr.vigie.domain.tariff.AntigenTariffs;
import fr.vigie.domain.tariff.Zone;
import fr.vigie.sample.billing.Claim;
import fr.vigie.sample.billing.ClaimsDesk;
import fr.vigie.sample.calendar.LocalClock;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.identifier.SampleIds;
import fr.vigie.sample.identifier.SampleIds.Kind;
import fr.vigie.sample.label.Instance;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Whole boxes of kits that a pharmacy bills as delivered to a professional (arrêté of 1 June 2021, art. 14: one box a day
 * and professional at most).
 *
 * @param pharmacy who bills
 * @param professionalId RPPS to whom
 * @param boxes how many, of 20 tests
 * @param day when
 * @param bought whether the pharmacy had the kits
 * @param due whether they were delivered
 * @param story the fraud or look-alike it belongs to
 */
public record KitDelivery(
        Pharmacy pharmacy,
        String professionalId,
        int boxes,
        LocalDate day,
        boolean bought,
        boolean due,
        Optional<Instance> story) {

    /** Tests in a box. */
    public static final int TESTS_IN_A_BOX = KitStock.BOX;

    /** One box to a professional who ordered it. */
    public static KitDelivery box(Pharmacy pharmacy, String professionalId, LocalDate day) {
        return new KitDelivery(pharmacy, professionalId, 1, day, true, true, Optional.empty());
    }

    /** The same, honest, as part of a look-alike. */
    public KitDelivery seenBy(Instance lookAlike) {
        return new KitDelivery(pharmacy, professionalId, boxes, day, true, true, Optional.of(lookAlike));
    }

    /** Boxes that never left the pharmacy, if there were any: {@code bought} for appearance's sake. */
    public static KitDelivery invented(
            Pharmacy pharmacy, String professionalId, int boxes, LocalDate day, boolean bought, Instance fraud) {
        return new KitDelivery(pharmacy, professionalId, boxes, day, bought, false, Optional.of(fraud));
    }

    /** Tests in the boxes. */
    int tests() {
        return boxes * KitStock.BOX;
    }

    /** Bills it. */
    void submit(SampleIds ids, ClaimsDesk desk, Chance chance) {
        BillingLine line = line(ids);
        desk.submit(new Claim(
                        pharmacy.practice(),
                        chance.pick(pharmacy.pharmacists()),
                        Optional.empty(),
                        day,
                        LocalClock.at(day, 9 + chance.below(10), chance.below(60)))
                .secured(Securing.DEGRADED)
                .add(line, story, due ? 0 : line.getReimbursedCents()));
    }

    private BillingLine line(SampleIds ids) {
        Cents price = AntigenTariffs.builtIn()
                .kit(day, Zone.METROPOLE)
                .orElseThrow(() -> new IllegalStateException("no price of a kit on " + day))
                .times(tests());
        BillingLine line = new BillingLine();
        line.setLineId(ids.next(Kind.LINE));
        line.setActCode("PMR");
        line.setCoefficient(BigDecimal.ONE.setScale(3));
        line.setQuantity(tests());
        line.setBoxes(boxes);
        line.setPurpose(Purpose.ANTIGEN_KIT);
        line.setDeliveredToId(professionalId);
        line.setAmountCents(price.value());
        line.setReimbursedCents(price.value());
        line.setRatePercent(100);
        line.setMajoration(Majoration.NONE);
        line.setPlace(Place.PHARMACY);
        return line;
    }
}
