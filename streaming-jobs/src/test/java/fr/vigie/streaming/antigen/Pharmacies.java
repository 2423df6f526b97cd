package fr.vigie.streaming.antigen;

import static fr.vigie.streaming.TestRecords.biller;
import static fr.vigie.streaming.TestRecords.evening;
import static fr.vigie.streaming.TestRecords.line;
import static fr.vigie.streaming.TestRecords.morning;
import static fr.vigie.streaming.TestRecords.professional;
import static fr.vigie.streaming.TestRecords.testAct;
import static fr.vigie.streaming.TestRecords.testKit;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.event.KitPurchase;
import fr.vigie.domain.event.Purpose;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Records of a pharmacy that tests, for the rules on antigen tests. */
public final class Pharmacies {
    /** The pharmacy. */
    public static final String PHARMACY = biller(500);

    /** Its pharmacist. */
    public static final String PHARMACIST = professional(500);

    private Pharmacies() {}

    /** The act and the kit of a test of a patient. */
    public static List<BillingLine> test(String id, String patient, LocalDate day) {
        BillingLine act = testAct(id, PHARMACY, PHARMACIST, patient, day);
        act.setPurpose(Purpose.ANTIGEN_TEST);
        BillingLine kit = testKit(act);
        kit.setPurpose(Purpose.ANTIGEN_KIT);
        return List.of(act, kit);
    }

    /** That many tests of different patients on a day, act and kit each. */
    public static List<BillingLine> tests(LocalDate day, int count) {
        List<BillingLine> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String id = "t-%s-%03d".formatted(day, i);
            lines.addAll(test(id, "p-" + id, day));
        }
        return lines;
    }

    /** A purchase in the morning of a day. */
    public static KitPurchase purchase(LocalDate day, int kits) {
        return new KitPurchase(morning(day), "purchase-" + day, PHARMACY, kits);
    }

    /** A delivery of boxes of 20 tests at 6,01 € to a professional. */
    public static BillingLine delivery(String id, String to, LocalDate day, int boxes) {
        BillingLine delivery = line(id, PHARMACY, PHARMACIST, day);
        delivery.setActCode(TestLines.PHARMACY_CODE);
        delivery.setCoefficient(new BigDecimal("1.000"));
        delivery.setPatientId(null);
        delivery.setPurpose(Purpose.ANTIGEN_KIT);
        delivery.setDeliveredToId(to);
        delivery.setBoxes(boxes);
        delivery.setQuantity(20 * boxes);
        delivery.setAmountCents(601L * 20 * boxes);
        delivery.setReimbursedCents(601L * 20 * boxes);
        delivery.setReceivedAt(evening(day));
        return delivery;
    }
}
