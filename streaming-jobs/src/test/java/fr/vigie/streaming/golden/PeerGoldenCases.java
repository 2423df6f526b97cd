package fr.vigie.streaming.golden;

import static fr.vigie.streaming.TestRecords.biller;
import static fr.vigie.streaming.TestRecords.billerOf;
import static fr.vigie.streaming.TestRecords.day;
import static fr.vigie.streaming.TestRecords.line;
import static fr.vigie.streaming.TestRecords.patient;
import static fr.vigie.streaming.TestRecords.professional;
import static fr.vigie.streaming.pharmacy.forgedprescriptions.Dispensings.LYON;
import static fr.vigie.streaming.pharmacy.forgedprescriptions.Dispensings.physician;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.reference.BillerKind;
import fr.vigie.domain.reference.Professional;
import fr.vigie.streaming.TestRecords;
import fr.vigie.streaming.pharmacy.forgedprescriptions.Dispensings;
import fr.vigie.streaming.replay.Recording;
import java.time.LocalDate;
import java.util.List;

/** Small cases of detectors that compare with peers, and of forged prescriptions. */
public final class PeerGoldenCases {
    private static final int SURGEON = 6_000;
    private static final int PEERS = 31;

    private PeerGoldenCases() {}

    /** A surgeon whose dépassements rise to 70 % of the fees, beside 31 surgeons at 30 %. */
    public static void overruns(Recording recording) {
        surgeon(recording, SURGEON);
        fees(recording, SURGEON, day("2021-01-11"), 30_000);
        fees(recording, SURGEON, day("2021-04-11"), 30_000);
        for (LocalDate quarter : List.of(day("2021-07-01"), day("2021-10-01"))) {
            fees(recording, SURGEON, quarter.plusDays(20), 70_000);
            for (int peer = 1; peer <= PEERS; peer++) {
                fees(recording, SURGEON + peer, quarter, 30_000);
            }
        }
        for (int peer = 1; peer <= PEERS; peer++) {
            surgeon(recording, SURGEON + peer);
        }
    }

    private static void surgeon(Recording recording, int rank) {
        Professional surgeon = physician(professional(rank), TestRecords.LA_ROCHELLE);
        surgeon.setSpecialtyCode("41");
        recording.add(surgeon, billerOf(biller(rank), BillerKind.CABINET));
    }

    /** Ten lines of 20 technical acts, 1 000 € each, on ten days. */
    private static void fees(Recording recording, int rank, LocalDate from, long overrunCents) {
        for (int i = 0; i < 10; i++) {
            LocalDate on = from.plusDays(i);
            BillingLine acts = line("golden-fee-%d-%s".formatted(rank, on), biller(rank), professional(rank), on);
            acts.setActCode("HFFA011");
            acts.setQuantity(20);
            acts.setAmountCents(100_000);
            acts.setOverrunCents(overrunCents);
            acts.setReimbursedCents(100_000 - overrunCents);
            recording.add(acts);
        }
    }

    /**
     * An insured who draws a medicine of 250 € at four pharmacies in a month, in the name of a physician of Lyon; and three
     * who each go to two, in the name of another.
     */
    public static void forgedPrescriptions(Recording recording) {
        String one = professional(6_100);
        String other = professional(6_101);
        recording.add(physician(one, LYON), physician(other, LYON), patient("golden-mule"));
        for (int i = 0; i < 4; i++) {
            recording.add(Dispensings.pharmacy(6_101 + i), drawn("golden-mule", i, 9 * i, one));
        }
        for (String who : List.of("golden-identity-1", "golden-identity-2", "golden-identity-3")) {
            recording.add(patient(who), drawn(who, 0, 3, other), drawn(who, 1, 13, other));
        }
    }

    private static BillingLine drawn(String who, int pharmacy, int afterDays, String prescriber) {
        LocalDate on = Dispensings.START.plusDays(afterDays);
        BillingLine box = Dispensings.box("golden-box-" + who + "-" + pharmacy, who, 6_101 + pharmacy, on);
        box.setPrescriberId(prescriber);
        return box;
    }
}
