package fr.vigie.sample.leave;

import fr.vigie.domain.event.WorkDeclaration;
import fr.vigie.domain.event.WorkedPeriod;
import fr.vigie.domain.stream.Stream;
import fr.vigie.sample.calendar.FrenchCalendar;
import fr.vigie.sample.calendar.LocalClock;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.identifier.SampleIds;
import fr.vigie.sample.identifier.SampleIds.Kind;
import fr.vigie.sample.output.Outbox;
import fr.vigie.sample.people.Insured;
import fr.vigie.sample.people.Job;
import fr.vigie.sample.people.Period;
import fr.vigie.sample.people.Population;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What employers declare each month (DSN), between the 3rd and the 15th of the next one. */
public final class MonthlyDeclarations {
    private static final int FIRST_DAY = 3;
    private static final double SMALL_ERROR = 0.03;
    private static final double PERIODS_AFTER_A_LEAVE = 0.75;
    private static final double PERIODS_OTHERWISE = 0.1;

    private final long seed;
    private final Population population;
    private final SampleIds ids;
    private final Outbox outbox;
    /** Who listens to the declarations of an employee; looked up only. */
    private final Map<Integer, Listener> listeners = new HashMap<>();

    private final Map<Integer, Listener> watchers = new HashMap<>();

    /** Told of each declaration about somebody with a story. */
    public interface Listener {
        /** Takes a declaration. */
        void declared(WorkDeclaration declaration, Job job);
    }

    /** Declarations about a population. */
    public MonthlyDeclarations(long seed, Population population, SampleIds ids, Outbox outbox) {
        this.seed = seed;
        this.population = population;
        this.ids = ids;
        this.outbox = outbox;
    }

    /** A month to declare: its text, its days, how many of them are worked by those who were never away. */
    private record Month(YearMonth month, String text, Period days, int workable) {
        static Month of(YearMonth month) {
            Period days = new Period(month.atDay(1), month.atEndOfMonth());
            return new Month(month, month.toString(), days, FrenchCalendar.officeDays(days.from(), days.to()));
        }
    }

    /** Has the declarations about somebody told; they are just as they would be otherwise. */
    public void watch(Insured employee, Listener watcher) {
        watchers.put(employee.index(), watcher);
    }

    /** Has the declarations about somebody told; they always name the periods worked, without error. */
    public void listen(Insured employee, Listener listener) {
        listeners.put(employee.index(), listener);
    }

    /** Plays a day: on the 3rd, every employer prepares the past month. */
    public void play(LocalDate day) {
        if (day.getDayOfMonth() != FIRST_DAY) {
            return;
        }
        Month month = Month.of(YearMonth.from(day).minusMonths(1));
        for (Insured employee : population.employed()) {
            for (int i = 0; i < employee.jobs().size(); i++) {
                if (employee.jobs().get(i).runsDuring(month.days())) {
                    declare(employee, i, month, day);
                }
            }
        }
    }

    private void declare(Insured employee, int rank, Month month, LocalDate day) {
        Job job = employee.jobs().get(rank);
        long number = month.month().getYear() * 12L + month.month().getMonthValue();
        Chance chance = Chance.of(seed, "dsn", employee.index(), rank, number);
        Listener listener = listeners.get(employee.index());
        boolean errs = listener == null && chance.happens(SMALL_ERROR);
        boolean leave = job.touched(month.days());
        WorkDeclaration declaration = declaration(employee, job, month, day, chance);
        setWork(declaration, job, month, leave);
        if (errs) {
            int worked = declaration.getWorkedDays() + chance.between(-1, 1);
            declaration.setWorkedDays(Math.max(0, Math.min(month.workable(), worked)));
        }
        if (listener != null || chance.happens(leave ? PERIODS_AFTER_A_LEAVE : PERIODS_OTHERWISE)) {
            declaration.setWorkedPeriods(periods(job, month.days(), errs && leave));
        }
        outbox.put(Stream.WORK_DECLARATIONS, declaration);
        Listener told = listener == null ? watchers.get(employee.index()) : listener;
        if (told != null) {
            told.declared(declaration, job);
        }
        job.forgetBefore(month.days().from().minusMonths(2));
    }

    private WorkDeclaration declaration(Insured employee, Job job, Month month, LocalDate day, Chance chance) {
        WorkDeclaration declaration = new WorkDeclaration();
        declaration.setDeclarationId(ids.next(Kind.DECLARATION));
        declaration.setReceivedAt(
                LocalClock.at(day.plusDays(chance.below(13)), 6 + chance.below(16), chance.below(60)));
        declaration.setEmployerId(job.employer().employerId());
        declaration.setPatientId(employee.patientId());
        declaration.setMonth(month.text());
        declaration.setContractStart(job.contractStart());
        declaration.setContributionsPaid(chance.happens(job.employer().contributes()));
        if (!job.contractEnd().isAfter(month.days().to())) {
            declaration.setContractEnd(job.contractEnd());
        }
        return declaration;
    }

    private static void setWork(WorkDeclaration declaration, Job job, Month month, boolean leave) {
        Period days = month.days();
        boolean whole = !leave && job.runsOn(days.from()) && job.runsOn(days.to());
        int worked = whole ? month.workable() : workedDays(job, days);
        declaration.setWorkedDays(worked);
        declaration.setGrossWageCents(job.grossOf(month.month()) * worked / Math.max(1, month.workable()));
    }

    private static int workedDays(Job job, Period days) {
        int worked = 0;
        for (LocalDate day = days.from(); !day.isAfter(days.to()); day = day.plusDays(1)) {
            worked += FrenchCalendar.isOfficeDay(day) && job.workedOn(day) ? 1 : 0;
        }
        return worked;
    }

    /** A clerk takes the first day off for the last one worked. */
    private static void slip(WorkedPeriod period, Period month) {
        if (period.getTo().isBefore(month.to())) {
            period.setTo(period.getTo().plusDays(1));
        }
    }

    /** The runs of days not spent away. */
    private static List<WorkedPeriod> periods(Job job, Period month, boolean withSlip) {
        List<WorkedPeriod> periods = new ArrayList<>();
        WorkedPeriod open = null;
        for (LocalDate day = month.from(); !day.isAfter(month.to()); day = day.plusDays(1)) {
            if (!job.workedOn(day)) {
                open = null;
            } else if (open == null) {
                open = new WorkedPeriod();
                open.setFrom(day);
                open.setTo(day);
                periods.add(open);
            } else {
                open.setTo(day);
            }
        }
        if (withSlip && !periods.isEmpty()) {
            slip(periods.get(0), month);
        }
        return periods;
    }
}
