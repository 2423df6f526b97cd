package fr.vigie.sample.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A contract of an insured person with an employer, and when it was not or should not have been worked. */
public final class Job {
    private final Employer employer;
    private final long monthlyWageCents;
    private final LocalDate contractStart;
    private final List<Period> absences = new ArrayList<>();
    private final List<Period> workedAnyway = new ArrayList<>();

    /** A contract; the wage is gross and monthly. */
    public Job(Employer employer, long monthlyWageCents, LocalDate contractStart) {
        this.employer = employer;
        this.monthlyWageCents = monthlyWageCents;
        this.contractStart = contractStart;
    }

    /** The employer. */
    public Employer employer() {
        return employer;
    }

    /** Gross monthly wage. */
    public long monthlyWageCents() {
        return monthlyWageCents;
    }

    /** First day of the contract. */
    public LocalDate contractStart() {
        return contractStart;
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
        return !day.isBefore(contractStart)
                && (workedAnyway.stream().anyMatch(period -> period.contains(day)) || !awayOn(day));
    }

    /** Whether the person is away on a day. */
    public boolean awayOn(LocalDate day) {
        return absences.stream().anyMatch(period -> period.contains(day));
    }

    /** Whether anything happened in a period. */
    public boolean touched(Period period) {
        return absences.stream().anyMatch(period::overlaps)
                || workedAnyway.stream().anyMatch(period::overlaps);
    }

    /** Forgets what ended before a day. */
    public void forgetBefore(LocalDate day) {
        absences.removeIf(period -> period.to().isBefore(day));
        workedAnyway.removeIf(period -> period.to().isBefore(day));
    }
}
