package fr.vigie.sample.leave;

import fr.vigie.domain.event.LeaveReason;
import fr.vigie.domain.tariff.AllowanceTariffs;
import fr.vigie.sample.calendar.Epidemic;
import fr.vigie.sample.calendar.FrenchCalendar;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.people.Insured;
import fr.vigie.sample.people.Job;
import fr.vigie.sample.people.Population;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;

/** The leaves of a world, day by day: first leaves, their prolongations, maternity, their payments. */
public final class LeaveCare {
    /** So that 80,000 leaves for sickness begin in a year in a département of 660,000 insured (domain.md §7). */
    private static final double FIRST_LEAVES_PER_EMPLOYED_DAY = 0.00095;

    private static final double COVID_PER_POSITIVE_TEST = 0.22;
    private static final int COVID_DAYS = 7;
    /** Of the employed, to begin a maternity leave on a day: some 5,300 births a year in the département (unverified). */
    private static final double MATERNITIES_PER_EMPLOYED_DAY = 0.0002;

    /** By month: the winter brings one leave in three more than the summer. */
    private static final double[] SEASON = {1.28, 1.22, 1.12, 1, 0.94, 0.9, 0.82, 0.74, 0.95, 1.05, 1.08, 1.1};

    private static final int DAYS_OF_RIGHTS = 92;
    private static final int LONGEST_BEFORE = 1_090;

    private final long seed;
    private final LocalDate firstDay;
    private final Population population;
    private final LeaveDesk desk;
    private final AllowanceOffice office;
    private final Accounts accounts;
    private final Prescribers prescribers;
    private final LeaveCourse course;
    private final Maternity maternity;

    /** Those whose leaves are told elsewhere. */
    private final BitSet reserved = new BitSet();

    /** Leaves of a population. */
    public LeaveCare(
            long seed,
            LocalDate firstDay,
            Population population,
            LeaveDesk desk,
            Prescribers prescribers,
            AllowanceOffice office,
            Accounts accounts) {
        this.seed = seed;
        this.firstDay = firstDay;
        this.population = population;
        this.desk = desk;
        this.office = office;
        this.accounts = accounts;
        this.prescribers = prescribers;
        this.course = new LeaveCourse(seed, population.all().size(), desk, prescribers, office);
        this.maternity = new Maternity(seed, desk, prescribers, office);
    }

    /** Plays a day. */
    public void play(LocalDate day) {
        office.play(day);
        if (day.equals(firstDay)) {
            findInCourse();
        }
        course.play(day);
        Chance chance = Chance.of(seed, "leaves", day.toEpochDay());
        int employed = population.employed().size();
        double mean = employed * FIRST_LEAVES_PER_EMPLOYED_DAY * SEASON[day.getMonthValue() - 1] * weekday(day);
        for (int left = chance.poisson(mean); left > 0; left--) {
            start(chance.pick(population.employed()), day, reason(chance));
        }
        for (int left = chance.poisson(employed * covid(day)); left > 0; left--) {
            start(chance.pick(population.employed()), day, LeaveReason.COVID);
        }
        if (FrenchCalendar.isOfficeDay(day)) {
            for (int left = chance.poisson(employed * MATERNITIES_PER_EMPLOYED_DAY); left > 0; left--) {
                Insured one = chance.pick(population.employed());
                if (!reserved.get(one.index()) && !one.isOnLeave(day)) {
                    maternity.announce(one, day);
                }
            }
        }
    }

    private static double weekday(LocalDate day) {
        if (FrenchCalendar.isOfficeDay(day)) {
            return day.getDayOfWeek() == DayOfWeek.MONDAY ? 2 : 1.25;
        }
        return day.getDayOfWeek() == DayOfWeek.SATURDAY ? 0.3 : 0.05;
    }

    /** Self-declared leaves, as long as they have no waiting days (until 2023-02). */
    private static double covid(LocalDate day) {
        boolean allowed =
                AllowanceTariffs.builtIn().waitingDays(LeaveReason.COVID, day).isPresent();
        return allowed ? Epidemic.testsPerInsured(day) * Epidemic.positivity(day) * COVID_PER_POSITIVE_TEST : 0;
    }

    private static LeaveReason reason(Chance chance) {
        return switch (chance.weighted(0.915, 0.075, 0.01)) {
            case 0 -> LeaveReason.SICKNESS;
            case 1 -> LeaveReason.WORK_ACCIDENT;
            default -> LeaveReason.OCCUPATIONAL_DISEASE;
        };
    }

    private void start(Insured patient, LocalDate day, LeaveReason reason) {
        if (reserved.get(patient.index()) || patient.isOnLeave(day) || !hasRights(patient, day, reason)) {
            return;
        }
        Chance chance = Chance.of(seed, "leave", patient.index(), day.toEpochDay());
        int days = reason == LeaveReason.COVID ? COVID_DAYS : total(patient, reason, chance);
        LocalDate from = reason != LeaveReason.COVID && chance.happens(0.1) ? day.plusDays(1) : day;
        if (patient.aliveOn(from.plusDays(days))) {
            course.begin(new Episode(patient, reason, from, from.plusDays(days - 1L)), day, chance);
        }
    }

    private static int total(Insured patient, LeaveReason reason, Chance chance) {
        return Durations.total(chance, patient.longTermCondition(), reason != LeaveReason.SICKNESS);
    }

    /** Sickness is paid after three months of work (150 hours); accidents from the first day. */
    private static boolean hasRights(Insured patient, LocalDate day, LeaveReason reason) {
        List<Job> jobs = patient.jobsOn(day);
        boolean longEnough = reason != LeaveReason.SICKNESS
                || !patient.jobs()
                        .get(0)
                        .contractStart()
                        .plusDays(DAYS_OF_RIGHTS)
                        .isAfter(day);
        return !jobs.isEmpty() && longEnough;
    }

    /** Leaves that began before the world did: from the first piece written in it on. */
    private void findInCourse() {
        int employed = population.employed().size();
        for (int ago = 1; ago <= LONGEST_BEFORE; ago++) {
            LocalDate since = firstDay.minusDays(ago);
            Chance chance = Chance.of(seed, "in-course", ago);
            for (int left = chance.poisson(employed * FIRST_LEAVES_PER_EMPLOYED_DAY); left > 0; left--) {
                findInCourse(chance.pick(population.employed()), reason(chance), since);
            }
        }
    }

    private void findInCourse(Insured patient, LeaveReason reason, LocalDate since) {
        boolean free = !reserved.get(patient.index()) && !patient.isOnLeave(firstDay);
        if (!free || patient.jobsOn(firstDay).isEmpty()) {
            return;
        }
        Chance chance = Chance.of(seed, "leave", patient.index(), since.toEpochDay());
        LocalDate last = since.plusDays(total(patient, reason, chance) - 1L);
        if (last.isAfter(firstDay.plusDays(1)) && patient.aliveOn(last.plusDays(1))) {
            course.resume(new Episode(patient, reason, since, last), firstDay, chance);
        }
    }

    /** Leaves somebody's leaves to a story. */
    public void reserve(Insured patient) {
        reserved.set(patient.index());
    }

    /** The desk that writes leaves. */
    public LeaveDesk desk() {
        return desk;
    }

    /** Who signs them. */
    public Prescribers prescribers() {
        return prescribers;
    }

    /** The office that pays them. */
    public AllowanceOffice office() {
        return office;
    }

    /** The accounts to which it pays. */
    public Accounts accounts() {
        return accounts;
    }
}
