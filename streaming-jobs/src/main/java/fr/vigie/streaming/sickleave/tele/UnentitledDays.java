package fr.vigie.streaming.sickleave.tele;

import fr.vigie.domain.event.LeaveKind;
import fr.vigie.domain.event.SickLeave;
import fr.vigie.domain.tariff.AllowanceTariffs;
import fr.vigie.streaming.sickleave.LeaveChains;
import fr.vigie.streaming.sickleave.LeaveFile;
import fr.vigie.streaming.sickleave.PaidPeriod;
import fr.vigie.streaming.sickleave.UndueDays;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/** Days of a file paid on a prescription that gives no right to them, by payment. */
final class UnentitledDays {
    private static final AllowanceTariffs TARIFFS = AllowanceTariffs.builtIn();

    private final Outsiders outsiders;
    private final LeaveChains chains;
    private final List<SickLeave> leaves;
    private final List<PaidPeriod> payments;

    UnentitledDays(LeaveFile file, Outsiders outsiders) {
        this.outsiders = outsiders;
        this.chains = new LeaveChains(file.leaves());
        this.leaves = PaidPeriod.inForce(file);
        this.payments =
                PaidPeriod.of(file).stream().filter(paid -> !paid.partTime()).toList();
    }

    /** Those beyond the days that a teleconsultation may give, counted from the first day of the whole leave. */
    List<UndueDays> byTeleconsultation() {
        return payments.stream()
                .filter(paid -> paid.leave().getTeleconsultation() && outsiders.prescribed(paid.leave()))
                .flatMap(paid -> limit(paid.leave()).stream()
                        .boxed()
                        .flatMap(limit -> from(paid, firstDay(paid.leave()).plusDays(limit)).stream()))
                .toList();
    }

    private static OptionalInt limit(SickLeave leave) {
        return TARIFFS.teleconsultationMaxDays(leave.getPrescribedOn());
    }

    /** First day of the leaves that follow each other up to this one, by their links or without a day between. */
    private LocalDate firstDay(SickLeave leave) {
        LocalDate first = chains.start(leave);
        Optional<SickLeave> touching = leaveAround(first.minusDays(1));
        while (touching.isPresent()) {
            first = touching.get().getStartOn();
            touching = leaveAround(first.minusDays(1));
        }
        return first;
    }

    private Optional<SickLeave> leaveAround(LocalDate day) {
        return leaves.stream()
                .filter(leave ->
                        !leave.getStartOn().isAfter(day) && !leave.getEndOn().isBefore(day))
                .findFirst();
    }

    /** Those under a prolongation by neither the first prescriber nor the médecin traitant, at a desk. */
    List<UndueDays> byAnotherPrescriber() {
        return payments.stream()
                .filter(paid -> isProlongedElsewhere(paid.leave()))
                .flatMap(paid -> from(paid, paid.start()).stream())
                .toList();
    }

    private boolean isProlongedElsewhere(SickLeave leave) {
        return leave.getKind() == LeaveKind.PROLONGATION
                && !leave.getTeleconsultation()
                && outsiders.prescribedInTown(leave)
                && differs(leave, chains.first(leave))
                && differs(leave, chains.before(leave));
    }

    private static boolean differs(SickLeave leave, Optional<SickLeave> other) {
        return other.flatMap(SickLeave::getPrescriberId)
                .filter(prescriber -> !Optional.of(prescriber).equals(leave.getPrescriberId()))
                .isPresent();
    }

    private static Optional<UndueDays> from(PaidPeriod paid, LocalDate first) {
        Map<LocalDate, Long> cents = new TreeMap<>();
        paid.days().filter(day -> !day.isBefore(first)).forEach(day -> cents.put(day, paid.dailyCents()));
        return UndueDays.of(paid, cents, paid.unpaidDays());
    }

    /** How many physicians prescribed the days. */
    static long prescribers(Collection<UndueDays> undue) {
        return undue.stream()
                .map(days -> days.paid().leave().getPrescriberId())
                .distinct()
                .count();
    }
}
