package fr.vigie.cli.rings;

import fr.vigie.domain.event.AllowanceStatus;
import fr.vigie.domain.event.BankChannel;
import fr.vigie.domain.event.BankDetail;
import fr.vigie.domain.event.DailyAllowance;
import fr.vigie.domain.event.LeaveChannel;
import fr.vigie.domain.event.LeaveKind;
import fr.vigie.domain.event.LeaveReason;
import fr.vigie.domain.event.Payee;
import fr.vigie.domain.event.SickLeave;
import fr.vigie.domain.reference.Patient;
import fr.vigie.domain.stream.Stream;
import fr.vigie.domain.time.ParisDay;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecordBase;

/** Four insured of different communes whose allowances go to one account, declared shortly before their leaves. */
final class SharedAccount {
    static final LocalDate FIRST = LocalDate.of(2022, 1, 3);
    static final LocalDate LAST = LocalDate.of(2022, 2, 20);
    static final String ACCOUNT = "I-shared";
    static final int CENTS = 60_000;

    private static final List<String> COMMUNES = List.of("17300", "17415", "17299", "17306");

    private SharedAccount() {}

    static Map<Stream, List<SpecificRecordBase>> records() {
        Map<Stream, List<SpecificRecordBase>> records = new TreeMap<>();
        for (int i = 0; i < COMMUNES.size(); i++) {
            add(records, Stream.PATIENTS, patient(i, null, null));
            add(records, Stream.BANK_DETAILS, account(i));
            add(records, Stream.SICK_LEAVES, leave(i));
            add(records, Stream.DAILY_ALLOWANCES, allowance(i));
        }
        return records;
    }

    static void add(Map<Stream, List<SpecificRecordBase>> records, Stream stream, SpecificRecordBase record) {
        records.computeIfAbsent(stream, any -> new ArrayList<>()).add(record);
    }

    /** What an innocent explanation says later: they all live in one household. */
    static Patient patient(int i, String household, Instant knownAt) {
        Patient patient = new Patient();
        patient.setPatientId("P" + i);
        patient.setBirthYear(1980 + i);
        patient.setCommune(COMMUNES.get(i));
        patient.setAddressId("A" + i);
        patient.setHouseholdId(household);
        patient.setKnownAt(knownAt);
        return patient;
    }

    private static BankDetail account(int i) {
        BankDetail detail = new BankDetail();
        detail.setAt(at(FIRST.plusDays(i)));
        detail.setChangeId("B" + i);
        detail.setPatientId("P" + i);
        detail.setIbanHash(ACCOUNT);
        detail.setChannel(BankChannel.ONLINE);
        return detail;
    }

    private static SickLeave leave(int i) {
        SickLeave leave = new SickLeave();
        leave.setReceivedAt(at(FIRST.plusDays(3 + i)));
        leave.setLeaveId("L" + i);
        leave.setPatientId("P" + i);
        leave.setChannel(LeaveChannel.ELECTRONIC);
        leave.setTeleconsultation(false);
        leave.setKind(LeaveKind.INITIAL);
        leave.setReason(LeaveReason.SICKNESS);
        leave.setPrescribedOn(FIRST.plusDays(3 + i));
        leave.setStartOn(FIRST.plusDays(3 + i));
        leave.setEndOn(FIRST.plusDays(30 + i));
        return leave;
    }

    private static DailyAllowance allowance(int i) {
        DailyAllowance allowance = new DailyAllowance();
        allowance.setAt(at(FIRST.plusDays(20 + i)));
        allowance.setPaymentId("D" + i);
        allowance.setStatus(AllowanceStatus.PAID);
        allowance.setLeaveId("L" + i);
        allowance.setPatientId("P" + i);
        allowance.setPeriodStart(FIRST.plusDays(6 + i));
        allowance.setPeriodEnd(FIRST.plusDays(20 + i));
        allowance.setDays(15);
        allowance.setDailyAmountCents(CENTS / 15);
        allowance.setAmountCents(CENTS);
        allowance.setPayee(Payee.INSURED);
        allowance.setIbanHash(ACCOUNT);
        return allowance;
    }

    static Instant at(LocalDate day) {
        return day.atTime(10, 0).atZone(ParisDay.ZONE).toInstant();
    }
}
