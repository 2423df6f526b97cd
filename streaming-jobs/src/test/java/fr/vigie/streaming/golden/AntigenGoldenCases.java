package fr.vigie.streaming.golden;

import static fr.vigie.streaming.TestRecords.biller;
import static fr.vigie.streaming.TestRecords.billerOf;
import static fr.vigie.streaming.TestRecords.day;
import static fr.vigie.streaming.TestRecords.line;
import static fr.vigie.streaming.TestRecords.morning;
import static fr.vigie.streaming.TestRecords.nurse;
import static fr.vigie.streaming.TestRecords.professional;
import static fr.vigie.streaming.TestRecords.testAct;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.event.Eligibility;
import fr.vigie.domain.event.KitPurchase;
import fr.vigie.domain.event.Purpose;
import fr.vigie.domain.reference.BillerKind;
import fr.vigie.domain.reference.Professional;
import fr.vigie.streaming.replay.Recording;
import java.math.BigDecimal;
import java.time.LocalDate;

/** One small case for each detector of antigen tests, beside {@link GoldenCases}. They share no subject. */
public final class AntigenGoldenCases {
    private static final String LILLE = "59350";

    private AntigenGoldenCases() {}

    /** A pharmacy that bought 30 kits and bills 103. */
    public static void testsBeyondKits(Recording recording) {
        String pharmacy = pharmacy(recording, 110);
        LocalDate start = day("2021-11-02");
        for (int i = 0; i <= 40; i += 20) {
            recording.add(new KitPurchase(morning(start.plusDays(i)), "golden-purchase-" + i, pharmacy, 10));
        }
        recording.add(nurse(professional(1_100)));
        for (int i = 21; i <= 25; i++) {
            recording.add(delivery("golden-beyond-box-" + i, pharmacy, professional(1_100), start.plusDays(i), 1));
        }
        for (int i = 0; i < 3; i++) {
            recording.add(test("golden-beyond-test-" + i, pharmacy, "golden-beyond-" + i, start.plusDays(25)));
        }
    }

    /** Boxes for thirteen professionals, six of them of Lille, and three times three boxes on a day for one of them. */
    public static void kitDeliveries(Recording recording) {
        String pharmacy = pharmacy(recording, 111);
        LocalDate start = day("2021-11-02");
        for (int who = 0; who < 13; who++) {
            Professional nurse = nurse(professional(1_110 + who));
            nurse.setPracticeCommune(who < 6 ? LILLE : nurse.getPracticeCommune());
            recording.add(nurse);
            for (int i = 0; i < 4; i++) {
                recording.add(delivery(
                        "golden-box-%02d-%d".formatted(who, i),
                        pharmacy,
                        professional(1_110 + who),
                        start.plusDays(who % 6 + 6L * i),
                        1));
            }
        }
        for (int i = 0; i < 3; i++) {
            recording.add(delivery("golden-boxes-" + i, pharmacy, professional(1_122), start.plusDays(24L + i), 3));
        }
    }

    /** Tests that the patient pays, tests without a ground, and tests on prescriptions of nobody. */
    public static void eligibility(Recording recording) {
        String pharmacy = pharmacy(recording, 112);
        for (int i = 0; i < 130; i++) {
            BillingLine test = test(
                    "golden-ground-%03d".formatted(i),
                    pharmacy,
                    "golden-grounds-" + i,
                    day("2021-11-02").plusDays(i / 5));
            if (i < 5) {
                test.setEligibility(Eligibility.PAYING);
            } else if (i < 25) {
                test.setEligibility(Eligibility.PRESCRIPTION);
            } else if (i < 30) {
                test.setEligibility(Eligibility.PRESCRIPTION);
                test.setPrescriberId(professional(1_130));
            } else if (i < 80) {
                test.setEligibility(Eligibility.VACCINATED);
            }
            recording.add(test);
        }
    }

    /** Fifteen persons tested every day for a fortnight. */
    public static void reusedIdentities(Recording recording) {
        String pharmacy = pharmacy(recording, 113);
        for (int who = 0; who < 15; who++) {
            for (int i = 0; i < 14; i++) {
                recording.add(test(
                        "golden-again-%02d-%02d".formatted(who, i),
                        pharmacy,
                        "golden-again-" + who,
                        day("2021-08-02").plusDays(i)));
            }
        }
    }

    /** Ten patients tested twice on a day, each time at 30 €. */
    public static void testTariffs(Recording recording) {
        String pharmacy = pharmacy(recording, 114);
        for (int i = 0; i < 20; i++) {
            BillingLine test = test(
                    "golden-dear-%02d".formatted(i),
                    pharmacy,
                    "golden-dear-" + i / 2,
                    day("2021-08-02").plusDays(i / 4));
            test.setAmountCents(3_000);
            test.setReimbursedCents(3_000);
            recording.add(test);
        }
    }

    /** A pharmacy beside 32 others that do one test a week: eight weeks of 30, then nine of 100. */
    public static void testBurst(Recording recording) {
        LocalDate start = day("2020-11-02");
        String pharmacy = pharmacy(recording, 115);
        for (int week = 0; week < 17; week++) {
            for (int i = 0; i < (week < 8 ? 30 : 100); i++) {
                String id = "golden-burst-%02d-%03d".formatted(week, i);
                recording.add(test(id, pharmacy, "p-" + id, start.plusDays(7L * week + i % 6)));
            }
        }
        for (int peer = 0; peer < 32; peer++) {
            String other = pharmacy(recording, 1_150 + peer);
            for (int week = 0; week < 17; week++) {
                String id = "golden-peer-%02d-%02d".formatted(peer, week);
                recording.add(test(id, other, "p-" + id, start.plusDays(7L * week + peer % 6)));
            }
        }
    }

    private static String pharmacy(Recording recording, int rank) {
        recording.add(billerOf(biller(rank), BillerKind.PHARMACY));
        return biller(rank);
    }

    /** A test billed on one line, act and kit: 25,01 €. */
    static BillingLine test(String id, String pharmacy, String patient, LocalDate on) {
        BillingLine test = testAct(id, pharmacy, professional(1_101), patient, on);
        test.setPurpose(Purpose.ANTIGEN_TEST);
        test.setAmountCents(2_501);
        test.setReimbursedCents(2_501);
        return test;
    }

    /** Boxes of 20 tests at 6,01 €. */
    static BillingLine delivery(String id, String pharmacy, String to, LocalDate on, int boxes) {
        BillingLine delivery = line(id, pharmacy, professional(1_101), on);
        delivery.setActCode("PMR");
        delivery.setCoefficient(new BigDecimal("1.000"));
        delivery.setPatientId(null);
        delivery.setPurpose(Purpose.ANTIGEN_KIT);
        delivery.setDeliveredToId(to);
        delivery.setBoxes(boxes);
        delivery.setQuantity(20 * boxes);
        delivery.setAmountCents(12_020L * boxes);
        delivery.setReimbursedCents(12_020L * boxes);
        return delivery;
    }
}
