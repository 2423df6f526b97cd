package fr.vigie.streaming.patient;

import fr.vigie.domain.alert.AlertSubjectKind;
import fr.vigie.domain.alert.Scheme;
import fr.vigie.domain.event.AllowanceStatus;
import fr.vigie.domain.event.BankDetail;
import fr.vigie.domain.event.DailyAllowance;
import fr.vigie.domain.event.SickLeave;
import fr.vigie.domain.event.WorkDeclaration;
import fr.vigie.streaming.envelope.Envelope;
import fr.vigie.streaming.finding.AlertKey;
import fr.vigie.streaming.finding.DetectorVerdict;
import fr.vigie.streaming.finding.FindingDesk;
import fr.vigie.streaming.reference.Known;
import fr.vigie.streaming.sickleave.Insured;
import fr.vigie.streaming.sickleave.LeaveFile;
import fr.vigie.streaming.sickleave.LeaveRule;
import fr.vigie.streaming.sickleave.link.LeaveFacts;
import fr.vigie.streaming.state.AvroMap;
import fr.vigie.streaming.state.SubjectState;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecordBase;

/** The leaves of one insured as the job keeps them, what was last said of them, and what others were told of them. */
final class LeaveDesk {
    private final List<LeaveRule> rules;
    private final AvroMap<SickLeave> leaves;
    private final AvroMap<DailyAllowance> allowances;
    private final AvroMap<WorkDeclaration> declarations;
    private final AvroMap<BankDetail> accounts;
    private final FindingDesk desk;
    private final FactDesk facts;

    LeaveDesk(SubjectState state, List<LeaveRule> rules) {
        this.rules = List.copyOf(rules);
        this.leaves = AvroMap.of(state, "leaves", SickLeave.SCHEMA$);
        this.allowances = AvroMap.of(state, "allowances", DailyAllowance.SCHEMA$);
        this.declarations = AvroMap.of(state, "declarations", WorkDeclaration.SCHEMA$);
        this.accounts = AvroMap.of(state, "accounts", BankDetail.SCHEMA$);
        this.desk = new FindingDesk(state, "leaves");
        this.facts = new FactDesk(state, "leaves");
    }

    /** Takes in the current version of a record; answers whether it bears on leaves. */
    boolean take(SpecificRecordBase record) throws Exception {
        if (record instanceof SickLeave leave) {
            leaves.put(leave.getLeaveId(), leave);
        } else if (record instanceof DailyAllowance paid) {
            allowances.put(paid.getPaymentId(), paid);
        } else if (record instanceof WorkDeclaration declared) {
            declarations.put(declared.getDeclarationId(), declared);
        } else if (record instanceof BankDetail account) {
            accounts.put(account.getChangeId(), account);
        } else {
            return false;
        }
        return true;
    }

    /** Judges the leaves at the close of a day, says what has changed and tells others of it. */
    void judge(String patient, Insured insured, Known known, long close, Consumer<Envelope> out) throws Exception {
        List<DailyAllowance> paid = allowances.values();
        if (paid.isEmpty()) {
            return;
        }
        LeaveFile file = new LeaveFile(
                patient,
                leaves.values(),
                paid.stream()
                        .filter(one -> one.getStatus() != AllowanceStatus.CANCELLED)
                        .toList(),
                declarations.values(),
                accounts.values());
        AlertKey subject = new AlertKey(Scheme.DAILY_ALLOWANCES, AlertSubjectKind.PATIENT, patient);
        for (LeaveRule rule : rules) {
            report(rule, subject, rule.judge(file, insured, known), close, out);
        }
        facts.say(new LeaveFacts(file, insured, known.today()).all(), close, out);
    }

    private void report(
            LeaveRule rule, AlertKey subject, List<DetectorVerdict> verdicts, long close, Consumer<Envelope> out)
            throws Exception {
        Map<String, DetectorVerdict> byCode = verdicts.stream()
                .collect(Collectors.toMap(verdict -> verdict.finding().getCode(), Function.identity()));
        for (String code : rule.codes()) {
            Optional<DetectorVerdict> verdict = Optional.ofNullable(byCode.get(code));
            desk.itemise(
                    subject, close, code, verdict.map(DetectorVerdict::items).orElse(List.of()), out);
            desk.report(subject, close, code, verdict.map(DetectorVerdict::finding), rule.withdrawnBecause(), out);
        }
    }
}
