package fr.vigie.sample.laboratory;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.event.Place;
import fr.vigie.domain.event.Securing;
import fr.vigie.domain.money.Cents;
import fr.vigie.domain.reference.BillerKind;
import fr.vigie.domain.reference.Profession;
import fr.vigie.domain.reference.ProfessionalStatus;
import fr.vigie.domain.tariff.CareTariffs;
import fr.vigie.sample.billing.CareLines;
import fr.vigie.sample.billing.Claim;
import fr.vigie.sample.billing.ClaimsDesk;
import fr.vigie.sample.calendar.DayClock;
import fr.vigie.sample.calendar.Epidemic;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.hospital.Hospital;
import fr.vigie.sample.identifier.SampleIds;
import fr.vigie.sample.people.Insured;
import fr.vigie.sample.people.Population;
import fr.vigie.sample.practice.Practice;
import fr.vigie.sample.practice.Practitioner;
import fr.vigie.sample.practice.Roster;
import fr.vigie.sample.prescribing.HospitalDoctors;
import fr.vigie.sample.prescribing.PrescriptionBook;
import fr.vigie.sample.prescribing.Referral;
import fr.vigie.sample.territory.Site;
import fr.vigie.sample.territory.Territory;
import fr.vigie.sample.territory.WeightedPlaces;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What laboratories do: few of them, each with hundreds of patients a day, billed in key letter B.
 *
 * <p>PCR tests, which laboratories did by the million in 2021, are not simulated.
 */
public final class Laboratories {
    private static final int AM_CATEGORY = 3;
    private static final int BIOLOGISTS = 4;
    private static final double VISITS_AN_OPEN_DAY = 1.25 / 303;
    private static final int OLDEST_PRESCRIPTION_DAYS = 45;
    /** Coefficients of usual examinations: blood count, lipids, liver, thyroid, kidney, ions, clotting, urine, panels. */
    private static final int[] COEFFICIENTS = {26, 18, 35, 22, 7, 10, 20, 55, 70, 37, 90, 140};

    private static final double[] WEIGHTS = {0.2, 0.12, 0.1, 0.09, 0.12, 0.1, 0.07, 0.06, 0.05, 0.05, 0.03, 0.01};

    private final long seed;
    private final Population population;
    private final Hospital hospital;
    private final PrescriptionBook book;
    private final CareLines lines;
    private final ClaimsDesk desk;
    private final List<Laboratory> all = new ArrayList<>();

    private record Laboratory(int index, Practice practice, WeightedPlaces patients, double share) {}

    /** Opens that many laboratories in the cities and has them work for a population. */
    public Laboratories(
            long seed,
            int count,
            Territory territory,
            Roster roster,
            Population population,
            Hospital hospital,
            PrescriptionBook book,
            SampleIds ids,
            ClaimsDesk desk) {
        this.seed = seed;
        this.population = population;
        this.hospital = hospital;
        this.book = book;
        this.lines = new CareLines(ids);
        this.desk = desk;
        for (int i = 0; i < count; i++) {
            open(territory, roster, i, 1.0 / count);
        }
    }

    private void open(Territory territory, Roster roster, int index, double share) {
        Chance chance = Chance.of(seed, "laboratory", index);
        var cities = HospitalDoctors.cities(territory);
        Site site = territory.build(cities.get(index % cities.size()), chance);
        Practice practice = roster.open(BillerKind.LABORATORY, AM_CATEGORY, site);
        for (int i = 0; i < BIOLOGISTS; i++) {
            practice.members().add(roster.register(Profession.OTHER, ProfessionalStatus.TITULAIRE, site.commune()));
            practice.terminals().add(roster.newTerminal());
        }
        all.add(new Laboratory(index, practice, territory.around(site.commune(), 14), share));
    }

    /** Plays a day; laboratories are closed on Sundays and holidays. */
    public void play(LocalDate day) {
        if (!Epidemic.pharmaciesOpen(day)) {
            return;
        }
        DayClock clock = new DayClock(day);
        long letter = CareTariffs.builtIn()
                .value("B", "LABORATORY", day)
                .map(Cents::value)
                .orElseThrow();
        int rate = CareTariffs.builtIn().number("RATE", "LABORATORY", day).orElseThrow();
        int weekday = day.getDayOfWeek().getValue();
        double rhythm = (weekday == 1 ? 1.2 : weekday == 6 ? 0.6 : 1.04) * (day.getMonthValue() == 8 ? 0.8 : 1.02);
        for (Laboratory laboratory : all) {
            Chance chance = Chance.of(seed, "laboratory-day", laboratory.index(), day.toEpochDay());
            int count = chance.poisson(population.all().size() * VISITS_AN_OPEN_DAY * laboratory.share() * rhythm);
            for (int i = 0; i < count; i++) {
                sample(laboratory, clock, letter, rate, chance);
            }
        }
    }

    private void sample(Laboratory laboratory, DayClock clock, long letter, int rate, Chance chance) {
        LocalDate day = clock.day();
        Insured patient = patient(laboratory, day, chance);
        if (!patient.aliveOn(day) || hospital.keeps(patient, day)) {
            return;
        }
        Practice practice = laboratory.practice();
        Referral referral = book.referral(patient, day, OLDEST_PRESCRIPTION_DAYS);
        Practitioner biologist = chance.pick(practice.members());
        int second = 7 * 3600 + 900 + chance.below(chance.happens(0.85) ? 4 * 3600 : 10 * 3600);
        Claim claim = Claim.forPatient(practice, biologist, patient, day, clock.at(second + 3600))
                .signedOn(
                        chance.pick(practice.terminals()),
                        practice.site().commune().code())
                .secured(chance.happens(0.7) ? Securing.SESAM_VITALE : Securing.DEGRADED);
        addExaminations(claim, practice, referral, letter, CareLines.rate(patient, rate), chance);
        desk.submit(claim);
    }

    private void addExaminations(
            Claim claim, Practice practice, Referral referral, long letter, int percent, Chance chance) {
        int count = 1 + chance.weighted(0.3, 0.3, 0.2, 0.2);
        int offset = chance.below(COEFFICIENTS.length);
        for (int i = 0; i < count; i++) {
            int coefficient = COEFFICIENTS[i == 0 ? chance.weighted(WEIGHTS) : (offset + i) % 10];
            BillingLine line = lines.line("B", letter * coefficient, percent, Place.OTHER, practice.site());
            line.setCoefficient(BigDecimal.valueOf(coefficient * 1000L, 3));
            claim.add(CareLines.prescribed(line, referral.prescriber(), referral.on()));
        }
    }

    private Insured patient(Laboratory laboratory, LocalDate day, Chance chance) {
        Insured found = population.pickIn(laboratory.patients().pick(chance).code(), chance);
        for (int i = 0; i < 4; i++) {
            int age = found.ageIn(day.getYear());
            if (chance.happens(age < 18 ? 0.15 : age < 60 ? 0.5 : 1)) {
                return found;
            }
            found = population.pickIn(laboratory.patients().pick(chance).code(), chance);
        }
        return found;
    }
}
