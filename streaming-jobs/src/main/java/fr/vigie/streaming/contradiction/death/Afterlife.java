package fr.vigie.streaming.contradiction.death;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.event.HospitalStay;
import fr.vigie.domain.event.Prescription;
import fr.vigie.domain.event.PrescriptionChannel;
import fr.vigie.domain.event.Securing;
import fr.vigie.domain.time.ParisDay;
import fr.vigie.streaming.care.VisitDay;
import fr.vigie.streaming.contradiction.CareLines;
import fr.vigie.streaming.patient.PatientFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What a patient's file holds after the day of a death, and whether that death can be believed. */
final class Afterlife {
    private final PatientFile file;
    private final LocalDate died;
    private final LocalDate tolerated;
    private final AfterDeathSettings settings;
    /** Care that is given beyond the tolerated days, by anybody. */
    private final List<BillingLine> later = new ArrayList<>();

    /** The file around a day of care that is judged at the close of another. */
    Afterlife(PatientFile file, LocalDate died, LocalDate careDate, LocalDate today, AfterDeathSettings settings) {
        this.file = file;
        this.died = died;
        this.tolerated = died.plusDays(settings.toleranceDays());
        this.settings = settings;
        LocalDate horizon = careDate.plusDays(settings.lifeSignDays());
        LocalDate last = today.isBefore(horizon) ? today : horizon;
        for (LocalDate day = tolerated.plusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
            file.care(day).stream()
                    .filter(line -> CareLines.isClaimed(line) && CareLines.isOnPerson(line))
                    .filter(line -> VisitDay.of(line).isAfter(tolerated))
                    .forEach(later::add);
        }
    }

    /** Whether nothing explains a line that is dated after the death. */
    boolean isImpossible(BillingLine line) {
        return VisitDay.of(line).isAfter(died)
                && !isSignedBeforeDeath(line)
                && !mayBeSeries(line)
                && goesOn(line)
                && !livesOn(line);
    }

    private boolean isSignedBeforeDeath(BillingLine line) {
        return line.getSignedAt()
                .map(ParisDay::of)
                .filter(day -> !day.isAfter(died))
                .isPresent();
    }

    // Without times of visits, many times the same act on one day may be a series that bears the date of its end.
    private boolean mayBeSeries(BillingLine line) {
        if (line.getVisitAt().isPresent() || line.getCareDate().isAfter(died.plusDays(settings.seriesDays()))) {
            return false;
        }
        return file.care(line.getCareDate()).stream()
                        .filter(other -> other.getExecutantId().equals(line.getExecutantId()))
                        .filter(other -> other.getActCode().equals(line.getActCode()))
                        .mapToInt(BillingLine::getQuantity)
                        .sum()
                >= settings.seriesActs();
    }

    // A carer who stops within a few days has mistaken a date; one who goes on has billed these days too.
    private boolean goesOn(BillingLine line) {
        return line.getCareDate().isAfter(tolerated)
                || later.stream()
                        .anyMatch(other -> other.getExecutantId().equals(line.getExecutantId())
                                && other.getBillerId().equals(line.getBillerId()));
    }

    /** Whether others met the patient on that day or later, or so often since that the death itself is doubtful. */
    private boolean livesOn(BillingLine line) {
        List<LocalDate> seen = new ArrayList<>();
        file.stays().stream()
                .map(HospitalStay::getAdmittedOn)
                .filter(day -> day.isAfter(died))
                .forEach(seen::add);
        file.prescriptions().stream()
                .filter(written -> written.getChannel() == PrescriptionChannel.ELECTRONIC)
                .filter(written -> !written.getPrescriberId().equals(line.getExecutantId()))
                .map(Prescription::getPrescribedOn)
                .filter(day -> day.isAfter(died))
                .forEach(seen::add);
        later.stream()
                .filter(other -> isWitness(other, line))
                .map(other -> new Sighting(other.getExecutantId(), other.getCareDate()))
                .distinct()
                .map(Sighting::day)
                .forEach(seen::add);
        return seen.size() >= settings.minSightings()
                || seen.stream().anyMatch(day -> !day.isBefore(line.getCareDate()));
    }

    // A colleague of the same trade counts only if the card was read: two may bill the same dead.
    private static boolean isWitness(BillingLine other, BillingLine line) {
        return !other.getExecutantId().equals(line.getExecutantId())
                && !other.getBillerId().equals(line.getBillerId())
                && (!isSameTrade(other, line)
                        || other.getSecuring().orElse(Securing.SESAM_VITALE) == Securing.SESAM_VITALE);
    }

    private record Sighting(String by, LocalDate day) {}

    private static boolean isSameTrade(BillingLine other, BillingLine line) {
        return !CareLines.isPharmacyTest(line) && CareLines.isNursing(other) == CareLines.isNursing(line);
    }
}
