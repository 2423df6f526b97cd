package fr.vigie.sample.leave;

import fr.vigie.domain.geo.GreatCircle;
import fr.vigie.domain.geo.Place;
import fr.vigie.domain.reference.BillerKind;
import fr.vigie.domain.reference.Profession;
import fr.vigie.domain.reference.ProfessionalStatus;
import fr.vigie.sample.calendar.LocalClock;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.people.Insured;
import fr.vigie.sample.physician.Physician;
import fr.vigie.sample.physician.PhysicianCare;
import fr.vigie.sample.practice.Practitioner;
import fr.vigie.sample.practice.Roster;
import fr.vigie.sample.territory.Territory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who prescribes leaves: the médecin traitant, a general practitioner near, a hospital, a specialist far away, a
 * physician of a teleconsultation platform.
 */
public final class Prescribers {
    private static final List<String> PLATFORM_COMMUNES = List.of("75056", "69123", "13055", "59350", "31555", "67482");
    private static final List<String> TEACHING_HOSPITALS = List.of("33063", "86194", "44109", "75056");
    private static final int INSURED_PER_HOSPITAL_PHYSICIAN = 30_000;
    private static final int NEAR = 5;

    private final PhysicianCare care;
    private final List<Physician> all;
    private final List<Practitioner> remote = new ArrayList<>();
    private final List<Practitioner> hospital = new ArrayList<>();
    private final List<Practitioner> specialists = new ArrayList<>();
    private final List<String> hospitalTerminals = new ArrayList<>();
    /** Looked up only, as is the next one. */
    private final Map<String, Physician> byId = new HashMap<>();

    private final Map<String, List<Physician>> near = new HashMap<>();

    /** Those of a territory, and those far away, who are registered here. */
    public Prescribers(PhysicianCare care, Territory territory, Roster roster, int insured) {
        this.care = care;
        this.all = care.physicians();
        all.forEach(physician -> byId.put(physician.person().id(), physician));
        PLATFORM_COMMUNES.forEach(code -> remote.add(salaried(roster, Territory.commune(code))));
        TEACHING_HOSPITALS.forEach(code -> specialists.add(salaried(roster, Territory.commune(code))));
        Place city = territory.communes().stream()
                .max(Comparator.comparingInt(Place::population))
                .orElseThrow();
        for (int i = 0; i <= 1 + insured / INSURED_PER_HOSPITAL_PHYSICIAN; i++) {
            hospital.add(salaried(roster, city));
        }
        for (int i = 0; i < hospital.size() + specialists.size(); i++) {
            hospitalTerminals.add(roster.newTerminal());
        }
    }

    private static Practitioner salaried(Roster roster, Place commune) {
        return roster.register(Profession.PHYSICIAN, ProfessionalStatus.SALARIE, commune);
    }

    /** The médecin traitant where there is one at work, else a general practitioner near, else the hospital. */
    public Author usual(Insured patient, LocalDate day, Chance chance) {
        Optional<Author> own = byId(patient.referringPhysicianId(), day, chance);
        return own.orElseGet(() -> neighbour(patient, day, chance));
    }

    /** A general practitioner near who is at work, else the hospital. */
    public Author neighbour(Insured patient, LocalDate day, Chance chance) {
        List<Physician> choices = near.computeIfAbsent(
                patient.home().commune().code(), key -> nearestTo(patient.home().commune()));
        for (int attempt = 0; attempt < NEAR; attempt++) {
            Optional<Author> author = author(chance.pick(choices), day, chance);
            if (author.isPresent()) {
                return author.get();
            }
        }
        return hospital(day, chance);
    }

    /** A general practitioner by RPPS; empty on a day off, or for anybody else. */
    public Optional<Author> byId(String professionalId, LocalDate day, Chance chance) {
        return Optional.ofNullable(byId.get(professionalId)).flatMap(physician -> author(physician, day, chance));
    }

    /** Whether somebody is a general practitioner of a maison de santé. */
    public boolean isInAHouse(String professionalId) {
        Physician one = byId.get(professionalId);
        return one != null && one.practice().kind() == BillerKind.MSP;
    }

    /** Somebody of the same maison de santé who stands in for a general practitioner; empty where there is none. */
    public Optional<Author> colleague(String professionalId, LocalDate day, Chance chance) {
        Physician absent = byId.get(professionalId);
        if (absent == null || !isInAHouse(professionalId)) {
            return Optional.empty();
        }
        for (int index = Math.max(0, absent.index() - 2); index < Math.min(all.size(), absent.index() + 3); index++) {
            Physician other = all.get(index);
            if (other != absent
                    && other.practice().site().equals(absent.practice().site())) {
                Optional<Author> author = author(other, day, chance);
                if (author.isPresent()) {
                    return author;
                }
            }
        }
        return Optional.empty();
    }

    /** A physician of the hospital of the largest commune. */
    public Author hospital(LocalDate day, Chance chance) {
        int index = chance.below(hospital.size());
        return inPerson(hospital.get(index), hospitalTerminals.get(index), day, chance);
    }

    /** A specialist of a university hospital far away; always the same for a key. */
    public Author specialist(int key, LocalDate day, Chance chance) {
        int index = Math.floorMod(key, specialists.size());
        return inPerson(specialists.get(index), hospitalTerminals.get(hospital.size() + index), day, chance);
    }

    private static Author inPerson(Practitioner person, String terminal, LocalDate day, Chance chance) {
        return new Author(
                person,
                LocalClock.at(day, 8 + chance.below(11), chance.below(60)),
                Optional.of(terminal),
                person.commune().code(),
                false,
                Optional.empty());
    }

    /** A physician of a platform; always the same for a key. */
    public Author platform(int key, LocalDate day, Chance chance) {
        return remotely(remote.get(Math.floorMod(key, remote.size())), day, chance);
    }

    /** Somebody who sees patients at a distance and signs by e-CPS. */
    public static Author remotely(Practitioner person, LocalDate day, Chance chance) {
        return new Author(
                person,
                LocalClock.at(day, 8 + chance.below(13), chance.below(60)),
                Optional.empty(),
                person.commune().code(),
                true,
                Optional.empty());
    }

    /** Physicians of platforms. */
    public int platforms() {
        return remote.size();
    }

    private Optional<Author> author(Physician physician, LocalDate day, Chance chance) {
        return care.certify(physician, day, chance)
                .map(signed -> new Author(
                        physician.person(),
                        signed.at(),
                        Optional.of(chance.pick(signed.practice().terminals())),
                        signed.practice().site().commune().code(),
                        false,
                        Optional.empty()));
    }

    private List<Physician> nearestTo(Place commune) {
        return all.stream()
                .sorted(Comparator.comparingDouble((Physician physician) -> km(commune, physician))
                        .thenComparing(Physician::index))
                .limit(NEAR)
                .toList();
    }

    private static double km(Place commune, Physician physician) {
        Place other = physician.practice().site().commune();
        return GreatCircle.km(commune.latitude(), commune.longitude(), other.latitude(), other.longitude());
    }
}
