package fr.vigie.sample.dental;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.event.Place;
import fr.vigie.domain.money.Cents;
import fr.vigie.domain.reference.BillerKind;
import fr.vigie.domain.reference.Profession;
import fr.vigie.domain.reference.ProfessionalStatus;
import fr.vigie.domain.tariff.CareTariffs;
import fr.vigie.sample.billing.CareLines;
import fr.vigie.sample.billing.Claim;
import fr.vigie.sample.billing.ClaimsDesk;
import fr.vigie.sample.calendar.Absence;
import fr.vigie.sample.calendar.DayClock;
import fr.vigie.sample.calendar.FrenchCalendar;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.identifier.SampleIds;
import fr.vigie.sample.people.Insured;
import fr.vigie.sample.people.Population;
import fr.vigie.sample.practice.Practice;
import fr.vigie.sample.practice.Practitioner;
import fr.vigie.sample.practice.Roster;
import fr.vigie.sample.territory.Site;
import fr.vigie.sample.territory.Territory;
import fr.vigie.sample.territory.WeightedPlaces;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What dentists do: four to nine patients a day; examinations, treatments, a crown without remainder now and then. */
public final class Dentistry {
    private static final int AM_CATEGORY = 4;
    private static final String[] TREATMENTS = {"SDE", "DET", "AXI", "END", "RAC0"};
    private static final double[] WEIGHTS = {0.47, 0.28, 0.11, 0.08, 0.06};

    private final long seed;
    private final Population population;
    private final CareLines lines;
    private final ClaimsDesk desk;
    private final List<Dentist> all = new ArrayList<>();

    private record Dentist(int index, Practitioner person, Practice practice, WeightedPlaces patients, int dayOff) {}

    /** Prices in cents, in the order of TREATMENTS, and what a day has besides. */
    private record Prices(long examination, long[] treatments, long crownBase, int rate) {}

    /** Opens that many cabinets and has them work for a population. */
    public Dentistry(
            long seed,
            int count,
            Territory territory,
            Roster roster,
            Population population,
            SampleIds ids,
            ClaimsDesk desk) {
        this.seed = seed;
        this.population = population;
        this.lines = new CareLines(ids);
        this.desk = desk;
        for (int i = 0; i < count; i++) {
            Chance chance = Chance.of(seed, "dentist", i);
            Site site = territory.build(territory.pickCommune(chance), chance);
            Practice practice = roster.open(BillerKind.CABINET, AM_CATEGORY, site);
            Practitioner person = roster.register(Profession.DENTIST, ProfessionalStatus.TITULAIRE, site.commune());
            practice.members().add(person);
            all.add(new Dentist(i, person, practice, territory.around(site.commune(), 8), 1 + chance.below(5)));
        }
    }

    /** Plays a day. */
    public void play(LocalDate day) {
        if (!FrenchCalendar.isOfficeDay(day)) {
            return;
        }
        DayClock clock = new DayClock(day);
        Prices prices = prices(day);
        for (Dentist dentist : all) {
            if (dentist.dayOff() != day.getDayOfWeek().getValue() && !Absence.away(dentist.index(), day)) {
                work(dentist, clock, prices, Chance.of(seed, "dentist-day", dentist.index(), day.toEpochDay()));
            }
        }
    }

    private static Prices prices(LocalDate day) {
        long[] treatments = new long[TREATMENTS.length];
        for (int i = 0; i < treatments.length; i++) {
            treatments[i] = cents(TREATMENTS[i], day);
        }
        int rate = CareTariffs.builtIn().number("RATE", "DENTIST", day).orElseThrow();
        return new Prices(cents("C", day), treatments, cents("RAC0_BASE", day), rate);
    }

    private static long cents(String code, LocalDate day) {
        return CareTariffs.builtIn()
                .value(code, "DENTIST", day)
                .map(Cents::value)
                .orElseThrow();
    }

    private void work(Dentist dentist, DayClock clock, Prices prices, Chance chance) {
        int count = chance.between(4, 9);
        for (int i = 0; i < count; i++) {
            Insured patient = population.pickIn(dentist.patients().pick(chance).code(), chance);
            if (patient.aliveOn(clock.day()) && patient.ageIn(clock.day().getYear()) >= 3) {
                treat(dentist, patient, clock, 9 * 3600 + i * 3300 + chance.below(900), prices, chance);
            }
        }
    }

    private void treat(Dentist dentist, Insured patient, DayClock clock, int second, Prices prices, Chance chance) {
        int rate = CareLines.rate(patient, prices.rate());
        Site site = dentist.practice().site();
        Claim claim =
                Claim.forPatient(dentist.practice(), dentist.person(), patient, clock.day(), clock.at(second + 1800));
        boolean examined = chance.happens(0.36);
        if (examined) {
            claim.add(lines.line("C", prices.examination(), rate, Place.CABINET, site));
        }
        if (!examined || chance.happens(0.3)) {
            int which = chance.weighted(WEIGHTS);
            BillingLine line = lines.line(TREATMENTS[which], prices.treatments()[which], rate, Place.CABINET, site);
            claim.add(TREATMENTS[which].equals("RAC0") ? CareLines.onBase(line, prices.crownBase()) : line);
        }
        desk.submit(claim);
    }
}
