package fr.vigie.streaming.patient;

import fr.vigie.domain.alert.AlertSubjectKind;
import fr.vigie.domain.alert.Scheme;
import fr.vigie.domain.event.AllowanceStatus;
import fr.vigie.domain.event.DailyAllowance;
import fr.vigie.domain.event.SickLeave;
import fr.vigie.domain.event.WorkDeclaration;
import fr.vigie.domain.stream.Stream;
import fr.vigie.streaming.envelope.Envelope;
import fr.vigie.streaming.finding.AlertKey;
import fr.vigie.streaming.finding.DetectorVerdict;
import fr.vigie.streaming.finding.FindingDesk;
import fr.vigie.streaming.sickleave.LeaveFile;
import fr.vigie.streaming.sickleave.overlap.OverlappingLeaves;
import fr.vigie.streaming.sickleave.worked.WorkDuringLeave;
import fr.vigie.streaming.state.AvroMap;
import fr.vigie.streaming.topology.DetectionSettings;
import fr.vigie.streaming.topology.DetectorCatalogue;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.flink.api.common.functions.RuntimeContext;

/** The leaves of one insured as the job keeps them, and what was last said of them. */
final class LeaveDesk {
    private static final String WITHDRAWN =
            "Les pièces reçues depuis (rectification, annulation, déclaration corrigée) expliquent les paiements.";

    private final DetectionSettings settings;
    private final Set<Stream> delivered;
    private final AvroMap<SickLeave> leaves;
    private final AvroMap<DailyAllowance> allowances;
    private final AvroMap<WorkDeclaration> declarations;
    private final FindingDesk desk;

    LeaveDesk(RuntimeContext context, DetectionSettings settings, Set<Stream> delivered) {
        this.settings = settings;
        this.delivered = delivered;
        this.leaves = AvroMap.of(context, "leaves", SickLeave.SCHEMA$);
        this.allowances = AvroMap.of(context, "allowances", DailyAllowance.SCHEMA$);
        this.declarations = AvroMap.of(context, "declarations", WorkDeclaration.SCHEMA$);
        this.desk = new FindingDesk(context, "leaves");
    }

    /** Takes in the current version of a record; answers whether it bears on leaves. */
    boolean take(SpecificRecordBase record) throws Exception {
        if (record instanceof SickLeave leave) {
            leaves.put(leave.getLeaveId(), leave);
        } else if (record instanceof DailyAllowance paid) {
            allowances.put(paid.getPaymentId(), paid);
        } else if (record instanceof WorkDeclaration declared) {
            declarations.put(declared.getDeclarationId(), declared);
        } else {
            return false;
        }
        return true;
    }

    /** Judges the leaves at the close of a day and says what has changed. */
    void judge(String patient, LocalDate day, long close, Consumer<Envelope> out) throws Exception {
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
                declarations.values());
        Optional<DetectorVerdict> overlap = DetectorCatalogue.OVERLAPPING_LEAVES.isOn(delivered)
                ? OverlappingLeaves.judge(file, day, settings.overlap())
                : Optional.empty();
        Optional<DetectorVerdict> worked = DetectorCatalogue.WORK_DURING_LEAVE.isOn(delivered)
                ? WorkDuringLeave.judge(file, day, settings.worked())
                : Optional.empty();
        AlertKey subject = new AlertKey(Scheme.DAILY_ALLOWANCES, AlertSubjectKind.PATIENT, patient);
        report(subject, close, OverlappingLeaves.CODE, overlap, out);
        report(subject, close, WorkDuringLeave.CODE, worked, out);
    }

    private void report(
            AlertKey subject, long close, String code, Optional<DetectorVerdict> verdict, Consumer<Envelope> out)
            throws Exception {
        desk.itemise(subject, close, code, verdict.map(DetectorVerdict::items).orElse(List.of()), out);
        desk.report(subject, close, code, verdict.map(DetectorVerdict::finding), WITHDRAWN, out);
    }
}
