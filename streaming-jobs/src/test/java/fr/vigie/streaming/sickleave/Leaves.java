package fr.vigie.streaming.sickleave;

import fr.vigie.domain.event.AllowanceStatus;
import fr.vigie.domain.event.DailyAllowance;
import fr.vigie.domain.event.LeaveChannel;
import fr.vigie.domain.event.LeaveKind;
import fr.vigie.domain.event.LeaveReason;
import fr.vigie.domain.event.Payee;
import fr.vigie.domain.event.SickLeave;
import fr.vigie.domain.event.WorkDeclaration;
import fr.vigie.domain.event.WorkedPeriod;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A leave file in the making: leaves, payments and declarations of one insured, days given as days of January 2022. */
public final class Leaves {
    /** An insured. */
    public static final String PATIENT = "p1";

    /** Two employers. */
    public static final String EMPLOYER_1 = "10000000000008";

    /** The other one. */
    public static final String EMPLOYER_2 = "20000000000006";

    private final List<SickLeave> leaves = new ArrayList<>();
    private final List<DailyAllowance> allowances = new ArrayList<>();
    private final List<WorkDeclaration> declarations = new ArrayList<>();

    /** That many days after 2021-12-31: 1 is 2022-01-01. */
    public static LocalDate day(int number) {
        return LocalDate.of(2021, 12, 31).plusDays(number);
    }

    /** Morning of such a day. */
    public static Instant morning(int number) {
        return Instant.parse("2021-12-31T08:00:00Z").plus(number, ChronoUnit.DAYS);
    }

    /** Adds a leave for sickness. */
    public Leaves leave(String id, int from, int to) {
        return leave(id, from, to, leave -> {});
    }

    /** Adds a leave, with something particular. */
    public Leaves leave(String id, int from, int to, Consumer<SickLeave> particular) {
        SickLeave leave = SickLeave.newBuilder()
                .setReceivedAt(morning(from + 1))
                .setLeaveId(id)
                .setPatientId(PATIENT)
                .setChannel(LeaveChannel.ELECTRONIC)
                .setTeleconsultation(false)
                .setKind(LeaveKind.INITIAL)
                .setReason(LeaveReason.SICKNESS)
                .setPrescribedOn(day(from))
                .setStartOn(day(from))
                .setEndOn(day(to))
                .build();
        particular.accept(leave);
        leaves.add(leave);
        return this;
    }

    /** Adds a payment of days of a leave. */
    public Leaves paid(String id, String leaveId, int from, int to, long dailyCents) {
        return paid(id, leaveId, from, to, dailyCents, paid -> {});
    }

    /** Adds a payment, with something particular. */
    public Leaves paid(
            String id, String leaveId, int from, int to, long dailyCents, Consumer<DailyAllowance> particular) {
        DailyAllowance paid = DailyAllowance.newBuilder()
                .setAt(morning(to + 3))
                .setPaymentId(id)
                .setStatus(AllowanceStatus.PAID)
                .setLeaveId(leaveId)
                .setPatientId(PATIENT)
                .setPeriodStart(day(from))
                .setPeriodEnd(day(to))
                .setDays(to - from + 1)
                .setDailyAmountCents(dailyCents)
                .setAmountCents(dailyCents * (to - from + 1))
                .setPayee(Payee.INSURED)
                .setIbanHash("iban1")
                .build();
        particular.accept(paid);
        allowances.add(paid);
        return this;
    }

    /** Adds a declaration for January 2022 of that many days, of which the periods are not known. */
    public Leaves worked(String id, int workedDays) {
        return worked(id, workedDays, declared -> {});
    }

    /** Adds a declaration for January 2022, with something particular. */
    public Leaves worked(String id, int workedDays, Consumer<WorkDeclaration> particular) {
        WorkDeclaration declared = WorkDeclaration.newBuilder()
                .setReceivedAt(morning(36))
                .setDeclarationId(id)
                .setEmployerId(EMPLOYER_1)
                .setPatientId(PATIENT)
                .setMonth("2022-01")
                .setGrossWageCents(180_000)
                .setWorkedDays(workedDays)
                .setContractStart(LocalDate.of(2019, 1, 1))
                .setContractEnd(null)
                .setContributionsPaid(true)
                .build();
        particular.accept(declared);
        declarations.add(declared);
        return this;
    }

    /** Periods worked: from, to, from, to… */
    public static List<WorkedPeriod> periods(int... days) {
        List<WorkedPeriod> periods = new ArrayList<>();
        for (int i = 0; i < days.length; i += 2) {
            periods.add(new WorkedPeriod(day(days[i]), day(days[i + 1])));
        }
        return periods;
    }

    /** The file. */
    public LeaveFile file() {
        return new LeaveFile(PATIENT, leaves, allowances, declarations);
    }
}
