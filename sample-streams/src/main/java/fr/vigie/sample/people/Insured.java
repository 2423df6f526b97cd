package fr.vigie.sample.people;

import fr.vigie.sample.territory.Site;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An insured person. */
public final class Insured {
    private final int index;
    private final String patientId;
    private final int birthYear;
    private final Household household;
    private Optional<LocalDate> diedOn;
    private final boolean longTermCondition;
    private final List<Job> jobs = new ArrayList<>(1);
    private String referringPhysicianId = "";
    private String ibanHash = "";
    private LocalDate onLeaveUntil = LocalDate.EPOCH;

    Insured(
            int index,
            String patientId,
            int birthYear,
            Household household,
            Optional<LocalDate> diedOn,
            boolean longTermCondition) {
        this.index = index;
        this.patientId = patientId;
        this.birthYear = birthYear;
        this.household = household;
        this.diedOn = diedOn;
        this.longTermCondition = longTermCondition;
    }

    /** Position in the population. */
    public int index() {
        return index;
    }

    /** Pseudonym. */
    public String patientId() {
        return patientId;
    }

    /** Year of birth. */
    public int birthYear() {
        return birthYear;
    }

    /** With whom they live. */
    public Household household() {
        return household;
    }

    /** Where they live. */
    public Site home() {
        return household.site();
    }

    /** Day of death, where it falls in the world's time. */
    public Optional<LocalDate> diedOn() {
        return diedOn;
    }

    /** Whether they are alive on a day, that of death excluded. */
    public boolean aliveOn(LocalDate day) {
        return diedOn.isEmpty() || day.isBefore(diedOn.get());
    }

    /** Has a story decide the day of death; only before the world's first day. */
    public void dieOn(LocalDate day) {
        diedOn = Optional.of(day);
    }

    /** Whether an ALD is paid at 100 %. */
    public boolean longTermCondition() {
        return longTermCondition;
    }

    /** Age at the end of a year. */
    public int ageIn(int year) {
        return year - birthYear;
    }

    /** Contracts; mostly none or one. */
    public List<Job> jobs() {
        return jobs;
    }

    /**
     * Stays away from a job for a period; a contract that begins while somebody is away is not taken up before the end
     * either, prolongations included.
     */
    public void stayAway(Job job, Period period) {
        job.away(period);
        for (Job other : jobs) {
            boolean notTakenUp = period.contains(other.contractStart())
                    || other.awayOn(period.from().minusDays(1));
            if (other != job && notTakenUp) {
                other.away(period);
            }
        }
    }

    /** Contracts that run on a day. */
    public List<Job> jobsOn(LocalDate day) {
        if (jobs.size() == 1) {
            return jobs.get(0).runsOn(day) ? jobs : List.of();
        }
        List<Job> running = new ArrayList<>(2);
        for (Job job : jobs) {
            if (job.runsOn(day)) {
                running.add(job);
            }
        }
        return running;
    }

    /** Whether they are on leave, or about to be prolonged, on a day. */
    public boolean isOnLeave(LocalDate day) {
        return !day.isAfter(onLeaveUntil);
    }

    /** Notes a leave that lasts until a day. */
    public void stayHomeUntil(LocalDate day) {
        onLeaveUntil = day;
    }

    /** RPPS of the médecin traitant; empty text where there is none. */
    public String referringPhysicianId() {
        return referringPhysicianId;
    }

    /** Chooses a médecin traitant. */
    public void chooseReferringPhysician(String professionalId) {
        referringPhysicianId = professionalId;
    }

    /** The account on which they are paid; empty text while they have given none. */
    public String ibanHash() {
        return ibanHash;
    }

    /** Gives an account. */
    public void useIban(String iban) {
        ibanHash = iban;
    }
}
