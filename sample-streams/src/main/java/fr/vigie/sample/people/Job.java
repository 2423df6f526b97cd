package fr.vigie.sample.people;

import fr.vigie.sample.chance.Chance;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** A contract of an insured person with an employer, and when it was not or should not have been worked. */
public final class Job {
    /** Jobs in eight whose pay differs from month to month. */
    private static final int VARYING_OF_EIGHT = 3;

    private static final int WIDTH_PER_MILLE = 121;

    private final Employer employer;
    private final long monthlyWageCents;
    private final LocalDate contractStart;
    private LocalDate contractEnd;
    private final List<Period> absences = new ArrayList<>(0);
    private final List<Period> workedAnyway = new ArrayList<>(0);

    /** A contract without end; the wage is gross and monthly. */
    public Job(Employer employer, long monthlyWageCents, LocalDate contractStart) {
        this(employer, monthlyWageCents, contractStart, LocalDate.MAX);
    }

    /** A contract with a last day; {@link LocalDate#MAX} for none. */
    public Job(Employer employer, long monthlyWageCents, LocalDate contractStart, LocalDate contractEnd) {
        this.employer = employer;
        this.monthlyWageCents = monthlyWageCents;
        this.contractStart = contractStart;
        this.contractEnd = contractEnd;
    }

    /** The employer. */
    public Employer employer() {
        return employer;
    }

    /** Gross monthly wage of a usual month. */
    public long monthlyWageCents() {
        return monthlyWageCents;
    }

    /** Gross wage of a whole month: bonuses and hours make it vary by up to 6 % in three jobs of eight. */
    public long grossOf(YearMonth month) {
        long name = Chance.mix(monthlyWageCents * 31 + contractStart.toEpochDay());
        if ((name & 7) >= VARYING_OF_EIGHT) {
            return monthlyWageCents;
        }
        long drawn = Chance.mix(name + month.getYear() * 12L + month.getMonthValue()) >>> 33;
        return monthlyWageCents * (1000 - WIDTH_PER_MILLE / 2 + drawn % WIDTH_PER_MILLE) / 1000;
    }

    /** First day of the contract. */
    public LocalDate contractStart() {
        return contractStart;
    }

    /** Last day of the contract; {@link LocalDate#MAX} while none is known. */
    public LocalDate contractEnd() {
        return contractEnd;
    }

    /** Ends the contract on a day, unless it ends sooner. */
    public void endOn(LocalDate day) {
        contractEnd = day.isBefore(contractEnd) ? day : contractEnd;
    }

    /** Whether the contract runs on a day. */
    public boolean runsOn(LocalDate day) {
        return !day.isBefore(contractStart) && !day.isAfter(contractEnd);
    }

    /** Whether the contract runs on any day of a period. */
    public boolean runsDuring(Period period) {
        return !contractStart.isAfter(period.to()) && !contractEnd.isBefore(period.from());
    }

    /** Notes that the person is away. */
    public void away(Period period) {
        absences.add(period);
    }

    /** Notes that the person works although a leave says otherwise. */
    public void workAnyway(Period period) {
        workedAnyway.add(period);
    }

    /** Whether a day is one on which the contract is worked, weekends and holidays apart. */
    public boolean workedOn(LocalDate day) {
        return runsOn(day) && (holds(workedAnyway, day) || !holds(absences, day));
    }

    /** Whether the person is away on a day. */
    public boolean awayOn(LocalDate day) {
        return holds(absences, day);
    }

    /** Whether anything happened in a period. */
    public boolean touched(Period period) {
        return overlaps(absences, period) || overlaps(workedAnyway, period);
    }

    /** Forgets what ended before a day. */
    public void forgetBefore(LocalDate day) {
        if (!absences.isEmpty() || !workedAnyway.isEmpty()) {
            absences.removeIf(period -> period.to().isBefore(day));
            workedAnyway.removeIf(period -> period.to().isBefore(day));
        }
    }

    private static boolean holds(List<Period> periods, LocalDate day) {
        for (int i = 0; i < periods.size(); i++) {
            if (periods.get(i).contains(day)) {
                return true;
            }
        }
        return false;
    }

    private static boolean overlaps(List<Period> periods, Period other) {
        for (int i = 0; i < periods.size(); i++) {
            if (periods.get(i).overlaps(other)) {
                return true;
            }
        }
        return false;
    }
}
