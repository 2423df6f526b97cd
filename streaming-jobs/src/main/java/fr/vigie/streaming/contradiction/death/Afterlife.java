package fr.vigie.streaming.contradiction.death;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.event.PrescriptionChannel;
import fr.vigie.domain.event.Securing;
import fr.vigie.domain.time.ParisDay;
import fr.vigie.streaming.contradiction.CareLines;
import fr.vigie.streaming.patient.PatientFile;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/** What a patient's file holds after the day of a death, and whether that death can be believed. */
final class Afterlife {
    private final PatientFile file;
    private final LocalDate died;
    private final LocalDate today;
    private final AfterDeathSettings settings;

    Afterlife(PatientFile file, LocalDate died, LocalDate today, AfterDeathSettings settings) {
        this.file = file;
        this.died = died;
        this.today = today;
        this.settings = settings;
    }

    /** Whether nothing explains a line that is dated after the death. */
    boolean isImpossible(BillingLine line) {
        return CareLines.visitDay(line).isAfter(died)
                && !isSignedBeforeDeath(line)
                && !mayBeSeries(line)
                && goesOn(line)
                && lifeSigns(line) < settings.minLifeSigns();
    }

    private boolean isSignedBeforeDeath(BillingLine line) {
        return line.getSignedAt().map(ParisDay::of).filter(day -> !day.isAfter(died)).isPresent();
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
        LocalDate tolerated = died.plusDays(settings.toleranceDays());
        if (line.getCareDate().isAfter(tolerated)) {
            return true;
        }
        LocalDate last = earlier(today, died.plusDays(settings.lifeSignDays()));
        for (LocalDate day = tolerated.plusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
            if (file.care(day).stream()
                    .anyMatch(other -> CareLines.isClaimed(other)
                            && other.getExecutantId().equals(line.getExecutantId())
                            && other.getBillerId().equals(line.getBillerId())
                            && CareLines.visitDay(other).isAfter(tolerated))) {
                return true;
            }
        }
        return false;
    }

    /** Others who have met the patient on the day of the line or later: carers of other cabinets, hospitals, prescribers. */
    private int lifeSigns(BillingLine line) {
        LocalDate from = line.getCareDate();
        Set<String> witnesses = new HashSet<>();
        file.stays().stream()
                .filter(stay -> stay.getAdmittedOn().isAfter(died))
                .filter(stay -> !stay.getDischargedOn().orElse(stay.getAdmittedOn()).isBefore(from))
                .forEach(stay -> witnesses.add(stay.getStayId()));
        file.prescriptions().stream()
                .filter(written -> written.getChannel() == PrescriptionChannel.ELECTRONIC)
                .filter(written -> !written.getPrescriberId().equals(line.getExecutantId()))
                .filter(written -> written.getPrescribedOn().isAfter(died)
                        && !written.getPrescribedOn().isBefore(from))
                .forEach(written -> witnesses.add(written.getPrescriberId()));
        LocalDate last = earlier(today, from.plusDays(settings.lifeSignDays()));
        for (LocalDate day = from; !day.isAfter(last); day = day.plusDays(1)) {
            for (BillingLine other : file.care(day)) {
                if (isWitness(other, line)) {
                    witnesses.add(other.getExecutantId());
                }
            }
        }
        return witnesses.size();
    }

    // A colleague of the same trade counts only if the card was read: two may bill the same dead.
    private boolean isWitness(BillingLine other, BillingLine line) {
        return CareLines.isClaimed(other)
                && CareLines.isOnPerson(other)
                && CareLines.visitDay(other).isAfter(died.plusDays(settings.toleranceDays()))
                && !other.getExecutantId().equals(line.getExecutantId())
                && !other.getBillerId().equals(line.getBillerId())
                && (!isSameTrade(other, line)
                        || other.getSecuring().orElse(Securing.SESAM_VITALE) == Securing.SESAM_VITALE);
    }

    private static boolean isSameTrade(BillingLine other, BillingLine line) {
        return !CareLines.isPharmacyTest(line) && CareLines.isNursing(other) == CareLines.isNursing(line);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
