package fr.vigie.sample.physician;

import fr.vigie.domain.event.CardService;
import fr.vigie.domain.event.Place;
import fr.vigie.domain.event.Securing;
import fr.vigie.sample.billing.Claim;
import fr.vigie.sample.billing.ClaimsDesk;
import fr.vigie.sample.calendar.LocalClock;
import fr.vigie.sample.card.CardUses;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.identifier.SampleIds;
import fr.vigie.sample.people.Insured;
import fr.vigie.sample.people.Population;
import fr.vigie.sample.practice.Practice;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What the general practitioners of a world do, day by day. */
public final class PhysicianCare {
    private static final double FROM_THE_LIST = 0.9;
    private static final double TELECONSULTATIONS = 0.04;
    private static final double VISITS = 0.06;
    /** Where a teleconsultation platform's servers answer from. */
    private static final String PLATFORM_COMMUNE = "75056";

    private final long seed;
    private final List<Physician> physicians;
    private final Population population;
    private final ConsultationLines lines;
    private final ClaimsDesk desk;
    private final CardUses cardUses;
    private ConsultationListener listener = (patient, physician, day) -> {};

    /** Physicians at work. */
    public PhysicianCare(
            long seed,
            List<Physician> physicians,
            Population population,
            SampleIds ids,
            ClaimsDesk desk,
            CardUses cardUses) {
        this.seed = seed;
        this.physicians = physicians;
        this.population = population;
        this.lines = new ConsultationLines(ids);
        this.desk = desk;
        this.cardUses = cardUses;
    }

    /** Has somebody hear of every consultation. */
    public void tell(ConsultationListener hearing) {
        listener = hearing;
    }

    /** The physicians. */
    public List<Physician> physicians() {
        return physicians;
    }

    /** Plays a day. */
    public void play(LocalDate day) {
        for (Physician physician : physicians) {
            for (Session session : physician.sessionsOn(day, chanceOf(physician, day))) {
                hold(physician, session, day);
            }
        }
    }

    private Chance chanceOf(Physician physician, LocalDate day) {
        return Chance.of(seed, "sessions", physician.index(), day.toEpochDay());
    }

    private void hold(Physician physician, Session session, LocalDate day) {
        Chance chance = Chance.of(seed, "session", physician.index(), day.toEpochDay(), session.fromSecond());
        for (int i = 0; i < session.patients(); i++) {
            int second = session.fromSecond() + i * Session.SLOT_SECONDS + chance.below(300);
            Instant at = LocalClock.at(day, second);
            see(physician, session.practice(), patient(physician, day, chance), day, at, chance);
        }
    }

    private Insured patient(Physician physician, LocalDate day, Chance chance) {
        while (true) {
            Insured one = !physician.patients().isEmpty() && chance.happens(FROM_THE_LIST)
                    ? chance.pick(physician.patients())
                    : population.pickIn(physician.neighbourhood().pick(chance).code(), chance);
            if (one.aliveOn(day)) {
                return one;
            }
        }
    }

    private void see(
            Physician physician, Practice practice, Insured patient, LocalDate day, Instant at, Chance chance) {
        listener.seen(patient, physician.person(), day);
        switch (chance.weighted(TELECONSULTATIONS, VISITS, 1 - TELECONSULTATIONS - VISITS)) {
            case 0 -> teleconsult(physician, practice, patient, day, at, chance);
            case 1 -> visit(physician, practice, patient, day, at);
            default -> consult(physician, practice, patient, day, at, chance);
        }
    }

    private void consult(
            Physician physician, Practice practice, Insured patient, LocalDate day, Instant at, Chance chance) {
        Claim claim = claim(physician, practice, patient, day, at);
        claim.add(lines.line("GS", "GS", patient, Place.CABINET, practice.site(), day, at));
        desk.submit(claim.secured(chance.happens(0.97) ? Securing.SESAM_VITALE : Securing.DEGRADED)
                .signedOn(
                        chance.pick(practice.terminals()),
                        practice.site().commune().code()));
        if (chance.happens(0.1)) {
            cardUses.read(
                    physician.person(),
                    CardService.RECORD,
                    signed(practice, at).plusSeconds(60),
                    practice.terminal(),
                    practice.site().commune().code(),
                    Optional.of(patient.patientId()));
        }
    }

    private void visit(Physician physician, Practice practice, Insured patient, LocalDate day, Instant at) {
        desk.submit(claim(physician, practice, patient, day, at)
                .add(lines.line("V", "V", patient, Place.HOME, patient.home(), day, at))
                .add(lines.line("MD", "MD", patient, Place.HOME, patient.home(), day, at)));
    }

    private void teleconsult(
            Physician physician, Practice practice, Insured patient, LocalDate day, Instant at, Chance chance) {
        desk.submit(claim(physician, practice, patient, day, at)
                .secured(Securing.DEGRADED)
                .add(lines.line("TCG", "GS", patient, Place.TELECARE, practice.site(), day, at)));
        if (physician.teleconsults() || chance.happens(0.2)) {
            String commune = physician.teleconsults()
                    ? PLATFORM_COMMUNE
                    : practice.site().commune().code();
            cardUses.validate(
                    physician.person(),
                    CardService.PRESCRIPTION,
                    at.plusSeconds(200),
                    Optional.of(commune),
                    Optional.of(patient.patientId()));
        }
    }

    private static Claim claim(Physician physician, Practice practice, Insured patient, LocalDate day, Instant at) {
        return Claim.forPatient(practice, physician.person(), patient, day, signed(practice, at));
    }

    private static Instant signed(Practice practice, Instant at) {
        return at.plusSeconds(600).plus(practice.clockError());
    }

    /** A sick leave written by a physician: who, when, where it was signed. */
    public record Certificate(Physician physician, Instant at, Practice practice) {}

    /** When and where a physician at work could sign something on a day; empty on a day off. */
    public Optional<Certificate> certify(Physician physician, LocalDate day, Chance chance) {
        List<Session> sessions = physician.sessionsOn(day, chanceOf(physician, day));
        if (sessions.isEmpty()) {
            return Optional.empty();
        }
        Session session = chance.pick(sessions);
        int second = session.fromSecond() + chance.below(session.patients() * Session.SLOT_SECONDS);
        Practice practice = session.practice();
        return Optional.of(new Certificate(physician, signed(practice, LocalClock.at(day, second)), practice));
    }
}
