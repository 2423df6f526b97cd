package fr.vigie.streaming.contradiction;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.event.PrescribedAct;
import fr.vigie.domain.event.Prescription;
import fr.vigie.streaming.patient.PatientFile;
import fr.vigie.streaming.patient.PatientRule.Days;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a patient's prescriptions order. An act runs for its days from the first day on which a line names the prescription;
 * where none does, care may have begun on any day within the delay, and both count in favour of the carer.
 *
 * @param file the patient's records
 * @param startDays days within which care may begin after it was prescribed, where no line tells
 * @param graceDays days that care may run longer: weekends, visits every other day
 */
public record PrescribedCare(PatientFile file, int startDays, int graceDays) {
    /** No prescription runs longer. */
    private static final int LONGEST_DAYS = 366;

    /** Nor is it begun after a quarter of a year. */
    private static final int LATEST_START_DAYS = 92;

    /** The days on which a prescription may bear, an earlier version of it included. */
    public static Days bearing(Prescription written) {
        return new Days(
                written.getPrescribedOn().minusDays(LONGEST_DAYS),
                written.getPrescribedOn().plusDays(2L * LONGEST_DAYS));
    }

    /** The days whose judgement a line of a day may change: it may be the first that names a prescription. */
    public static Days following(LocalDate day) {
        return new Days(day, day.plusDays((long) LATEST_START_DAYS + LONGEST_DAYS));
    }

    /** The prescription that a line names; empty while the caisse does not have it. */
    public Optional<Prescription> named(BillingLine line) {
        return line.getPrescriptionId().flatMap(id -> file.prescriptions().stream()
                .filter(written -> written.getPrescriptionId().equals(id))
                .findFirst());
    }

    /** The acts that may be in force on a day. */
    public List<PrescribedAct> actsInForce(LocalDate day) {
        return file.prescriptions().stream()
                .flatMap(written -> written.getActs().stream().filter(act -> runs(written, act.getDays(), day)))
                .toList();
    }

    /** Whether a prescription that may be in force on a day does not say what it orders. */
    public boolean isUnclear(LocalDate day) {
        return file.prescriptions().stream()
                .anyMatch(written -> written.getActs().isEmpty() && runs(written, LONGEST_DAYS, day));
    }

    private boolean runs(Prescription written, int days, LocalDate day) {
        LocalDate prescribed = written.getPrescribedOn();
        if (day.isBefore(prescribed)) {
            return false;
        }
        if (!day.isAfter(prescribed.plusDays(days - 1L))) {
            return true;
        }
        if (day.isAfter(prescribed.plusDays(days - 1L + LATEST_START_DAYS + Math.max(startDays, graceDays)))) {
            return false;
        }
        LocalDate last = begun(written, day)
                .map(start -> start.plusDays(graceDays))
                .orElseGet(() -> prescribed.plusDays(startDays));
        return !day.isAfter(last.plusDays(days - 1L));
    }

    private Optional<LocalDate> begun(Prescription written, LocalDate upTo) {
        LocalDate latest = written.getPrescribedOn().plusDays(LATEST_START_DAYS);
        for (LocalDate day = written.getPrescribedOn();
                !day.isAfter(upTo) && !day.isAfter(latest);
                day = day.plusDays(1)) {
            if (isNamedOn(written, day)) {
                return Optional.of(day);
            }
        }
        return Optional.empty();
    }

    private boolean isNamedOn(Prescription written, LocalDate day) {
        return file.care(day).stream()
                .flatMap(line -> line.getPrescriptionId().stream())
                .anyMatch(written.getPrescriptionId()::equals);
    }
}
