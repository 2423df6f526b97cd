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

    /** Has the declarations about somebody told. */
    public void listen(Insured employee, Listener listener) {
        listeners.put(employee.index(), listener);
    }

    /** Plays a day: on the 3rd, every employer prepares the past month. */
    public void play(LocalDate day) {
        if (day.getDayOfMonth() != FIRST_DAY) {
            return;
        }
        YearMonth month = YearMonth.from(day).minusMonths(1);
        int workable = FrenchCalendar.officeDays(month.atDay(1), month.atEndOfMonth());
        for (Insured employee : population.employed()) {
            for (int i = 0; i < employee.jobs().size(); i++) {
                declare(employee, i, month, workable, day);
            }
        }
    }

    private void declare(Insured employee, int rank, YearMonth month, int workable, LocalDate day) {
        Job job = employee.jobs().get(rank);
        Chance chance = Chance.of(seed, "dsn", employee.index(), rank, month.getYear() * 12L + month.getMonthValue());
        Listener listener = listeners.get(employee.index());
        boolean errs = listener == null && chance.happens(SMALL_ERROR);
        boolean leave = job.touched(new Period(month.atDay(1), month.atEndOfMonth()));
        WorkDeclaration declaration = declaration(employee, job, month, day, chance);
        setWork(declaration, job, month, workable, leave);
        if (errs) {
            declaration.setWorkedDays(Math.max(0, declaration.getWorkedDays() + chance.between(-1, 1)));
        }
        if (listener != null || chance.happens(leave ? PERIODS_AFTER_A_LEAVE : PERIODS_OTHERWISE)) {
            declaration.setWorkedPeriods(periods(job, month, errs && leave));
        }
        outbox.put(Stream.WORK_DECLARATIONS, declaration);
        if (listener != null) {
            listener.declared(declaration, job);
        }
        job.forgetBefore(month.atDay(1).minusMonths(2));
    }

    private WorkDeclaration declaration(Insured employee, Job job, YearMonth month, LocalDate day, Chance chance) {
        WorkDeclaration declaration = new WorkDeclaration();
        declaration.setDeclarationId(ids.next(Kind.DECLARATION));
        declaration.setReceivedAt(
                LocalClock.at(day.plusDays(chance.below(13)), 6 + chance.below(16), chance.below(60)));
        declaration.setEmployerId(job.employer().employerId());
        declaration.setPatientId(employee.patientId());
        declaration.setMonth(month.toString());
        declaration.setContractStart(job.contractStart());
        declaration.setContributionsPaid(chance.happens(0.99));
        return declaration;
    }

    private static void setWork(WorkDeclaration declaration, Job job, YearMonth month, int workable, boolean leave) {
        boolean whole = !leave && !job.contractStart().isAfter(month.atDay(1));
        int worked = whole ? workable : workedDays(job, month);
        declaration.setWorkedDays(worked);
        declaration.setGrossWageCents(job.monthlyWageCents() * worked / Math.max(1, workable));
    }

    private static int workedDays(Job job, YearMonth month) {
        int worked = 0;
        for (LocalDate day = month.atDay(1); !day.isAfter(month.atEndOfMonth()); day = day.plusDays(1)) {
            worked += FrenchCalendar.isOfficeDay(day) && job.workedOn(day) ? 1 : 0;
        }
        return worked;
    }

    /** A clerk takes the first day off for the last one worked. */
    private static void slip(WorkedPeriod period, YearMonth month) {
        if (period.getTo().isBefore(month.atEndOfMonth())) {
            period.setTo(period.getTo().plusDays(1));
        }
    }

    /** The runs of days not spent away. */
    private static List<WorkedPeriod> periods(Job job, YearMonth month, boolean withSlip) {
        List<WorkedPeriod> periods = new ArrayList<>();
        WorkedPeriod open = null;
        for (LocalDate day = month.atDay(1); !day.isAfter(month.atEndOfMonth()); day = day.plusDays(1)) {
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
