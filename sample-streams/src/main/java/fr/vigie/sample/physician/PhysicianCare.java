package fr.vigie.sample.physician;

import fr.vigie.domain.event.CardService;
import fr.vigie.sample.billing.ClaimsDesk;
import fr.vigie.sample.calendar.FrenchCalendar;
import fr.vigie.sample.calendar.LocalClock;
import fr.vigie.sample.card.CardUses;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.identifier.SampleIds;
import fr.vigie.sample.label.Instance;
import fr.vigie.sample.people.Insured;
import fr.vigie.sample.people.Population;
import fr.vigie.sample.practice.Practice;
import fr.vigie.sample.practice.Practitioner;
import fr.vigie.sample.territory.WeightedPlaces;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the physicians of a world do, day by day. */
public final class PhysicianCare {
    private static final double EVENINGS = 0.12;

    private final long seed;
    private final MedicalCorps corps;
    private final List<Physician> everybody = new ArrayList<>();
    private final Consultations consultations;
    private final CardUses cardUses;
    /** Those who may be a médecin traitant; the position of each is its index. */
    private final List<Physician> treating = new ArrayList<>();

    /** Physicians at work. */
    public PhysicianCare(
            long seed, MedicalCorps corps, Population population, SampleIds ids, ClaimsDesk desk, CardUses cardUses) {
        this.seed = seed;
        this.corps = corps;
        this.consultations = new Consultations(population, ids, desk, cardUses);
        this.cardUses = cardUses;
        everybody.addAll(corps.general());
        everybody.addAll(corps.salaried());
        everybody.addAll(corps.specialists());
        treating.addAll(corps.general());
        treating.addAll(corps.salaried());
    }

    /** Has somebody hear of every consultation of a general practitioner. */
    public void tell(ConsultationListener hearing) {
        consultations.tell(hearing);
    }

    /** The general practitioners, those of the centres de santé last; the position of each is its index. */
    public List<Physician> physicians() {
        return treating;
    }

    /** All of them, retired ones and remplaçants included. */
    public MedicalCorps corps() {
        return corps;
    }

    /** Somebody becomes the remplaçant of some titulaires, at least one. */
    public Locum replaceBy(Practitioner person, List<Physician> titulaires) {
        Locum locum = new Locum(person, List.copyOf(titulaires));
        titulaires.forEach(one -> one.practice().members().add(person));
        corps.locums().add(locum);
        return locum;
    }

    /** A patient of a physician is vaccinated in the cabinet: the act is billed, the certificate issued. */
    public void vaccinate(Physician physician, LocalDate day, Instant at, Instance story, Chance chance) {
        Attendance here = new Attendance(physician, physician.person(), physician.practice(), day, at);
        consultations.vaccinate(here, story, chance);
    }

    /** A physician settles in a new practice on a day of the world, with no list of patients. */
    public Physician welcome(Practitioner person, Practice practice, WeightedPlaces country, LocalDate day) {
        practice.members().add(person);
        Physician physician = new Physician(seed, everybody.size(), Discipline.GENERAL, person, practice, country);
        physician.startOn(day);
        everybody.add(physician);
        return physician;
    }

    /** Plays a day. */
    public void play(LocalDate day) {
        for (Physician physician : everybody) {
            for (Session session : physician.sessionsOn(day)) {
                hold(physician, physician.person(), session, day);
            }
        }
        corps.general().forEach(one -> catchUp(one, day));
        for (Locum locum : corps.locums()) {
            locum.replacedOn(day)
                    .ifPresent(away -> away.hoursOf(day).forEach(session -> hold(away, locum.person(), session, day)));
        }
        if (FrenchCalendar.isOfficeDay(day)) {
            corps.secretaries().forEach(one -> file(one, day));
        }
    }

    /** Some evenings letters are read and prescriptions renewed at home, by telephone. */
    private void catchUp(Physician physician, LocalDate day) {
        Chance chance = Chance.of(seed, "evening", physician.index(), day.toEpochDay());
        if (physician.patients().isEmpty() || !chance.happens(EVENINGS) || !physician.worksOn(day)) {
            return;
        }
        for (int left = 1 + chance.below(4); left > 0; left--) {
            Insured patient = chance.pick(physician.patients());
            if (!patient.aliveOn(day)) {
                continue;
            }
            cardUses.validate(
                    physician.person(),
                    chance.happens(0.7) ? CardService.RECORD : CardService.PRESCRIPTION,
                    LocalClock.at(day, 19 * 3600 + 900 + chance.below(3 * 3600)),
                    Optional.of(physician.practice().site().commune().code()),
                    Optional.of(patient.patientId()));
        }
    }

    private void hold(Physician physician, Practitioner executant, Session session, LocalDate day) {
        Chance chance = Chance.of(seed, "session", physician.index(), day.toEpochDay(), session.fromSecond());
        for (int i = 0; i < session.patients(); i++) {
            int second = session.fromSecond() + i * Session.SLOT_SECONDS + chance.below(300);
            Instant at = LocalClock.at(day, second);
            consultations.attend(new Attendance(physician, executant, session.practice(), day, at), chance);
        }
    }

    /** A secretary opens shared records with a CPE. */
    private void file(MedicalCorps.Secretary secretary, LocalDate day) {
        Chance chance = Chance.of(seed, "secretary", secretary.person().index(), day.toEpochDay());
        for (int left = 3 + chance.below(6); left > 0; left--) {
            cardUses.read(
                    secretary.person(),
                    CardService.RECORD,
                    LocalClock.at(day, 8 * 3600 + 1800 + chance.below(9 * 3600)),
                    secretary.centre().terminal(),
                    secretary.centre().site().commune().code(),
                    Optional.empty());
        }
    }

    /** A sick leave written by a physician: who, when, where it was signed. */
    public record Certificate(Physician physician, Instant at, Practice practice) {}

    /** When and where a physician at work could sign something on a day; empty on a day off. */
    public Optional<Certificate> certify(Physician physician, LocalDate day, Chance chance) {
        List<Session> sessions = physician.sessionsOn(day);
        if (sessions.isEmpty()) {
            return Optional.empty();
        }
        Session session = chance.pick(sessions);
        int second = session.fromSecond() + chance.below(Math.max(1, session.patients()) * Session.SLOT_SECONDS);
        Practice practice = session.practice();
        Instant at = LocalClock.at(day, second).plusSeconds(600).plus(practice.clockError());
        return Optional.of(new Certificate(physician, at, practice));
    }
}
