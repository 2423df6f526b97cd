package fr.vigie.streaming.pharmacy.forgedprescriptions;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.event.Prescription;
import fr.vigie.domain.event.PrescriptionChannel;
import fr.vigie.streaming.patient.PatientFile;
import fr.vigie.streaming.reference.Known;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The visits of one patient to pharmacies around a day, and which dispensings bear the signs of a forged prescription. */
final class Visits {
    private final PatientFile file;
    private final Distances distances;
    private final ForgedSettings settings;
    private final TreeMap<LocalDate, List<BillingLine>> byDay = new TreeMap<>();

    Visits(PatientFile file, Known known, ForgedSettings settings) {
        this.file = file;
        this.settings = settings;
        this.distances = new Distances(file, known, settings.remoteKm());
    }

    /** The lines of a day that bear every sign, the pharmacy's distance apart. */
    List<BillingLine> ofRemoteNames(LocalDate day) {
        return on(day).stream().filter(this::isOfRemoteName).toList();
    }

    /** Whether a day has an expensive line whose prescriber or pharmacy is not known yet. */
    boolean isWaiting(LocalDate day) {
        return on(day).stream()
                .filter(line -> Medicines.isExpensive(line, settings.minPriceCents()))
                .anyMatch(distances::isWaitingFor);
    }

    private List<BillingLine> on(LocalDate day) {
        return byDay.computeIfAbsent(
                day, any -> file.care(any).stream().filter(Medicines::isOne).toList());
    }

    private boolean isOfRemoteName(BillingLine line) {
        return Medicines.isExpensive(line, settings.minPriceCents())
                && !isOfOwnPhysician(line)
                && !isSignedElectronically(line)
                && distances.isRemoteFromHome(line)
                && isNew(line)
                && !isRenewal(line);
    }

    // The same product of the same prescriber every month, and not sooner: a treatment that goes on.
    private boolean isRenewal(BillingLine line) {
        boolean monthly = false;
        for (int apart = 1; apart <= settings.maxRenewalDays(); apart++) {
            if (isDrawnAgain(line, line.getCareDate().minusDays(apart))
                    || isDrawnAgain(line, line.getCareDate().plusDays(apart))) {
                if (apart < settings.minRenewalDays()) {
                    return false;
                }
                monthly = true;
            }
        }
        return monthly;
    }

    private boolean isDrawnAgain(BillingLine line, LocalDate day) {
        return on(day).stream()
                .anyMatch(other -> other.getProductCode().equals(line.getProductCode())
                        && other.getPrescriberId().equals(line.getPrescriberId()));
    }

    // The médecin traitant may have stayed behind when the patient moved.
    private boolean isOfOwnPhysician(BillingLine line) {
        return file.patient(line.getCareDate())
                .flatMap(patient -> patient.getReferringPhysicianId())
                .equals(line.getPrescriberId());
    }

    // It came from the prescriber's own software, not from a printer.
    private boolean isSignedElectronically(BillingLine line) {
        return line.getPrescriptionId().isPresent()
                && file.prescriptions().stream()
                        .filter(written -> written.getPrescriptionId()
                                .equals(line.getPrescriptionId().get()))
                        .map(Prescription::getChannel)
                        .anyMatch(PrescriptionChannel.ELECTRONIC::equals);
    }

    private boolean isNew(BillingLine line) {
        LocalDate last = line.getCareDate().minusDays(settings.newForDays() + 1L);
        for (LocalDate day = line.getCareDate().minusDays(settings.historyDays());
                !day.isAfter(last);
                day = day.plusDays(1)) {
            if (on(day).stream().anyMatch(before -> before.getBillerId().equals(line.getBillerId()))) {
                return false;
            }
        }
        return true;
    }

    /**
     * The doubtful lines of a day: those at a pharmacy far from the prescriber, and in the names that stand on such lines
     * around those at any other, if {@code least} pharmacies far away are within a stretch in which the day lies.
     */
    Doubt around(LocalDate day, int least) {
        TreeMap<LocalDate, List<BillingLine>> around = new TreeMap<>();
        int reach = settings.windowDays() - 1;
        for (LocalDate other = day.minusDays(reach); !other.isAfter(day.plusDays(reach)); other = other.plusDays(1)) {
            List<BillingLine> remote = ofRemoteNames(other).stream()
                    .filter(distances::isRemoteFromPharmacy)
                    .toList();
            if (!remote.isEmpty()) {
                around.put(other, remote);
            }
        }
        List<List<BillingLine>> stretches = new ArrayList<>();
        stretches.add(within(around, day));
        around.headMap(day, false).keySet().forEach(first -> stretches.add(within(around, first)));
        List<BillingLine> most = stretches.stream()
                .max(Comparator.comparingInt(Visits::pharmacies))
                .orElse(List.of());
        Set<Optional<String>> names =
                most.stream().map(BillingLine::getPrescriberId).collect(Collectors.toSet());
        return pharmacies(most) < least
                ? new Doubt(List.of(), 0)
                : new Doubt(
                        ofRemoteNames(day).stream()
                                .filter(line -> names.contains(line.getPrescriberId()))
                                .toList(),
                        pharmacies(most));
    }

    private List<BillingLine> within(TreeMap<LocalDate, List<BillingLine>> days, LocalDate first) {
        return days.subMap(first, true, first.plusDays(settings.windowDays() - 1L), true).values().stream()
                .flatMap(List::stream)
                .toList();
    }

    private static int pharmacies(List<BillingLine> lines) {
        return (int) lines.stream().map(BillingLine::getBillerId).distinct().count();
    }

    /**
     * What is doubted of a day.
     *
     * @param lines its lines
     * @param pharmacies how many pharmacies far from the prescriber bear it out
     */
    record Doubt(List<BillingLine> lines, int pharmacies) {}
}
