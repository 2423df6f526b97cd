package fr.vigie.streaming.sickleave.link;

import fr.vigie.domain.event.LeaveReason;
import fr.vigie.domain.event.SickLeave;
import fr.vigie.streaming.envelope.Form;
import fr.vigie.streaming.fact.LeavePayment;
import fr.vigie.streaming.sickleave.Insured;
import fr.vigie.streaming.sickleave.LeaveChains;
import fr.vigie.streaming.sickleave.LeaveFile;
import fr.vigie.streaming.sickleave.PaidPeriod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.avro.specific.SpecificRecordBase;

/** The facts of one leave file for others: one use an account, one leave a prescriber, one employment an employer. */
public final class LeaveFacts {
    private final LeaveFile file;
    private final Insured insured;
    private final LocalDate today;
    private final LeaveChains chains;
    private final List<PaidPeriod> paid;
    private final List<SickLeave> leaves;

    /** The facts of a file at the close of a day. */
    public LeaveFacts(LeaveFile file, Insured insured, LocalDate today) {
        this.file = file.asOf(today);
        this.insured = insured;
        this.today = today;
        this.chains = new LeaveChains(this.file.leaves());
        this.paid = PaidPeriod.of(this.file);
        this.leaves = PaidPeriod.inForce(this.file).stream()
                .filter(leave -> leave.getReason() == LeaveReason.SICKNESS)
                .toList();
    }

    /**
     * One fact.
     *
     * @param form what it is
     * @param key the account, prescriber or employer
     * @param id identity within its form
     */
    public record Fact(Form form, String key, String id, SpecificRecordBase record) {}

    /** All of them. */
    public List<Fact> all() {
        List<Fact> facts = new ArrayList<>();
        AccountUses accounts = new AccountUses(file, paid, chains);
        for (String iban : accounts.paid()) {
            facts.add(new Fact(
                    Form.ACCOUNT_USE, iban, file.patientId(), accounts.use(iban, file.patientId(), insured.on(today))));
        }
        for (SickLeave leave : leaves) {
            leave.getPrescriberId()
                    .ifPresent(prescriber -> facts.add(new Fact(
                            Form.PRESCRIBED_LEAVE,
                            prescriber,
                            leave.getLeaveId(),
                            new PrescribedLeaves(insured, today).of(leave, payments(leave)))));
        }
        Employments employments = new Employments(file, leaves, paid, this::payments);
        for (String employer : new TreeSet<>(leaves.stream()
                .flatMap(leave -> employments.employer(leave).stream())
                .toList())) {
            facts.add(new Fact(Form.EMPLOYMENT, employer, file.patientId(), employments.of(employer)));
        }
        return facts;
    }

    private List<LeavePayment> payments(SickLeave leave) {
        return paid.stream()
                .filter(one -> one.leave().getLeaveId().equals(leave.getLeaveId()))
                .map(one -> LeavePayments.of(one, chains))
                .toList();
    }
}
