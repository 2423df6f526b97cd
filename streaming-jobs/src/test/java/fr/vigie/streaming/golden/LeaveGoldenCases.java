package fr.vigie.streaming.golden;

import static fr.vigie.streaming.TestRecords.allowance;
import static fr.vigie.streaming.TestRecords.day;
import static fr.vigie.streaming.TestRecords.declaration;
import static fr.vigie.streaming.TestRecords.employer;
import static fr.vigie.streaming.TestRecords.evening;
import static fr.vigie.streaming.TestRecords.leave;
import static fr.vigie.streaming.TestRecords.nurse;
import static fr.vigie.streaming.TestRecords.patient;
import static fr.vigie.streaming.TestRecords.professional;

import fr.vigie.domain.event.AccountHolder;
import fr.vigie.domain.event.BankChannel;
import fr.vigie.domain.event.BankDetail;
import fr.vigie.domain.event.DailyAllowance;
import fr.vigie.domain.event.LeaveKind;
import fr.vigie.domain.event.SickLeave;
import fr.vigie.domain.event.WorkDeclaration;
import fr.vigie.domain.reference.Employer;
import fr.vigie.domain.reference.Patient;
import fr.vigie.domain.reference.Profession;
import fr.vigie.domain.reference.Professional;
import fr.vigie.streaming.replay.Recording;
import java.time.LocalDate;
import java.util.List;

/** The cases of the further detectors of daily allowances: the smallest streams in which each fires. */
final class LeaveGoldenCases {
    private static final String LILLE = "59350";

    private LeaveGoldenCases() {}

    /** {@code allowance-amount}: an insured for each of its reasons, none of them known to be in ALD. */
    static void allowanceAmount(Recording recording) {
        aboveTheRate(recording);
        withinTheWaitingDays(recording);
        outsideTheLeave(recording);
        beyondTheMost(recording);
    }

    /** 10 € a day too much for wages of 2,000 €. */
    private static void aboveTheRate(Recording recording) {
        SickLeave leave = leave("golden-amount-leave", "golden-amount", day("2021-11-03"), day("2021-11-30"));
        DailyAllowance paid = allowance("golden-amount-pay", leave, day("2021-11-06"), day("2021-11-30"), 4_288);
        paid.setMonthlyWagesCents(List.of(200_000L, 200_000L, 200_000L));
        recording.add(leave, paid, healthy("golden-amount"));
    }

    /** Paid from the first day. */
    private static void withinTheWaitingDays(Recording recording) {
        String id = "golden-waiting";
        SickLeave leave = leave(id + "-leave", id, day("2021-11-03"), day("2021-11-16"));
        recording.add(leave, allowance(id + "-pay", leave, day("2021-11-03"), day("2021-11-16"), 3_560), healthy(id));
    }

    /** Paid for a week after the last day of the leave. */
    private static void outsideTheLeave(Recording recording) {
        String id = "golden-outside";
        SickLeave leave = leave(id + "-leave", id, day("2021-11-03"), day("2021-11-16"));
        recording.add(leave, allowance(id + "-pay", leave, day("2021-11-06"), day("2021-11-23"), 3_560), healthy(id));
    }

    /** Three leaves of some 130 days in three years, each with work before it. */
    private static void beyondTheMost(Recording recording) {
        String id = "golden-most";
        recording.add(healthy(id));
        for (String start : List.of("2020-12-07", "2021-05-03", "2021-09-27")) {
            LocalDate from = day(start);
            SickLeave leave = leave(id + "-leave-" + start, id, from, from.plusDays(129));
            recording.add(leave, allowance(id + "-pay-" + start, leave, from.plusDays(3), from.plusDays(129), 3_560));
        }
    }

    private static Patient healthy(String id) {
        Patient insured = patient(id);
        insured.setLongTermCondition(false);
        return insured;
    }

    /**
     * {@code tele-leaves}: two platforms, one after the other, in spring 2024, and an insured who has a leave prolonged at the
     * desks of two strangers; before, a leave a year by the own physician.
     * Without these the streams would leap by more than a year, and what lies beyond is refused.
     */
    static void teleLeaves(Recording recording) {
        for (String start : List.of("2022-09-05", "2023-06-05")) {
            SickLeave before = leave(
                    "golden-tele-" + start,
                    "golden-tele",
                    day(start),
                    day(start).plusDays(6));
            before.setPrescriberId(professional(401));
            recording.add(
                    before,
                    allowance(
                            "golden-tele-pay-" + start,
                            before,
                            day(start).plusDays(3),
                            day(start).plusDays(6),
                            3_560));
        }
        LocalDate start = day("2024-03-11");
        Patient insured = patient("golden-tele");
        insured.setReferringPhysicianId(professional(401));
        SickLeave first = leave("golden-tele-a", "golden-tele", start, start.plusDays(6));
        first.setTeleconsultation(true);
        first.setPrescriberId(professional(402));
        SickLeave second = leave("golden-tele-b", "golden-tele", start.plusDays(7), start.plusDays(13));
        second.setTeleconsultation(true);
        second.setPrescriberId(professional(403));
        second.setKind(LeaveKind.PROLONGATION);
        second.setProlongsLeaveId("golden-tele-a");
        recording.add(insured, physician(401, "17300"), physician(402, "75056"), physician(403, LILLE));
        recording.add(first, second);
        recording.add(
                allowance("golden-tele-pay-a", first, start.plusDays(3), start.plusDays(6), 3_560),
                allowance("golden-tele-pay-b", second, start.plusDays(7), start.plusDays(13), 3_560));
        prolongedElsewhere(recording, start);
    }

    /** A leave by the own physician, prolonged at the desks of two others far away. */
    private static void prolongedElsewhere(Recording recording, LocalDate start) {
        String id = "golden-prolonged";
        Patient insured = patient(id);
        insured.setReferringPhysicianId(professional(401));
        recording.add(insured);
        for (int i = 0; i < 3; i++) {
            LocalDate from = start.plusDays(7L * i);
            SickLeave leave = leave(id + "-" + i, id, from, from.plusDays(6));
            leave.setPrescriberId(professional(401 + i));
            if (i > 0) {
                leave.setKind(LeaveKind.PROLONGATION);
                leave.setProlongsLeaveId(id + "-" + (i - 1));
            }
            recording.add(
                    leave,
                    allowance(id + "-pay-" + i, leave, i == 0 ? from.plusDays(3) : from, from.plusDays(6), 3_560));
        }
    }

    /** {@code double-claims}: a second employer who never declares the insured. */
    static void doubleClaims(Recording recording) {
        SickLeave first = leave("golden-claim-a", "golden-claim", day("2021-11-03"), day("2021-11-23"));
        first.setEmployerId(employer(410));
        SickLeave second = leave("golden-claim-b", "golden-claim", day("2021-11-05"), day("2021-11-25"));
        second.setEmployerId(employer(411));
        recording.add(first, second);
        recording.add(
                allowance("golden-claim-pay-a", first, day("2021-11-06"), day("2021-11-23"), 3_560),
                allowance("golden-claim-pay-b", second, day("2021-11-08"), day("2021-11-25"), 3_720),
                declaration("golden-claim-november", "golden-claim", employer(410), day("2021-11-01"), 1),
                declaration("golden-claim-december", "golden-claim", employer(410), day("2021-12-01"), 20));
    }

    /** {@code account-sharing}: the insured of three families on one account; an alert each. */
    static void accountSharing(Recording recording) {
        for (int i = 0; i < 3; i++) {
            String id = "golden-shared-" + i;
            LocalDate start = day("2021-11-03").plusDays(i);
            SickLeave leave = leave(id + "-leave", id, start, start.plusDays(13));
            DailyAllowance paid = allowance(id + "-pay", leave, start.plusDays(3), start.plusDays(13), 3_560);
            paid.setIbanHash("golden-shared-iban");
            recording.add(alone(id), leave, paid, changed(id, start.minusDays(2), "golden-shared-iban"));
        }
    }

    /** {@code account-takeover}: an account replaced online before a payment, and taken back at the counter. */
    static void accountTakeover(Recording recording) {
        String id = "golden-taken";
        LocalDate start = day("2021-11-03");
        SickLeave leave = leave(id + "-leave", id, start, start.plusDays(27));
        DailyAllowance paid = allowance(id + "-pay", leave, start.plusDays(3), start.plusDays(16), 3_560);
        paid.setIbanHash("golden-taken-iban");
        BankDetail own = changed(id, day("2021-10-01"), "iban-" + id);
        own.setChannel(BankChannel.INITIAL);
        own.setChangeId(id + "-own");
        BankDetail back = changed(id, start.plusDays(40), "iban-" + id);
        back.setChannel(BankChannel.COUNTER);
        back.setChangeId(id + "-back");
        recording.add(alone(id), leave, own, paid, changed(id, start.plusDays(17), "golden-taken-iban"), back);
    }

    /** {@code prescriber-of-leaves}: scans for five strangers under the name of a physician of Lille. */
    static void prescriberOfLeaves(Recording recording) {
        recording.add(physician(420, LILLE), physician(421, "17300"));
        for (int i = 0; i < 5; i++) {
            String id = "golden-stranger-" + i;
            LocalDate start = day("2021-11-03").plusDays(4L * i);
            Patient insured = alone(id);
            insured.setReferringPhysicianId(professional(421));
            SickLeave leave = leave(id + "-leave", id, start, start.plusDays(13));
            leave.setPrescriberId(professional(420));
            leave.setScan(true);
            recording.add(insured, leave, allowance(id + "-pay", leave, start.plusDays(3), start.plusDays(13), 3_560));
        }
    }

    /** {@code shell-employer}: four months old, three of its staff on leave for two months, no contributions. */
    static void shellEmployer(Recording recording) {
        Employer firm = new Employer();
        firm.setEmployerId(employer(430));
        firm.setCommune("17300");
        firm.setCreatedOn(day("2021-08-01"));
        firm.setHeadcount(3);
        recording.add(firm);
        for (int i = 0; i < 3; i++) {
            String id = "golden-staff-" + i;
            LocalDate start = day("2021-11-03").plusDays(5L * i);
            SickLeave leave = leave(id + "-leave", id, start, start.plusDays(59));
            leave.setEmployerId(employer(430));
            DailyAllowance paid = allowance(id + "-pay", leave, start.plusDays(3), start.plusDays(59), 4_500);
            paid.setMonthlyWagesCents(List.of(275_000L, 275_000L, 275_000L));
            WorkDeclaration declared = declaration(id + "-dsn", id, employer(430), day("2021-10-01"), 20);
            declared.setContractStart(day("2021-08-01"));
            declared.setContributionsPaid(false);
            recording.add(leave, paid, declared);
        }
    }

    /** An insured of an address and household of their own. */
    private static Patient alone(String id) {
        Patient insured = patient(id);
        insured.setAddressId(id + "-home");
        insured.setHouseholdId(id + "-household");
        return insured;
    }

    private static BankDetail changed(String patient, LocalDate on, String iban) {
        return new BankDetail(
                evening(on), patient + "-change", patient, iban, AccountHolder.PERSON, BankChannel.ONLINE);
    }

    private static Professional physician(int rank, String commune) {
        Professional physician = nurse(professional(rank));
        physician.setProfession(Profession.PHYSICIAN);
        physician.setSpecialtyCode("1");
        physician.setPracticeCommune(commune);
        return physician;
    }
}
