package fr.vigie.sample.screening;

import fr.vigie.domain.event.Eligibility;
import fr.vigie.domain.event.Place;
import fr.vigie.domain.tariff.AntigenConditions;
import fr.vigie.sample.billing.ClaimsDesk;
import fr.vigie.sample.calendar.Epidemic;
import fr.vigie.sample.calendar.FrenchCalendar;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.identifier.SampleIds;
import fr.vigie.sample.label.Instance;
import fr.vigie.sample.nurse.NurseOffice;
import fr.vigie.sample.people.Insured;
import fr.vigie.sample.pharmacy.AntigenTest.Registering;
import fr.vigie.sample.pharmacy.Ground;
import fr.vigie.sample.pharmacy.KitDelivery;
import fr.vigie.sample.pharmacy.Pharmacy;
import fr.vigie.sample.pharmacy.PharmacyCare;
import fr.vigie.sample.pharmacy.Sample;
import fr.vigie.sample.pharmacy.SiDep;
import fr.vigie.sample.physician.Physician;
import fr.vigie.sample.practice.Practice;
import fr.vigie.sample.practice.Practitioner;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Antigen tests by nurses and physicians: a few a day in the cabinet or at home, a round of an EHPAD or a school now and
 * then in a wave; a pharmacy nearby delivers their kits, a box a day at most.
 *
 * <p>Nurses do 8 % of the antigen tests one by one and 2 % by groups, physicians 2 % (unverified).
 */
public final class Screening {
    private static final double NURSES_SHARE = 0.08;
    private static final double PHYSICIANS_SHARE = 0.02;
    private static final double ON_DUTY = 0.5;
    private static final double AT_WORK = 0.72;
    private static final double AT_HOME = 0.25;
    private static final int GROUP = 14;
    private static final double GROUP_VISITS = 0.12;
    private static final double ZEALOUS = 0.6;

    private final long seed;
    private final int insured;
    private final List<NurseOffice> offices;
    private final List<Physician> physicians;
    private final PharmacyCare pharmacies;
    private final Testers testers;
    private final Residents residents;
    private final SiDep siDep;
    private final ScreeningLines lines;
    private double nursesZeal;
    private double physiciansZeal;
    /** By RPPS; looked up only. */
    private final Map<String, Instance> watched = new HashMap<>();

    /** Testers at work, supplied by pharmacies. */
    public Screening(
            long seed,
            List<NurseOffice> offices,
            List<Physician> physicians,
            PharmacyCare pharmacies,
            Residents residents,
            SiDep siDep,
            SampleIds ids,
            ClaimsDesk desk) {
        this.seed = seed;
        this.insured = residents.insured();
        this.offices = offices;
        this.physicians = physicians;
        this.pharmacies = pharmacies;
        this.testers = new Testers(seed, pharmacies.pharmacies(), offices, physicians);
        this.residents = residents;
        this.siDep = siDep;
        this.lines = new ScreeningLines(ids, desk);
        for (Tester tester : testers.all()) {
            nursesZeal += tester.isNurse() ? tester.zeal() * ON_DUTY : 0;
            physiciansZeal += tester.isNurse() ? 0 : tester.zeal() * AT_WORK;
        }
    }

    /** Nurses and physicians, those who do not test included. */
    public List<Tester> testers() {
        return testers.all();
    }

    /** Has somebody test as much as three usual testers, supplied by pharmacies in turn, all noted for a look-alike. */
    public void engage(Tester tester, List<Pharmacy> suppliers, Instance story) {
        tester.takeUp(StrictMath.max(3, tester.zeal()), suppliers);
        watched.put(tester.person().id(), story);
    }

    /** Plays a day. */
    public void play(LocalDate day) {
        double tests = Epidemic.testsPerInsured(day) * insured;
        if (tests == 0) {
            return;
        }
        double perNurse = tests * NURSES_SHARE / StrictMath.max(1, nursesZeal);
        for (NurseOffice office : offices) {
            for (Practice number : office.titulairesOn(day)) {
                work(number.members().get(0), perNurse, day);
            }
        }
        double perPhysician = tests * PHYSICIANS_SHARE / StrictMath.max(1, physiciansZeal);
        for (Physician physician : physicians) {
            if (physician.worksOn(day)) {
                work(physician.person(), perPhysician, day);
            }
        }
    }

    private void work(Practitioner person, double mean, LocalDate day) {
        Optional<Tester> found = testers.of(person);
        if (found.isEmpty() || found.get().zeal() == 0) {
            return;
        }
        Tester tester = found.get();
        Chance chance = Chance.of(seed, "tester-day", person.index(), day.toEpochDay());
        int wanted = chance.poisson(mean * tester.zeal());
        if (wanted > 0) {
            for (int left = tester.take(wanted); left > 0; left--) {
                testOne(tester, day, chance);
            }
        }
        if (tester.isNurse() && tester.zeal() > ZEALOUS && Epidemic.isWave(day) && chance.happens(GROUP_VISITS)) {
            testGroup(tester, day, chance);
        }
        if (tester.needsABox() && Epidemic.pharmaciesOpen(day)) {
            order(tester, day, chance);
        }
    }

    private void testOne(Tester tester, LocalDate day, Chance chance) {
        boolean home = tester.isNurse() && chance.happens(AT_HOME);
        Insured patient = residents.near(tester.practice(), day, chance);
        LocalTime time = LocalTime.of(9 + chance.below(9), chance.below(60));
        Ground ground = residents.ground(patient, day, chance);
        test(tester, patient, home ? Place.HOME : Place.CABINET, ground, day, time, chance);
    }

    /** Screens a school in term time, or the EHPAD nearby. */
    private void testGroup(Tester tester, LocalDate day, Chance chance) {
        boolean school = FrenchCalendar.isOfficeDay(day)
                && !FrenchCalendar.isSchoolHoliday(day)
                && day.getDayOfWeek() != DayOfWeek.WEDNESDAY
                && chance.happens(0.5);
        int start = 9 * 60 + chance.below(120);
        int kits = tester.take(GROUP - 4 + chance.below(9));
        Residents.Group people = residents.group(tester.practice(), school, kits, day, chance);
        tester.receive(kits - people.members().size());
        Ground ground = AntigenConditions.builtIn().groundRequired(day)
                ? Ground.of(Eligibility.COLLECTIVE, true)
                : Ground.notAsked();
        int minute = start;
        for (Insured one : people.members()) {
            LocalTime time = LocalTime.of(minute / 60, minute % 60);
            test(tester, one, school ? Place.SCHOOL : Place.EHPAD, ground, day, time, chance);
            minute += 4;
        }
    }

    private void test(
            Tester tester, Insured patient, Place place, Ground ground, LocalDate day, LocalTime time, Chance chance) {
        Sample sample = new Sample(
                tester.person().id(),
                tester.practice().billerId(),
                patient.patientId(),
                day,
                time,
                Registering.NORMAL,
                tester.care(),
                Sample.draw(day, chance));
        lines.bill(
                tester,
                new ScreeningLines.Test(patient, place, ground, day, time, sample.result()),
                Optional.ofNullable(watched.get(tester.person().id())));
        siDep.enter(sample, chance);
    }

    private void order(Tester tester, LocalDate day, Chance chance) {
        List<Pharmacy> suppliers = tester.suppliers();
        Pharmacy supplier = suppliers.get((int) Math.floorMod(day.toEpochDay(), (long) suppliers.size()));
        KitDelivery box = KitDelivery.box(supplier, tester.person().id(), day);
        Instance story = watched.get(tester.person().id());
        pharmacies.deliver(story == null ? box : box.seenBy(story), chance);
        tester.receive(KitDelivery.TESTS_IN_A_BOX);
    }
}
