package fr.vigie.streaming.pharmacy.forgedprescriptions;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.event.Prescription;
import fr.vigie.domain.event.PrescriptionChannel;
import fr.vigie.streaming.patient.PatientFile;
import fr.vigie.streaming.reference.Known;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

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

    /** The lines of a day that bear every sign that needs no other day. */
    List<BillingLine> doubtful(LocalDate day) {
        return on(day).stream().filter(this::isDoubtful).toList();
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

    private boolean isDoubtful(BillingLine line) {
        return Medicines.isExpensive(line, settings.minPriceCents())
                && !isOfOwnPhysician(line)
                && !isSignedElectronically(line)
                && distances.isRemote(line);
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

    /** The doubtful lines of a day at pharmacies where the patient is new. */
    List<BillingLine> atNewPharmacies(LocalDate day) {
        return doubtful(day).stream().filter(this::isNew).toList();
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

    /** The most such pharmacies within a stretch of {@code windowDays} in which a day lies. */
    int pharmaciesAround(LocalDate day) {
        TreeMap<LocalDate, Set<String>> around = new TreeMap<>();
        int reach = settings.windowDays() - 1;
        for (LocalDate other = day.minusDays(reach); !other.isAfter(day.plusDays(reach)); other = other.plusDays(1)) {
            for (BillingLine line : atNewPharmacies(other)) {
                around.computeIfAbsent(other, any -> new TreeSet<>()).add(line.getBillerId());
            }
        }
        int most = 0;
        for (LocalDate first : around.headMap(day, true).keySet()) {
            most = Math.max(most, count(around.subMap(first, true, first.plusDays(reach), true)));
        }
        return most;
    }

    private static int count(Map<LocalDate, Set<String>> days) {
        Set<String> pharmacies = new TreeSet<>();
        days.values().forEach(pharmacies::addAll);
        return pharmacies.size();
    }
}
