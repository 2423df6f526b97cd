package fr.vigie.sample.leave;

import fr.vigie.domain.event.LeaveChannel;
import fr.vigie.domain.event.LeaveKind;
import fr.vigie.domain.event.LeaveReason;
import fr.vigie.domain.money.Cents;
import fr.vigie.sample.people.Insured;
import fr.vigie.sample.people.Job;
import fr.vigie.sample.people.Period;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** A leave about to be written: whose, from which work, why, when, by whom. */
public final class LeavePlan {
    private final Insured patient;
    private final Job job;
    private final LocalDate since;
    private final LocalDate tariffDay;
    private final List<Cents> wages;
    private LeaveReason reason;
    private Period period;
    private LocalDate prescribedOn;
    private boolean prolongation;
    private boolean partTime;
    private boolean scan;
    private Optional<LeaveChannel> channel = Optional.empty();
    private Optional<Author> author = Optional.empty();
    private Optional<String> prolongs = Optional.empty();
    private Optional<String> rectifies = Optional.empty();

    private LeavePlan(
            Insured patient, Job job, LeaveReason reason, LocalDate since, LocalDate tariffDay, Period period) {
        this.patient = patient;
        this.job = job;
        this.since = since;
        this.tariffDay = tariffDay;
        this.reason = reason;
        this.period = period;
        this.prescribedOn = period.from();
        YearMonth month = YearMonth.from(tariffDay);
        this.wages = List.of(
                Cents.of(job.grossOf(month.minusMonths(3))),
                Cents.of(job.grossOf(month.minusMonths(2))),
                Cents.of(job.grossOf(month.minusMonths(1))));
    }

    private LeavePlan(LeavePlan other) {
        patient = other.patient;
        job = other.job;
        since = other.since;
        tariffDay = other.tariffDay;
        wages = other.wages;
        reason = other.reason;
        period = other.period;
        prescribedOn = other.prescribedOn;
        prolongation = other.prolongation;
        partTime = other.partTime;
        scan = other.scan;
        channel = other.channel;
        author = other.author;
        prolongs = other.prolongs;
        rectifies = other.rectifies;
    }

    /** A first leave written on its first day. */
    public static LeavePlan first(Insured patient, Job job, LeaveReason reason, Period period) {
        return new LeavePlan(patient, job, reason, period.from(), period.from(), period);
    }

    /**
     * A leave that began before the world did. Its beginning is in no record, so that what follows it is paid by the
     * tariffs of the first piece that is: nobody can recalculate the other ones (a simplification).
     */
    static LeavePlan following(Insured patient, Job job, LeaveReason reason, LocalDate since, Period period) {
        LeavePlan plan = new LeavePlan(patient, job, reason, since, period.to().plusDays(1), period);
        plan.prolongation = true;
        return plan;
    }

    /** The same leave, part time. */
    public LeavePlan atPartTime() {
        LeavePlan plan = new LeavePlan(this);
        plan.partTime = true;
        return plan;
    }

    /** The same leave, signed by somebody. */
    public LeavePlan by(Author signing) {
        LeavePlan plan = new LeavePlan(this);
        plan.author = Optional.of(signing);
        return plan;
    }

    /** The same leave, written on another day, not before today. */
    public LeavePlan on(LocalDate day) {
        LeavePlan plan = new LeavePlan(this);
        plan.prescribedOn = day;
        return plan;
    }

    /** The same leave over other days. */
    public LeavePlan over(Period days) {
        LeavePlan plan = new LeavePlan(this);
        plan.period = days;
        return plan;
    }

    /** The same leave for another reason. */
    public LeavePlan because(LeaveReason other) {
        LeavePlan plan = new LeavePlan(this);
        plan.reason = other;
        return plan;
    }

    /** The same leave on paper, or as a scan of it. */
    public LeavePlan onPaper(boolean scanned) {
        LeavePlan plan = new LeavePlan(this);
        plan.channel = Optional.of(LeaveChannel.PAPER);
        plan.scan = scanned;
        return plan;
    }

    /** The same leave sent by the prescriber's software. */
    public LeavePlan electronic() {
        LeavePlan plan = new LeavePlan(this);
        plan.channel = Optional.of(LeaveChannel.ELECTRONIC);
        return plan;
    }

    /** What follows a leave, from the day after on; nobody has signed it yet. */
    public LeavePlan prolonging(String leaveId, Period next, LocalDate writtenOn) {
        LeavePlan plan = new LeavePlan(this);
        plan.prolongation = true;
        plan.prolongs = Optional.of(leaveId).filter(id -> !id.isEmpty());
        plan.period = next;
        plan.prescribedOn = writtenOn;
        plan.author = Optional.empty();
        plan.channel = Optional.empty();
        plan.scan = false;
        plan.rectifies = Optional.empty();
        return plan;
    }

    /** A corrected version of a leave, written on a later day by the same prescriber. */
    public LeavePlan rectifying(String leaveId, Period corrected, LocalDate writtenOn) {
        LeavePlan plan = new LeavePlan(this);
        long days = ChronoUnit.DAYS.between(prescribedOn, writtenOn);
        plan.rectifies = Optional.of(leaveId);
        plan.period = corrected;
        plan.prescribedOn = writtenOn;
        plan.author = author.map(signing -> signing.later(days));
        plan.channel = Optional.empty();
        plan.scan = false;
        return plan;
    }

    /** Whose leave it is. */
    public Insured patient() {
        return patient;
    }

    /** The work it is from. */
    public Job job() {
        return job;
    }

    /** Why. */
    public LeaveReason reason() {
        return reason;
    }

    /** First day of the first leave of which it is a part. */
    public LocalDate since() {
        return since;
    }

    /** The day whose tariffs hold: that day, where it lies in the world. */
    public LocalDate tariffDay() {
        return tariffDay;
    }

    /** Gross wages of the three months before the day of the tariffs. */
    public List<Cents> wages() {
        return wages;
    }

    /** Its days. */
    public Period period() {
        return period;
    }

    /** When it is written. */
    public LocalDate prescribedOn() {
        return prescribedOn;
    }

    /** Whether some work is allowed. */
    public boolean partTime() {
        return partTime;
    }

    /** Whether a scan of a paper form is sent. */
    boolean scan() {
        return scan;
    }

    /** How it is sent; empty = as it comes. */
    Optional<LeaveChannel> channel() {
        return channel;
    }

    /** Who signs; empty = the médecin traitant or somebody near. */
    Optional<Author> author() {
        return author;
    }

    /** The leave it prolongs. */
    Optional<String> prolongs() {
        return prolongs;
    }

    /** The leave it replaces. */
    Optional<String> rectifies() {
        return rectifies;
    }

    /** Whether it is a first leave or prolongs another. */
    LeaveKind kind() {
        return prolongation ? LeaveKind.PROLONGATION : LeaveKind.INITIAL;
    }

    /** Whether nobody prescribes it: a COVID leave declared by the insured. */
    boolean isSelfDeclared() {
        return reason == LeaveReason.COVID;
    }
}
