package fr.vigie.sample.leave;

import fr.vigie.domain.event.LeaveReason;
import fr.vigie.sample.calendar.Epidemic;
import fr.vigie.sample.calendar.FrenchCalendar;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.people.Insured;
import fr.vigie.sample.people.Job;
import fr.vigie.sample.people.Period;
import fr.vigie.sample.people.Population;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.TreeMap;

/** The leaves of a world, day by day: first leaves, their prolongations, their payments. */
public final class LeaveCare {
    /** 80,000 leaves a year in a département of 660,000 insured, prolongations included (domain.md §7). */
    private static final double FIRST_LEAVES_PER_EMPLOYED_DAY = 0.00055;

    private static final double COVID_PER_POSITIVE_TEST = 0.22;
    private static final double PROLONGED = 0.24;

    private final long seed;
    private final Population population;
    private final LeaveDesk desk;
    private final AllowanceOffice office;
    /** Prolongations to write, by the day on which they begin. */
    private final TreeMap<LocalDate, List<Due>> prolongations = new TreeMap<>();

    /** Those whose leaves are told elsewhere. */
    private final BitSet reserved = new BitSet();

    private record Due(List<Course> courses) {}

    private record Course(LeavePlan plan, String leaveId, long dailyCents) {}

    /** Leaves of a population. */
    public LeaveCare(long seed, Population population, LeaveDesk desk, AllowanceOffice office) {
        this.seed = seed;
        this.population = population;
        this.desk = desk;
        this.office = office;
    }

    /** Plays a day. */
    public void play(LocalDate day) {
        Chance chance = Chance.of(seed, "leaves", day.toEpochDay());
        prolongDue(day);
        int employed = population.employed().size();
        double season = day.getMonthValue() == 1 || day.getMonthValue() == 2 ? 1.25 : 1;
        double weekday = day.getDayOfWeek().getValue() == 1 ? 2 : 1.25;
        boolean doctorsAtWork = FrenchCalendar.isOfficeDay(day);
        int firsts = doctorsAtWork ? chance.poisson(employed * FIRST_LEAVES_PER_EMPLOYED_DAY * season * weekday) : 0;
        for (int i = 0; i < firsts; i++) {
            start(day, reason(chance), chance);
        }
        double covid = Epidemic.testsPerInsured(day) * Epidemic.positivity(day) * COVID_PER_POSITIVE_TEST;
        for (int left = chance.poisson(employed * covid); left > 0; left--) {
            start(day, LeaveReason.COVID, chance);
        }
    }

    private static LeaveReason reason(Chance chance) {
        return switch (chance.weighted(0.885, 0.1, 0.015)) {
            case 0 -> LeaveReason.SICKNESS;
            case 1 -> LeaveReason.WORK_ACCIDENT;
            default -> LeaveReason.OCCUPATIONAL_DISEASE;
        };
    }

    private void start(LocalDate day, LeaveReason reason, Chance chance) {
        Insured patient = chance.pick(population.employed());
        boolean free = !reserved.get(patient.index()) && patient.aliveOn(day.plusDays(40)) && !patient.isOnLeave(day);
        if (free) {
            int days = reason == LeaveReason.COVID ? 7 : duration(chance);
            Period period = new Period(day, day.plusDays(days - 1L));
            List<Course> courses = new ArrayList<>();
            for (Job job : patient.jobs()) {
                courses.add(begin(LeavePlan.first(patient, job, reason, period), chance));
            }
            maybeProlong(courses, chance);
        }
    }

    private static int duration(Chance chance) {
        return (int) StrictMath.max(1, StrictMath.min(45, StrictMath.exp(1.75 + 0.85 * chance.gaussian())));
    }

    private Course begin(LeavePlan plan, Chance chance) {
        LeaveDesk.Written written = desk.write(plan, chance);
        LocalDate start = plan.period().from();
        long daily = AllowanceOffice.dailyCents(plan.job(), plan.reason(), start);
        LocalDate firstPaid = start.plusDays(AllowanceOffice.waitingDays(plan.reason(), start));
        if (!firstPaid.isAfter(plan.period().to())) {
            Period paid = new Period(firstPaid, plan.period().to());
            office.pay(written.leaveId(), plan, paid, daily, written.receivedAt(), chance);
        }
        return new Course(plan, written.leaveId(), daily);
    }

    /** Somebody is prolonged in every job, or in none. */
    private void maybeProlong(List<Course> courses, Chance chance) {
        LeavePlan plan = courses.get(0).plan();
        boolean lasting = plan.period().days() >= 4 && plan.reason() != LeaveReason.COVID;
        boolean prolonged = lasting && chance.happens(PROLONGED);
        plan.patient().stayHomeUntil(plan.period().to().plusDays(prolonged ? 1 : 0));
        if (prolonged) {
            prolongations
                    .computeIfAbsent(prescribingDay(plan), key -> new ArrayList<>())
                    .add(new Due(courses));
        }
    }

    /** The last office day of a leave, where it lies ahead; else the first one after it. */
    private static LocalDate prescribingDay(LeavePlan plan) {
        LocalDate day = plan.period().to();
        while (!FrenchCalendar.isOfficeDay(day)) {
            day = day.minusDays(1);
        }
        return day.isAfter(plan.prescribedOn())
                ? day
                : FrenchCalendar.officeDayFrom(plan.period().to().plusDays(1));
    }

    private void prolongDue(LocalDate day) {
        List<Due> due = prolongations.remove(day);
        if (due == null) {
            return;
        }
        for (Due one : due) {
            Insured patient = one.courses().get(0).plan().patient();
            if (patient.aliveOn(day.plusDays(60))) {
                prolong(one, day, Chance.of(seed, "prolong", patient.index(), day.toEpochDay()));
            }
        }
    }

    private void prolong(Due due, LocalDate day, Chance chance) {
        LeavePlan last = due.courses().get(0).plan();
        LocalDate from = last.period().to().plusDays(1);
        Period next = new Period(from, from.plusDays(4L + duration(chance)));
        boolean toPartTime = !last.partTime() && chance.happens(0.12);
        List<Course> prolonged = new ArrayList<>();
        for (Course course : due.courses()) {
            LeavePlan base = course.plan().prolonging(course.leaveId(), next, day);
            LeavePlan plan = toPartTime ? base.atPartTime() : base;
            LeaveDesk.Written written = desk.write(plan, chance);
            long daily = toPartTime ? course.dailyCents() / 2 : course.dailyCents();
            office.pay(written.leaveId(), plan, next, daily, written.receivedAt(), chance);
            prolonged.add(new Course(plan, written.leaveId(), daily));
        }
        maybeProlong(prolonged, chance);
    }

    /** Leaves somebody's leaves to a story. */
    public void reserve(Insured patient) {
        reserved.set(patient.index());
    }

    /** The desk that writes leaves. */
    public LeaveDesk desk() {
        return desk;
    }

    /** The office that pays them. */
    public AllowanceOffice office() {
        return office;
    }
}
