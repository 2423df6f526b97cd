package fr.vigie.streaming.golden;

import static fr.vigie.streaming.TestRecords.address;
import static fr.vigie.streaming.TestRecords.allowance;
import static fr.vigie.streaming.TestRecords.biller;
import static fr.vigie.streaming.TestRecords.billerOf;
import static fr.vigie.streaming.TestRecords.cardUse;
import static fr.vigie.streaming.TestRecords.day;
import static fr.vigie.streaming.TestRecords.declaration;
import static fr.vigie.streaming.TestRecords.employer;
import static fr.vigie.streaming.TestRecords.leave;
import static fr.vigie.streaming.TestRecords.mileage;
import static fr.vigie.streaming.TestRecords.nurse;
import static fr.vigie.streaming.TestRecords.payment;
import static fr.vigie.streaming.TestRecords.professional;
import static fr.vigie.streaming.TestRecords.registration;
import static fr.vigie.streaming.TestRecords.testAct;
import static fr.vigie.streaming.TestRecords.testKit;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.event.SickLeave;
import fr.vigie.domain.event.WorkDeclaration;
import fr.vigie.domain.event.WorkedPeriod;
import fr.vigie.domain.reference.Biller;
import fr.vigie.domain.reference.BillerKind;
import fr.vigie.streaming.replay.Recording;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** One small case for each detector: what its golden stream is written from. */
public final class GoldenCases {
    private static final Map<String, Consumer<Recording>> CASES = new TreeMap<>(Map.ofEntries(
            Map.entry("unregistered-tests", GoldenCases::unregisteredTests),
            Map.entry("mileage", GoldenCases::mileageOfANurse),
            Map.entry("overlapping-leaves", GoldenCases::overlappingLeaves),
            Map.entry("work-during-leave", GoldenCases::workDuringLeave),
            Map.entry("impossible-travel", GoldenCases::impossibleTravel),
            Map.entry("tests-beyond-kits", AntigenGoldenCases::testsBeyondKits),
            Map.entry("kit-deliveries", AntigenGoldenCases::kitDeliveries),
            Map.entry("eligibility", AntigenGoldenCases::eligibility),
            Map.entry("reused-identities", AntigenGoldenCases::reusedIdentities),
            Map.entry("test-tariffs", AntigenGoldenCases::testTariffs),
            Map.entry("test-burst", AntigenGoldenCases::testBurst),
            Map.entry("allowance-amount", LeaveGoldenCases::allowanceAmount),
            Map.entry("tele-leaves", LeaveGoldenCases::teleLeaves),
            Map.entry("double-claims", LeaveGoldenCases::doubleClaims),
            Map.entry("account-sharing", LeaveGoldenCases::accountSharing),
            Map.entry("account-takeover", LeaveGoldenCases::accountTakeover),
            Map.entry("prescriber-of-leaves", LeaveGoldenCases::prescriberOfLeaves),
            Map.entry("shell-employer", LeaveGoldenCases::shellEmployer),
            Map.entry("opposed-card", CardGoldenCases::opposedCard),
            Map.entry("dormant-card", CardGoldenCases::dormantCard),
            Map.entry("card-dispersion", CardGoldenCases::cardDispersion),
            Map.entry("false-certificates", CardGoldenCases::falseCertificates),
            Map.entry("transport-overlaps", TransportGoldenCases::transportOverlaps),
            Map.entry("teleconsultation-share", PhysicianGoldenCases::teleconsultationShare),
            Map.entry("hearing-aids", HearingGoldenCases::hearingAids),
            Map.entry("overruns", PeerGoldenCases::overruns),
            Map.entry("forged-prescriptions", PeerGoldenCases::forgedPrescriptions)));

    static {
        CASES.putAll(NurseGoldenCases.CASES);
        CASES.putAll(PatientGoldenCases.all());
    }

    private GoldenCases() {}

    /** Names of the cases: those of the detectors' pages. */
    public static List<String> names() {
        return List.copyOf(CASES.keySet());
    }

    /** The streams of one case. */
    public static Recording of(String name) {
        Recording recording = new Recording();
        CASES.getOrDefault(name, any -> {}).accept(recording);
        return recording;
    }

    /** The streams of all cases together: they share no subject. */
    public static Recording all() {
        Recording recording = new Recording();
        CASES.values().forEach(one -> one.accept(recording));
        return recording;
    }

    /** A pharmacy without an entry for 8 of its 52 tests; one of them was paid late, one refused. */
    private static void unregisteredTests(Recording recording) {
        String pharmacy = biller(100);
        String pharmacist = professional(100);
        for (int i = 0; i < 52; i++) {
            LocalDate careDate = day("2021-11-02").plusDays(i / 2);
            String patient = "golden-tested-%02d".formatted(i);
            BillingLine act = testAct("golden-test-%02d".formatted(i), pharmacy, pharmacist, patient, careDate);
            recording.add(act, testKit(act));
            if (i % 6 != 5) {
                recording.add(registration("golden-entry-%02d".formatted(i), pharmacy, pharmacist, patient, careDate));
            }
        }
        recording.add(
                payment("i-golden-test-05", day("2021-12-13"), 2_501),
                payment("i-golden-test-11", day("2021-12-14"), 0));
        recording.add(billerOf(pharmacy, BillerKind.PHARMACY));
    }

    /** A nurse who bills 50 km for homes 22 km of formula away, and once four times 85 km in a day. */
    private static void mileageOfANurse(Recording recording) {
        String cabinet = biller(200);
        String nurse = professional(200);
        Biller place = billerOf(cabinet, BillerKind.CABINET);
        place.setAddressId("golden-cabinet");
        recording.add(
                place, nurse(nurse), address("golden-cabinet", 46.16, -1.15), address("golden-home", 46.25, -1.15));
        for (int i = 0; i < 10; i++) {
            LocalDate careDate = day("2021-11-02").plusDays(i);
            BillingLine trip = mileage("golden-trip-%02d".formatted(i), cabinet, nurse, careDate, 50);
            trip.setAddressId("golden-home");
            recording.add(trip);
        }
        for (int i = 0; i < 4; i++) {
            BillingLine far = mileage("golden-trip-far-" + i, cabinet, nurse, day("2021-11-20"), 85);
            far.setVisitAt(far.getVisitAt().orElseThrow().plusSeconds(3_600L * i));
            recording.add(far);
        }
    }

    /** Two leaves paid for the same days, of which one is only proposed. */
    private static void overlappingLeaves(Recording recording) {
        SickLeave first = leave("golden-leave-a", "golden-insured-1", day("2021-11-03"), day("2021-11-16"));
        SickLeave second = leave("golden-leave-b", "golden-insured-1", day("2021-11-10"), day("2021-11-23"));
        recording.add(first, second);
        recording.add(allowance("golden-pay-a", first, day("2021-11-06"), day("2021-11-16"), 3_560));
        recording.add(allowance("golden-pay-b", second, day("2021-11-13"), day("2021-11-23"), 3_720));
    }

    /** Work for another employer, declared by day, during a paid leave. */
    private static void workDuringLeave(Recording recording) {
        SickLeave leave = leave("golden-leave-c", "golden-insured-2", day("2021-11-03"), day("2021-11-28"));
        leave.setEmployerId(employer(1));
        WorkDeclaration work = declaration("golden-work", "golden-insured-2", employer(2), day("2021-11-01"), 8);
        work.setWorkedPeriods(List.of(
                new WorkedPeriod(day("2021-11-10"), day("2021-11-13")),
                new WorkedPeriod(day("2021-11-17"), day("2021-11-20"))));
        recording.add(leave, allowance("golden-pay-c", leave, day("2021-11-06"), day("2021-11-28"), 3_560), work);
    }

    /** A card read in La Rochelle and in Lille within the hour, on two days. */
    private static void impossibleTravel(Recording recording) {
        for (String careDate : List.of("2021-11-09", "2021-11-11")) {
            for (String use : List.of("08:00 17300", "09:10 59350", "09:52 17300")) {
                String at = careDate + "T" + use.substring(0, 5) + ":00Z";
                recording.add(cardUse("golden-use-" + at, "golden-card", professional(300), at, use.substring(6)));
            }
        }
    }
}
