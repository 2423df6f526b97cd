package fr.vigie.sample.pharmacy;

import fr.vigie.domain.event.Coverage;
import fr.vigie.domain.event.TestRegistration;
import fr.vigie.domain.stream.Stream;
import fr.vigie.sample.calendar.LocalClock;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.identifier.SampleIds;
import fr.vigie.sample.identifier.SampleIds.Kind;
import fr.vigie.sample.output.Outbox;
import fr.vigie.sample.people.Period;
import fr.vigie.sample.pharmacy.AntigenTest.Registering;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/**
 * The national register of tests, and its failures: two declared outages (one of them partial) and a short undeclared
 * one.
 */
public final class SiDep {
    private static final double PARTIAL_LOSS = 0.5;
    private static final double ENTERED_AFTER_OUTAGE = 0.35;
    private static final double MISDATED = 0.002;
    private static final LocalTime UNDECLARED_FROM = LocalTime.of(14, 0);
    private static final long TEMPORARY_IDS = 1L << 42;

    private final SampleIds ids;
    private final Outbox outbox;
    private final Period outage;
    private final Period partialOutage;
    private final LocalDate undeclared;

    /** The register over a world's days. */
    public SiDep(long seed, LocalDate from, int days, SampleIds ids, Outbox outbox) {
        this.ids = ids;
        this.outbox = outbox;
        Chance chance = Chance.of(seed, "si-dep");
        LocalDate first = weekday(from.plusDays(days * 44L / 100 + chance.below(Math.max(1, days / 20))));
        this.outage = new Period(first, first.plusDays(2));
        LocalDate second = weekday(from.plusDays(days * 73L / 100 + chance.below(Math.max(1, days / 20))));
        this.partialOutage = new Period(second, second);
        this.undeclared = weekday(from.plusDays(days * 60L / 100 + chance.below(Math.max(1, days / 20))));
    }

    private static LocalDate weekday(LocalDate day) {
        return day.getDayOfWeek().getValue() >= 5
                ? day.plusDays(8 - day.getDayOfWeek().getValue())
                : day;
    }

    /** The declared outage: nothing could be registered. */
    public Period outage() {
        return outage;
    }

    /** The declared gaps. */
    public List<Coverage> coverage() {
        return List.of(
                gap(outage, false, "Panne nationale de SI-DEP"),
                gap(partialOutage, true, "Dysfonctionnement partiel de SI-DEP"));
    }

    private static Coverage gap(Period period, boolean partial, String note) {
        Coverage coverage = new Coverage();
        coverage.setStream(Stream.TEST_REGISTRATIONS.fileName());
        coverage.setFrom(period.from());
        coverage.setTo(period.to());
        coverage.setPartial(partial);
        coverage.setNote(note);
        return coverage;
    }

    /** Enters a test the way it is entered there; the entry made the same or the next day, if any. */
    public Optional<Entry> enter(Sample sample, Chance chance) {
        if (sample.registering() == Registering.NEVER) {
            return Optional.empty();
        }
        if (failsFor(sample, chance)) {
            enterAfterOutage(sample, chance);
            return Optional.empty();
        }
        if (chance.happens(sample.care().forgotten())) {
            return Optional.empty();
        }
        Entry entry = entry(sample, chance);
        register(sample, entry);
        return Optional.of(entry);
    }

    private boolean failsFor(Sample sample, Chance chance) {
        LocalDate day = sample.day();
        if (outage.contains(day)) {
            return true;
        }
        if (partialOutage.contains(day)) {
            return chance.happens(PARTIAL_LOSS);
        }
        return undeclared.equals(day) && !sample.time().isBefore(UNDECLARED_FROM);
    }

    private void enterAfterOutage(Sample sample, Chance chance) {
        if (chance.happens(ENTERED_AFTER_OUTAGE)) {
            LocalDate back = sample.day().plusDays(4 + chance.below(3));
            register(sample, new Entry(back, officeHour(chance), sample.day(), sample.patientId()));
        }
    }

    private Entry entry(Sample sample, Chance chance) {
        LocalDate day = sample.day();
        LocalDate next = day.plusDays(1);
        if (sample.registering() == Registering.CLOCK_SHIFTED) {
            return new Entry(next, LocalTime.of(0, 30 + chance.below(25)), next, sample.patientId());
        }
        boolean unknown = sample.registering() == Registering.OTHER_PSEUDONYM
                || chance.happens(sample.care().unknownKey());
        String patient = unknown ? ids.patient(TEMPORARY_IDS + chance.below(1 << 30)) : sample.patientId();
        double when = chance.uniform();
        if (when < sample.care().nextDay()) {
            return new Entry(next, officeHour(chance), chance.happens(MISDATED) ? next : day, patient);
        }
        if (when > 1 - sample.care().late()) {
            return new Entry(day.plusDays(2 + chance.below(8)), officeHour(chance), day, patient);
        }
        return new Entry(day, sample.time().plusMinutes(15 + chance.below(200)), day, patient);
    }

    private static LocalTime officeHour(Chance chance) {
        return LocalTime.of(9 + chance.below(9), chance.below(60));
    }

    private void register(Sample sample, Entry entry) {
        TestRegistration registration = new TestRegistration();
        registration.setRegistrationId(ids.next(Kind.REGISTRATION));
        registration.setRegisteredAt(LocalClock.at(entry.on(), entry.at()));
        registration.setPerformedOn(entry.performedOn());
        registration.setPerformerId(sample.performerId());
        registration.setBillerId(sample.billerId());
        registration.setPatientId(entry.patientId());
        registration.setResult(sample.result());
        outbox.put(Stream.TEST_REGISTRATIONS, registration);
    }

    /** When, for which day and under which pseudonym a test is entered. */
    public record Entry(LocalDate on, LocalTime at, LocalDate performedOn, String patientId) {}
}
