package fr.vigie.sample.reference;

import fr.vigie.domain.reference.Patient;
import fr.vigie.domain.stream.Stream;
import fr.vigie.domain.time.ParisDay;
import fr.vigie.sample.calendar.LocalClock;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.output.Outbox;
import fr.vigie.sample.output.RecordCopy;
import fr.vigie.sample.people.Employer;
import fr.vigie.sample.people.Insured;
import fr.vigie.sample.people.Period;
import fr.vigie.sample.people.Population;
import fr.vigie.sample.people.Visitors;
import fr.vigie.sample.pharmacy.PharmacyCare;
import fr.vigie.sample.practice.Roster;
import fr.vigie.sample.territory.Site;
import fr.vigie.sample.territory.Territory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.avro.specific.SpecificRecordBase;

/** Writes what the caisse knows of people and places: by id; what it learns later, such as deaths, after that. */
public final class ReferenceFiles {
    private static final double STALE_ADDRESS = 0.01;

    private final long seed;
    private final LocalDate firstDay;
    private final LocalDate lastDay;
    private final DeathNotices deaths;
    private final Outbox outbox;

    /** References of a world that lasts some time. */
    public ReferenceFiles(long seed, Period time, DeathNotices deaths, Outbox outbox) {
        this.seed = seed;
        this.firstDay = time.from();
        this.lastDay = time.to();
        this.deaths = deaths;
        this.outbox = outbox;
    }

    /** Writes all of them. */
    public void write(Territory territory, Population population, Roster roster, PharmacyCare pharmacies) {
        new RosterFiles(lastDay, outbox).write(roster);
        writeEmployers(population.employers());
        put(Stream.ADDRESSES, territory.sites().stream().map(Site::toRecord).toList());
        writePatients(territory, population, pharmacies.visitors());
        pharmacies.siDep().coverage().forEach(gap -> outbox.putReference(Stream.COVERAGE, gap));
    }

    private void put(Stream stream, List<? extends SpecificRecordBase> records) {
        records.stream()
                .sorted(Comparator.comparing(stream::id))
                .forEach(record -> outbox.putReference(stream, record));
    }

    /** Those known from the start by id; then those founded or closed meanwhile, by the day on which it is known. */
    private void writeEmployers(List<Employer> employers) {
        List<fr.vigie.domain.reference.Employer> known = new ArrayList<>();
        List<fr.vigie.domain.reference.Employer> later = new ArrayList<>();
        for (Employer employer : employers) {
            var founded = employer.toRecord(firstDay);
            (founded.getKnownAt().isPresent() ? later : known).add(founded);
            employer.closure(firstDay).ifPresent(later::add);
        }
        put(Stream.EMPLOYERS, known);
        later.stream()
                .filter(one -> !ParisDay.of(one.getKnownAt().orElseThrow()).isAfter(lastDay))
                .sorted(Comparator.comparing((fr.vigie.domain.reference.Employer one) ->
                                one.getKnownAt().orElseThrow())
                        .thenComparing(fr.vigie.domain.reference.Employer::getEmployerId))
                .forEach(one -> outbox.putReference(Stream.EMPLOYERS, one));
    }

    private void writePatients(Territory territory, Population population, Visitors visitors) {
        List<Patient> known = new ArrayList<>();
        List<Patient> later = new ArrayList<>();
        DeathLearning learning = new DeathLearning(seed, lastDay);
        for (Insured one : population.all()) {
            Patient patient = patient(one, territory);
            known.add(patient);
            List<DeathNotices.Notice> told = deaths.of(one);
            (told.isEmpty() ? learning.notices(one) : told).forEach(notice -> learn(notice, patient, one, later));
        }
        visitors.known(known::add);
        put(Stream.PATIENTS, known);
        later.stream()
                .sorted(Comparator.comparing(
                                (Patient patient) -> patient.getKnownAt().orElseThrow())
                        .thenComparing(Patient::getPatientId))
                .forEach(version -> outbox.putReference(Stream.PATIENTS, version));
    }

    private void learn(DeathNotices.Notice notice, Patient patient, Insured one, List<Patient> later) {
        if (!notice.knownOn().isAfter(lastDay)) {
            Patient version = RecordCopy.of(patient, new Patient());
            int minute = Chance.of(seed, "death-known", one.index()).below(60);
            notice.diedOn().ifPresent(version::setDiedOn);
            version.setKnownAt(LocalClock.at(notice.knownOn(), 10, minute));
            if (!later.isEmpty() && isSameMoment(later.get(later.size() - 1), version)) {
                version.setKnownAt(LocalClock.at(notice.knownOn(), 15, minute));
            }
            later.add(version);
        }
    }

    /** A date of death corrected on the day on which it was entered. */
    private static boolean isSameMoment(Patient before, Patient now) {
        return before.getPatientId().equals(now.getPatientId())
                && before.getKnownAt().equals(now.getKnownAt());
    }

    private Patient patient(Insured one, Territory territory) {
        Chance chance = Chance.of(seed, "reference", one.index());
        Site site = chance.happens(STALE_ADDRESS) ? chance.pick(territory.sites()) : one.home();
        Patient patient = new Patient();
        patient.setPatientId(one.patientId());
        patient.setBirthYear(one.birthYear());
        patient.setCommune(site.commune().code());
        patient.setAddressId(site.addressId());
        if (!one.referringPhysicianId().isEmpty()) {
            patient.setReferringPhysicianId(one.referringPhysicianId());
        }
        patient.setHouseholdId(one.household().householdId());
        patient.setLongTermCondition(one.longTermCondition());
        return patient;
    }
}
