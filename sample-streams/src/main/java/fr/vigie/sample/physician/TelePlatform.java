package fr.vigie.sample.physician;

import fr.vigie.domain.event.CardService;
import fr.vigie.domain.event.Place;
import fr.vigie.domain.event.Securing;
import fr.vigie.domain.reference.BillerKind;
import fr.vigie.domain.reference.Profession;
import fr.vigie.domain.reference.ProfessionalStatus;
import fr.vigie.sample.billing.Claim;
import fr.vigie.sample.billing.ClaimsDesk;
import fr.vigie.sample.calendar.LocalClock;
import fr.vigie.sample.card.CardUses;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.identifier.SampleIds;
import fr.vigie.sample.label.Instance;
import fr.vigie.sample.people.Insured;
import fr.vigie.sample.people.Population;
import fr.vigie.sample.people.Stranger;
import fr.vigie.sample.practice.Practice;
import fr.vigie.sample.practice.Practitioner;
import fr.vigie.sample.practice.Roster;
import fr.vigie.sample.territory.France;
import fr.vigie.sample.territory.Territory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A national teleconsultation firm: a centre de santé near Paris whose salaried physicians, all over the country, are
 * called by patients of every département; a few of them are ours.
 *
 * <p>Calls of our insured a day and their growth are assumptions: 5 per 100,000 in 2021, four times as many in 2025.
 */
public final class TelePlatform {
    private static final int AM_CATEGORY = 1;
    private static final double CALLS_PER_INSURED = 0.00005;
    private static final double CALLS_FROM_ELSEWHERE = 9;
    private static final double ON_DUTY = 0.6;
    private static final int FIRMS = 2;

    private final long seed;
    private final Practice firm;
    private final List<Practitioner> physicians;
    private final List<Worker> workers = new ArrayList<>();
    private final Population population;
    private final SampleIds ids;
    private final ConsultationLines lines;
    private final ClaimsDesk desk;
    private final CardUses cardUses;
    private Optional<Instance> story = Optional.empty();

    /** Somebody who answers on some days, at some hours. */
    private record Worker(Practitioner person, Predicate<LocalDate> comes, int fromSecond, int seconds, double calls) {
        Instant time(LocalDate day, Chance chance) {
            return LocalClock.at(day, fromSecond + chance.below(seconds));
        }
    }

    private TelePlatform(
            long seed,
            Practice firm,
            List<Practitioner> physicians,
            Population population,
            SampleIds ids,
            ClaimsDesk desk,
            CardUses cardUses) {
        this.seed = seed;
        this.firm = firm;
        this.physicians = physicians;
        this.population = population;
        this.ids = ids;
        this.lines = new ConsultationLines(ids);
        this.desk = desk;
        this.cardUses = cardUses;
        for (Practitioner one : physicians) {
            workers.add(new Worker(
                    one,
                    day -> Chance.of(seed, "tele-shift", one.index(), day.toEpochDay())
                            .happens(ON_DUTY),
                    8 * 3600,
                    14 * 3600,
                    CALLS_FROM_ELSEWHERE));
        }
    }

    /** A firm whose seat is in a commune, with as many physicians as our calls need and some more. */
    public static TelePlatform open(
            long seed,
            String seat,
            Territory territory,
            Roster roster,
            Population population,
            SampleIds ids,
            ClaimsDesk desk,
            CardUses cardUses) {
        Chance chance = Chance.of(seed, "tele-platform", Long.parseLong(seat));
        Practice firm =
                roster.open(BillerKind.HEALTH_CENTRE, AM_CATEGORY, territory.build(Territory.commune(seat), chance));
        List<Practitioner> physicians = new ArrayList<>();
        for (int left = 2 + population.all().size() / 100_000; left > 0; left--) {
            physicians.add(roster.register(Profession.PHYSICIAN, ProfessionalStatus.SALARIE, France.elsewhere(chance)));
        }
        firm.members().addAll(physicians);
        return new TelePlatform(seed, firm, List.copyOf(physicians), population, ids, desk, cardUses);
    }

    /** The firm as a biller. */
    public Practice firm() {
        return firm;
    }

    /** Who answers. */
    public List<Practitioner> physicians() {
        return physicians;
    }

    /** Somebody with a cabinet of their own answers too, on some evenings from 19:30 to 22:00. */
    public void employInTheEvening(Practitioner person, Predicate<LocalDate> comes) {
        firm.members().add(person);
        workers.add(new Worker(person, comes, 19 * 3600 + 1800, 2 * 3600 + 1800, 2 * CALLS_FROM_ELSEWHERE));
    }

    /** Notes the calls as those of a look-alike. */
    public void note(Instance instance) {
        story = Optional.of(instance);
    }

    /** Plays a day, Sundays included. */
    public void play(LocalDate day) {
        double growth = 1 + 0.75 * (day.getYear() - 2021);
        double ours = CALLS_PER_INSURED * growth * population.all().size() / physicians.size() / FIRMS;
        for (Worker worker : workers) {
            if (worker.comes().test(day)) {
                Chance chance =
                        Chance.of(seed, "tele-platform-day", worker.person().index(), day.toEpochDay());
                for (int left = chance.poisson(ours / ON_DUTY); left > 0; left--) {
                    answerOurs(worker.person(), day, worker.time(day, chance), chance);
                }
                for (int left = chance.poisson(worker.calls()); left > 0; left--) {
                    answerOthers(worker.person(), worker.time(day, chance), chance);
                }
            }
        }
    }

    private void answerOurs(Practitioner physician, LocalDate day, Instant at, Chance chance) {
        Insured patient = chance.pick(population.all());
        if (!patient.aliveOn(day)) {
            return;
        }
        Claim claim = Claim.forPatient(firm, physician, patient, day, at.plusSeconds(500));
        claim.secured(Securing.DEGRADED)
                .signedOn(firm.terminal(), physician.commune().code());
        claim.add(lines.line("TCG", patient, Place.TELECARE, firm.site(), day, at), story, 0);
        desk.submit(claim);
        cardUses.validate(
                physician,
                CardService.PRESCRIPTION,
                at.plusSeconds(400),
                Optional.of(physician.commune().code()),
                Optional.of(patient.patientId()));
    }

    private void answerOthers(Practitioner physician, Instant at, Chance chance) {
        Stranger patient = Stranger.from(France.elsewhere(chance), ids, chance);
        cardUses.validateFor(
                patient,
                physician,
                CardService.PRESCRIPTION,
                at,
                Optional.of(physician.commune().code()));
    }
}
