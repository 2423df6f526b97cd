package fr.vigie.sample;

import fr.vigie.domain.event.AllowanceStatus;
import fr.vigie.domain.event.BankDetail;
import fr.vigie.domain.event.DailyAllowance;
import fr.vigie.domain.event.SickLeave;
import fr.vigie.domain.event.WorkDeclaration;
import fr.vigie.domain.reference.Patient;
import fr.vigie.domain.stream.Stream;
import fr.vigie.sample.label.SubjectKind;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a small world of 2025 says of leaves, and what its labels say of it. */
final class LeaveWorld {
    static final LocalDate FROM = LocalDate.of(2025, 5, 1);
    private static final int INSURED = 3_000;
    private static final int DAYS = 160;

    final List<SickLeave> leaves;
    final List<DailyAllowance> allowances;
    final List<WorkDeclaration> declarations;
    final List<BankDetail> accounts;
    final Map<String, SickLeave> leavesById = new HashMap<>();
    final Map<String, Patient> patients = new HashMap<>();
    /** The last state of each payment, in order of appearance. */
    final Map<String, DailyAllowance> payments = new LinkedHashMap<>();

    final List<WrittenLabel> planted;
    final List<WrittenLabel> lookAlikes;

    LeaveWorld(Path folder, long seed) throws Exception {
        WorldSettings settings = WorldSettings.defaults(seed)
                .withRealDensities()
                .withInsured(INSURED)
                .withPeriod(FROM, DAYS);
        World.generate(settings, folder, Progress.SILENT);
        WrittenWorld world = new WrittenWorld(folder);
        leaves = world.read(Stream.SICK_LEAVES, SickLeave.class);
        allowances = world.read(Stream.DAILY_ALLOWANCES, DailyAllowance.class);
        declarations = world.read(Stream.WORK_DECLARATIONS, WorkDeclaration.class);
        accounts = world.read(Stream.BANK_DETAILS, BankDetail.class);
        leaves.forEach(leave -> leavesById.put(leave.getLeaveId(), leave));
        allowances.forEach(one -> payments.put(one.getPaymentId(), one));
        world.read(Stream.PATIENTS, Patient.class).forEach(one -> patients.put(one.getPatientId(), one));
        planted = WrittenLabel.planted(world);
        lookAlikes = WrittenLabel.lookAlikes(world);
    }

    List<WrittenLabel> planted(String name) {
        return planted.stream().filter(one -> one.name().equals(name)).toList();
    }

    /** Everybody who has a part in a planted fraud. */
    Set<String> suspects() {
        Set<String> ids = new HashSet<>();
        planted.forEach(one -> ids.addAll(one.subjects(SubjectKind.PATIENT)));
        return ids;
    }

    List<SickLeave> evidentLeaves(WrittenLabel story) {
        Set<String> evidence = story.evidenceIds();
        return leaves.stream()
                .filter(leave -> evidence.contains(leave.getLeaveId()))
                .toList();
    }

    List<DailyAllowance> undue(WrittenLabel story) {
        return story.undue().keySet().stream().map(payments::get).toList();
    }

    List<DailyAllowance> settled() {
        return payments.values().stream()
                .filter(one -> one.getStatus() != AllowanceStatus.CANCELLED)
                .toList();
    }
}
