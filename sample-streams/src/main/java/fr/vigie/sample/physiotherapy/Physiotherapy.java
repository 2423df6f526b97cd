package fr.vigie.sample.physiotherapy;

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
import fr.vigie.sample.hospital.Hospital;
import fr.vigie.sample.identifier.SampleIds;
import fr.vigie.sample.people.Insured;
import fr.vigie.sample.people.Population;
import fr.vigie.sample.practice.Practice;
import fr.vigie.sample.practice.Practitioner;
import fr.vigie.sample.practice.Roster;
import fr.vigie.sample.prescribing.PrescriptionBook;
import fr.vigie.sample.territory.Site;
import fr.vigie.sample.territory.Territory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What physiotherapists do: series of 8 to 30 sessions, some 15 sessions a day each, billed by three to six. */
public final class Physiotherapy {
    private static final int AM_CATEGORY = 7;
    private static final double HOME = 0.14;
    private static final int OLDEST_PRESCRIPTION_DAYS = 60;
    private static final int[] WEEKS = {0b10100, 0b01010, 0b10010, 0b10101, 0b00101, 0b01001};
    private static final BigDecimal[] COEFFICIENTS = {
        new BigDecimal("7.500"), new BigDecimal("8.000"), new BigDecimal("9.500")
    };

    private final long seed;
    private final Population population;
    private final Hospital hospital;
    private final PrescriptionBook book;
    private final CareLines lines;
    private final ClaimsDesk desk;
    private final List<Physiotherapist> all = new ArrayList<>();

    /** Opens that many cabinets and has them work for a population. */
    public Physiotherapy(
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
            open(territory, roster, Chance.of(seed, "physiotherapist", i));
        }
    }

    private void open(Territory territory, Roster roster, Chance chance) {
        Site site = territory.build(territory.pickCommune(chance), chance);
        Practice practice = roster.open(BillerKind.CABINET, AM_CATEGORY, site);
        Practitioner person = roster.register(Profession.PHYSIOTHERAPIST, ProfessionalStatus.TITULAIRE, site.commune());
        practice.members().add(person);
        Physiotherapist one = new Physiotherapist(
                all.size(), person, practice, territory.around(site.commune(), 5), chance.between(22, 42));
        all.add(one);
        for (int i = 0; i < one.panelSize(); i++) {
            one.panel().add(begin(one, book.from(), chance, 1 + chance.below(20)));
        }
    }

    private SessionSeries begin(Physiotherapist one, LocalDate day, Chance chance, int sessions) {
        Insured patient = patient(one, day, chance);
        int age = patient.ageIn(day.getYear());
        boolean home = age >= 70 && chance.happens(3 * HOME) && alone(one, patient);
        return new SessionSeries(
                patient,
                book.referral(patient, day, OLDEST_PRESCRIPTION_DAYS),
                COEFFICIENTS[chance.weighted(0.72, 0.12, 0.16)],
                home,
                WEEKS[chance.below(WEEKS.length)],
                3 + chance.weighted(0.2, 0.25, 0.3, 0.25),
                sessions);
    }

    /** One travel to an address is billed once: at home only where nobody else of the panel lives. */
    private static boolean alone(Physiotherapist one, Insured patient) {
        for (SessionSeries series : one.panel()) {
            if (series.patient().home().addressId().equals(patient.home().addressId())) {
                return false;
            }
        }
        return true;
    }

    private Insured patient(Physiotherapist one, LocalDate day, Chance chance) {
        Insured found = population.all().get(0);
        for (int i = 0; i < 12; i++) {
            found = population.pickIn(one.patients().pick(chance).code(), chance);
            int age = found.ageIn(day.getYear());
            if (found.aliveOn(day) && chance.happens(age < 18 ? 0.25 : age < 55 ? 0.5 : 1)) {
                return found;
            }
        }
        return found;
    }

    /** Plays a day. */
    public void play(LocalDate day) {
        if (!FrenchCalendar.isOfficeDay(day)) {
            return;
        }
        DayClock clock = new DayClock(day);
        int rate = CareTariffs.builtIn().number("RATE", "PHYSIOTHERAPIST", day).orElseThrow();
        for (Physiotherapist one : all) {
            if (!Absence.away(one.index(), day)) {
                work(one, clock, rate);
            }
        }
    }

    private static long cents(String code, LocalDate day) {
        return CareTariffs.builtIn()
                .value(code, "PHYSIOTHERAPIST", day)
                .map(Cents::value)
                .orElseThrow();
    }

    private void work(Physiotherapist one, DayClock clock, int rate) {
        LocalDate day = clock.day();
        Chance chance = Chance.of(seed, "physiotherapy", one.index(), day.toEpochDay());
        int weekday = day.getDayOfWeek().getValue();
        List<SessionSeries> panel = one.panel();
        for (int i = 0; i < panel.size(); i++) {
            SessionSeries series = panel.get(i);
            boolean comes = series.isOn(weekday) && !chance.happens(0.06) && !hospital.keeps(series.patient(), day);
            if (!series.patient().aliveOn(day)) {
                series.stop();
            } else if (comes && series.hold(day.toEpochDay())) {
                bill(one, series, clock, 8 * 3600 + i * 900, rate);
            }
            if (series.isOver()) {
                panel.set(i, begin(one, day, chance, 8 + chance.below(23)));
            }
        }
    }

    private void bill(Physiotherapist one, SessionSeries series, DayClock clock, int second, int rate) {
        Insured patient = series.patient();
        int percent = CareLines.rate(patient, rate);
        Place place = series.home() ? Place.HOME : Place.CABINET;
        Site site = series.home() ? patient.home() : one.practice().site();
        Claim claim = Claim.forPatient(one.practice(), one.person(), patient, clock.day(), clock.at(second + 1500));
        for (int i = 0; i < series.held(); i++) {
            LocalDate on = LocalDate.ofEpochDay(series.day(i));
            long session =
                    Cents.of(cents("AMK", on)).times(series.coefficient()).value();
            BillingLine line = dated(lines.line("AMK", session, percent, place, site), series, on);
            line.setCoefficient(series.coefficient());
            claim.add(line);
            if (series.home()) {
                claim.add(dated(lines.line("IFD", cents("IFD", on), percent, place, site), series, on));
            }
        }
        series.billed();
        desk.submit(claim);
    }

    private static BillingLine dated(BillingLine line, SessionSeries series, LocalDate on) {
        line.setCareDate(on);
        return CareLines.prescribed(
                line, series.referral().prescriber(), series.referral().on());
    }
}
