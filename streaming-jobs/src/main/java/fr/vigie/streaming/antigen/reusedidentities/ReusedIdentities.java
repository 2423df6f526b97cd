package fr.vigie.streaming.antigen.reusedidentities;

import fr.vigie.domain.alert.AlertSubjectKind;
import fr.vigie.domain.alert.Scheme;
import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.event.Eligibility;
import fr.vigie.domain.event.Place;
import fr.vigie.streaming.antigen.BilledTests;
import fr.vigie.streaming.antigen.Fingerprint;
import fr.vigie.streaming.antigen.PatientTests;
import fr.vigie.streaming.antigen.TestLines;
import fr.vigie.streaming.care.CareDay;
import fr.vigie.streaming.care.CareOrder;
import fr.vigie.streaming.care.CareRule;
import fr.vigie.streaming.care.HeldDay;
import fr.vigie.streaming.care.Span;
import fr.vigie.streaming.care.Tally;
import fr.vigie.streaming.care.UndueLine;
import fr.vigie.streaming.fact.Finding;
import fr.vigie.streaming.fact.FindingItem;
import fr.vigie.streaming.reference.Known;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/** Looks for persons in whose names a biller bills antigen tests again and again. Pure. */
public final class ReusedIdentities implements CareRule {
    /** Version of the detector. */
    public static final String VERSION = "1";

    /** Many persons are tested more often than tests make sense. */
    public static final String CODE = "TEST_IDENTITY_REUSED";

    private static final long serialVersionUID = 1L;
    private static final Set<Place> SCREENED = EnumSet.of(Place.SCHOOL, Place.EHPAD);

    private final ReusedIdentitiesSettings settings;

    /** The rule with its settings. */
    public ReusedIdentities(ReusedIdentitiesSettings settings) {
        this.settings = settings;
    }

    @Override
    public String name() {
        return "reused-identities";
    }

    @Override
    public Scheme scheme() {
        return Scheme.ANTIGEN_TESTS;
    }

    @Override
    public AlertSubjectKind subject() {
        return AlertSubjectKind.BILLER;
    }

    @Override
    public boolean reads(BillingLine line) {
        return TestLines.reads(line) && !TestLines.isDelivery(line);
    }

    @Override
    public Span span() {
        return Span.QUARTER;
    }

    @Override
    public int waitDays() {
        return settings.waitDays();
    }

    @Override
    public Tally tally(CareDay day, Known known) {
        BilledTests tests = BilledTests.of(day);
        List<Long> numbers = new ArrayList<>(List.of(tests.tests()));
        for (PatientTests patient : tests.patients()) {
            if (!isScreened(patient)) {
                numbers.addAll(Collections.nCopies(patient.acts().size(), Fingerprint.of(patient.patientId())));
            }
        }
        return new Tally(false, numbers);
    }

    // Carers, classes and clubs are tested as often as their protocol says.
    private static boolean isScreened(PatientTests patient) {
        return patient.lines().stream()
                .anyMatch(line -> line.getEligibility().equals(Optional.of(Eligibility.COLLECTIVE))
                        || line.getPlace().filter(SCREENED::contains).isPresent());
    }

    @Override
    public List<HeldDay> held(SortedMap<LocalDate, Tally> days, Known known) {
        RepeatedPersons persons = new RepeatedPersons(days, settings);
        if (!persons.areMany()) {
            return List.of();
        }
        return persons.byDay().entrySet().stream()
                .map(day -> new HeldDay(
                        day.getKey(),
                        Set.of(CODE),
                        new RepeatedDay(persons.tests(), persons.testsOfRepeated(), day.getValue()).written()))
                .toList();
    }

    @Override
    public List<FindingItem> items(CareDay day, HeldDay held, Known known) {
        RepeatedDay repeated = RepeatedDay.read(held.tally());
        List<FindingItem> items = new ArrayList<>();
        for (PatientTests patient : BilledTests.of(day).patients()) {
            long beyond = isScreened(patient) ? 0 : repeated.of(Fingerprint.of(patient.patientId()));
            latest(patient.acts(), beyond).forEach(line -> items.add(UndueLine.of(CODE, line, 0)));
            latest(patient.kits(), beyond).forEach(line -> items.add(UndueLine.of(CODE, line, 0)));
        }
        return items;
    }

    private static List<BillingLine> latest(List<BillingLine> lines, long count) {
        return lines.stream().sorted(CareOrder.VISITS.reversed()).limit(count).toList();
    }

    @Override
    public List<Finding> findings(String subject, Collection<HeldDay> held, List<FindingItem> items, Known known) {
        return items.isEmpty() ? List.of() : List.of(new ReusedIdentitiesFinding(settings).of(held, items));
    }

    @Override
    public String withdrawnBecause() {
        return "Les tests, rectifiés depuis, ne se répètent plus au-delà de ce qui est admis.";
    }
}
