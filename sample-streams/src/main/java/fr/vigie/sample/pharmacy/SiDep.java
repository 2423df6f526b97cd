package fr.vigie.sample.pharmacy;

import fr.vigie.domain.event.Coverage;
import fr.vigie.domain.event.TestRegistration;
import fr.vigie.domain.event.TestResult;
import fr.vigie.domain.stream.Stream;
import fr.vigie.sample.calendar.Epidemic;
import fr.vigie.sample.calendar.LocalClock;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.identifier.SampleIds;
import fr.vigie.sample.identifier.SampleIds.Kind;
import fr.vigie.sample.output.Outbox;
import fr.vigie.sample.people.Period;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * The national register of tests, and its failures: two declared outages (one of them partial) and a short undeclared
 * one.
 */
public final class SiDep {
    private static final double PARTIAL_LOSS = 0.5;
    private static final LocalTime UNDECLARED_FROM = LocalTime.of(14, 0);

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

    /** Whether the register fails when a test is to be entered. */
    boolean failsFor(AntigenTest test, Chance chance) {
        LocalDate day = test.day();
        if (outage.contains(day)) {
            return true;
        }
        if (partialOutage.contains(day)) {
            return chance.happens(PARTIAL_LOSS);
        }
        return undeclared.equals(day) && !test.time().isBefore(UNDECLARED_FROM);
    }

    /** Enters a test. */
    void register(AntigenTest test, Entry entry, Chance chance) {
        TestRegistration registration = new TestRegistration();
        registration.setRegistrationId(ids.next(Kind.REGISTRATION));
        registration.setRegisteredAt(LocalClock.at(entry.on(), entry.at()));
        registration.setPerformedOn(entry.performedOn());
        registration.setPerformerId(test.pharmacist().id());
        registration.setBillerId(test.pharmacy().practice().billerId());
        registration.setPatientId(entry.patientId());
        registration.setResult(
                chance.happens(Epidemic.positivity(test.day()))
                        ? TestResult.POSITIVE
                        : chance.happens(0.004) ? TestResult.UNDETERMINED : TestResult.NEGATIVE);
        outbox.put(Stream.TEST_REGISTRATIONS, registration);
    }

    /** When, for which day and under which pseudonym a test is entered. */
    record Entry(LocalDate on, LocalTime at, LocalDate performedOn, String patientId) {}
}
