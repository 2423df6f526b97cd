package fr.vigie.sample.physician;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.event.CardService;
import fr.vigie.domain.event.Place;
import fr.vigie.domain.event.Purpose;
import fr.vigie.domain.event.Securing;
import fr.vigie.domain.reference.BillerKind;
import fr.vigie.sample.billing.Claim;
import fr.vigie.sample.billing.ClaimsDesk;
import fr.vigie.sample.calendar.VaccinationCampaign;
import fr.vigie.sample.card.CardUses;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.identifier.SampleIds;
import fr.vigie.sample.label.Instance;
import fr.vigie.sample.people.Insured;
import fr.vigie.sample.people.Population;
import fr.vigie.sample.people.Stranger;
import fr.vigie.sample.territory.France;
import java.time.LocalDate;
import java.util.Optional;

/** What happens between a physician and one patient: in the cabinet, at home, on a screen. */
final class Consultations {
    private static final double FROM_THE_LIST = 0.9;
    private static final double VISITS = 0.06;
    private static final double REMPLACANTS_TELECARE = 0.02;
    /** Of the doses of the campaign, one in eight is given in a cabinet; a physician has some 38 insured per act of a day. */
    private static final double VACCINATIONS_PER_DOSE = 0.125 * 38;

    /** Where a teleconsultation platform's servers answer from. */
    private static final String PLATFORM_COMMUNE = "75056";

    private final Population population;
    private final SampleIds ids;
    private final ConsultationLines lines;
    private final ClaimsDesk desk;
    private final CardUses cardUses;
    private ConsultationListener listener = (patient, physician, day) -> {};

    Consultations(Population population, SampleIds ids, ClaimsDesk desk, CardUses cardUses) {
        this.population = population;
        this.ids = ids;
        this.lines = new ConsultationLines(ids);
        this.desk = desk;
        this.cardUses = cardUses;
    }

    void tell(ConsultationListener hearing) {
        listener = hearing;
    }

    /** Whom a physician treats next; a general practitioner's prescriptions follow from it. */
    private Insured treated(Attendance here, Insured patient) {
        if (here.physician().discipline() == Discipline.GENERAL) {
            listener.seen(patient, here.executant(), here.day());
        }
        return patient;
    }

    /** Somebody comes, calls, or is called on. */
    void attend(Attendance here, Chance chance) {
        Physician physician = here.physician();
        double telecare =
                here.isReplaced() ? REMPLACANTS_TELECARE : physician.habits().telecareOn(here.day());
        boolean general = physician.discipline() == Discipline.GENERAL;
        double visits = general ? VISITS * (1 - telecare) : 0;
        switch (chance.weighted(telecare, visits, 1 - telecare - visits)) {
            case 0 -> teleconsult(here, treated(here, caller(physician, here.day(), chance)), chance);
            case 1 -> visit(here, treated(here, patient(physician, here.day(), chance)));
            default -> receive(here, chance);
        }
    }

    private void receive(Attendance here, Chance chance) {
        if (chance.happens(Season.visitors(here.practice().site().commune(), here.day()))) {
            Stranger visitor = Stranger.from(France.elsewhere(chance), ids, chance);
            cardUses.readFor(
                    visitor,
                    here.executant(),
                    CardService.FSE,
                    here.signedAt(),
                    chance.pick(here.practice().terminals()),
                    here.commune());
        } else {
            consult(here, treated(here, patient(here.physician(), here.day(), chance)), chance);
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

    private Insured caller(Physician physician, LocalDate day, Chance chance) {
        if (!physician.habits().anywhere()) {
            return patient(physician, day, chance);
        }
        Insured one = chance.pick(population.all());
        return one.aliveOn(day) ? one : patient(physician, day, chance);
    }

    private void consult(Attendance here, Insured patient, Chance chance) {
        Claim claim = here.claim(patient);
        boolean general = here.physician().discipline() == Discipline.GENERAL;
        boolean vaccine =
                general && chance.happens(VaccinationCampaign.dosesPerInsured(here.day()) * VACCINATIONS_PER_DOSE);
        if (general) {
            bill(here, claim, "GS", patient, vaccine);
        } else {
            bill(here, claim, "CS", patient, false);
            bill(here, claim, "MPC", patient, false);
        }
        desk.submit(claim.secured(securing(here.physician().habits(), chance))
                .signedOn(chance.pick(here.practice().terminals()), here.commune()));
        if (vaccine) {
            certify(here, patient, chance);
        }
        lookUp(here, patient, chance);
    }

    /** Vaccinates a patient; the certificate is evidence of a story. */
    void vaccinate(Attendance here, Instance story, Chance chance) {
        Insured patient = patient(here.physician(), here.day(), chance);
        Claim claim = here.claim(patient);
        bill(here, claim, "GS", patient, true);
        desk.submit(claim);
        story.evidence(certify(here, patient, chance), here.day());
    }

    private void bill(Attendance here, Claim claim, String code, Insured patient, boolean vaccine) {
        boolean centre = here.practice().kind() == BillerKind.HEALTH_CENTRE;
        BillingLine line = lines.line(
                code,
                patient,
                centre ? Place.HEALTH_CENTRE : Place.CABINET,
                here.practice().site(),
                here.day(),
                here.at());
        if (vaccine) {
            line.setPurpose(Purpose.VACCINATION);
        }
        here.bill(claim, line);
    }

    private static Securing securing(Habits habits, Chance chance) {
        double draw = chance.uniform();
        if (draw < habits.paper()) {
            return Securing.PAPER;
        }
        return draw < habits.paper() + habits.degraded() ? Securing.DEGRADED : Securing.SESAM_VITALE;
    }

    private String certify(Attendance here, Insured patient, Chance chance) {
        return cardUses.validate(
                here.executant(),
                CardService.VACCINE_CERTIFICATE,
                here.signedAt().plusSeconds(60 + chance.below(120)),
                Optional.of(here.commune()),
                Optional.of(patient.patientId()));
    }

    /** The shared record and the electronic prescription, each year more. */
    private void lookUp(Attendance here, Insured patient, Chance chance) {
        int years = here.day().getYear() - 2021;
        double draw = chance.uniform();
        if (draw < 0.08 + 0.03 * years) {
            use(here, CardService.RECORD, patient, chance);
        } else if (draw < 0.1 + 0.08 * years) {
            use(here, CardService.PRESCRIPTION, patient, chance);
        }
    }

    private void use(Attendance here, CardService service, Insured patient, Chance chance) {
        cardUses.read(
                here.executant(),
                service,
                here.signedAt().minusSeconds(60 + chance.below(200)),
                chance.pick(here.practice().terminals()),
                here.commune(),
                Optional.of(patient.patientId()));
    }

    private void visit(Attendance here, Insured patient) {
        Claim claim = here.claim(patient);
        here.bill(claim, lines.line("V", patient, Place.HOME, patient.home(), here.day(), here.at()));
        here.bill(claim, lines.line("MD", patient, Place.HOME, patient.home(), here.day(), here.at()));
        desk.submit(claim);
    }

    /** Teleconsults somebody. */
    void teleconsult(Attendance here, Insured patient, Chance chance) {
        Habits habits = here.physician().habits();
        Claim claim = here.claim(patient).secured(Securing.DEGRADED);
        String code = here.physician().discipline() == Discipline.GENERAL ? "TCG" : "TC";
        here.bill(
                claim, lines.line(code, patient, Place.TELECARE, here.practice().site(), here.day(), here.at()));
        desk.submit(claim);
        if (habits.throughPlatform() || chance.happens(0.2)) {
            cardUses.validate(
                    here.executant(),
                    CardService.PRESCRIPTION,
                    here.at().plusSeconds(200),
                    Optional.of(habits.throughPlatform() ? PLATFORM_COMMUNE : here.commune()),
                    Optional.of(patient.patientId()));
        }
    }
}
