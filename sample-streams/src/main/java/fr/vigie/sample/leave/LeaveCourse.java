package fr.vigie.sample.leave;

import fr.vigie.domain.event.LeaveReason;
import fr.vigie.sample.calendar.FrenchCalendar;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.leave.Episode.Course;
import fr.vigie.sample.people.Insured;
import fr.vigie.sample.people.Job;
import fr.vigie.sample.people.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How a leave goes from its first piece to its last: who writes and prolongs it, and what the caisse pays.
 *
 * <p>Prolonged by the initial prescriber or the médecin traitant, or for a lawful reason by somebody who names whom they
 * stand in for (L162-4-4). A teleconsultation by anybody but the médecin traitant gives at most 3 days from 2024 on.
 */
final class LeaveCourse {
    /** Leaves at a distance are short from here on (L6316-1, LFSS 2024; the exact day is unverified). */
    static final LocalDate SHORT_TELE_LEAVES = LocalDate.of(2024, 1, 1);

    private static final int TELE_DAYS = 3;
    private static final double BY_A_PLATFORM = 0.035;
    private static final double BY_THE_HOSPITAL = 0.05;
    private static final double BY_TELE_OF_ONES_OWN = 0.02;
    private static final double RECTIFIED = 0.012;
    private static final double SCAN_REFUSED = 0.006;
    private static final double TO_PART_TIME = 0.1;
    private static final double PROLONGED_ELSEWHERE = 0.05;
    private static final int LATEST = 2;

    private final long seed;
    private final LeaveDesk desk;
    private final Prescribers prescribers;
    private final Settlements settlements;
    private final TreeMap<LocalDate, List<Runnable>> later = new TreeMap<>();

    LeaveCourse(long seed, int insured, LeaveDesk desk, Prescribers prescribers, AllowanceOffice office) {
        this.seed = seed;
        this.desk = desk;
        this.prescribers = prescribers;
        this.settlements = new Settlements(office, insured);
    }

    void play(LocalDate day) {
        List<Runnable> today = later.remove(day);
        if (today != null) {
            today.forEach(Runnable::run);
        }
    }

    private void on(LocalDate day, Runnable plan) {
        later.computeIfAbsent(day, key -> new ArrayList<>()).add(plan);
    }

    /** Writes the first piece on a day. */
    void begin(Episode episode, LocalDate day, Chance chance) {
        int length = Durations.piece(chance, episode.total(), episode.total());
        Optional<Author> author = author(episode, length, day, chance);
        Episode begun =
                author.filter(one -> isShort(episode, one, day)).isPresent() ? episode.cutTo(TELE_DAYS) : episode;
        Period period = new Period(begun.since(), begun.since().plusDays(Math.min(length, begun.total()) - 1L));
        List<Course> courses = new ArrayList<>(1);
        for (Job job : begun.patient().jobsOn(day)) {
            LeavePlan first = LeavePlan.first(begun.patient(), job, begun.reason(), period)
                    .on(day);
            courses.add(write(begun, author.map(first::by).orElse(first), courses.isEmpty(), chance));
        }
        begun.goOn(courses);
        goOn(begun);
    }

    private static boolean isShort(Episode episode, Author author, LocalDate day) {
        boolean own = author.person().id().equals(episode.patient().referringPhysicianId());
        return author.teleconsultation() && !own && !day.isBefore(SHORT_TELE_LEAVES);
    }

    /** Whoever is not chosen here is the usual one. */
    private Optional<Author> author(Episode episode, int length, LocalDate day, Chance chance) {
        if (episode.reason() == LeaveReason.COVID) {
            return Optional.empty();
        }
        boolean brief = length <= 10 && episode.reason() == LeaveReason.SICKNESS;
        return switch (chance.weighted(
                brief ? BY_A_PLATFORM : 0,
                BY_THE_HOSPITAL,
                BY_TELE_OF_ONES_OWN,
                1 - BY_THE_HOSPITAL - BY_TELE_OF_ONES_OWN)) {
            case 0 -> Optional.of(prescribers.platform(chance.below(prescribers.platforms()), day, chance));
            case 1 -> Optional.of(prescribers.hospital(day, chance));
            case 2 ->
                prescribers
                        .byId(episode.patient().referringPhysicianId(), day, chance)
                        .map(Author::atADistance);
            default -> Optional.of(prescribers.usual(episode.patient(), day, chance));
        };
    }

    private Course write(Episode episode, LeavePlan plan, boolean leading, Chance chance) {
        boolean last = !plan.period().to().isBefore(episode.until());
        boolean whole = last && plan.rectifies().isEmpty() && plan.reason() != LeaveReason.COVID;
        LocalDate day = plan.prescribedOn();
        if (whole && !day.isBefore(LeaveDesk.NO_MORE_SCANS) && chance.happens(SCAN_REFUSED)) {
            return replace(episode, plan, plan.onPaper(true), leading, 4 + chance.below(5), chance);
        }
        if (whole && chance.happens(RECTIFIED)) {
            Period slip = new Period(plan.period().from(), plan.period().to().plusDays(1L + chance.below(6)));
            return replace(episode, plan, plan.over(slip), leading, 1 + chance.below(3), chance);
        }
        LeaveDesk.Written written = desk.write(plan, chance);
        if (episode.prescriberId().isEmpty()) {
            episode.prescribedBy(written.prescriberId());
        }
        settlements.settle(plan, written, leading, last, chance);
        return new Course(plan, written.leaveId());
    }

    /** Sends a leave with a slip in it, or one that is refused as a scan; the right one replaces it days later. */
    private Course replace(
            Episode episode, LeavePlan right, LeavePlan wrong, boolean leading, int days, Chance chance) {
        LeaveDesk.Written written = desk.send(wrong, chance);
        LocalDate day = FrenchCalendar.officeDayFrom(right.prescribedOn().plusDays(days));
        LeavePlan corrected =
                right.rectifying(written.leaveId(), right.period(), day).onPaper(false);
        on(day, () -> write(episode, corrected, leading, chance));
        return new Course(right, written.leaveId());
    }

    /** Takes up a leave that began before the world did: its next piece is written in the coming weeks. */
    void resume(Episode episode, LocalDate day, Chance chance) {
        int left = (int) (episode.until().toEpochDay() - day.toEpochDay());
        int running = chance.below(Math.max(1, Math.min(left, Durations.piece(chance, episode.total(), left))));
        Period period = new Period(episode.since(), day.plusDays(running));
        List<Course> courses = new ArrayList<>(1);
        for (Job job : episode.patient().jobsOn(day)) {
            episode.patient().stayAway(job, new Period(day, period.to()));
            courses.add(new Course(
                    LeavePlan.following(episode.patient(), job, episode.reason(), episode.since(), period), ""));
        }
        episode.prescribedBy(episode.patient().referringPhysicianId());
        episode.goOn(courses);
        settlements.countBefore(episode, day);
        goOn(episode);
    }

    /** Plans the next piece, where there is one. */
    private void goOn(Episode episode) {
        boolean over = episode.isOver();
        LocalDate last = episode.writtenUntil();
        episode.patient().stayHomeUntil(over ? last : last.plusDays(LATEST));
        if (!over) {
            LocalDate written = episode.courses().get(0).plan().prescribedOn();
            LocalDate due = last.minusDays(1).isAfter(written) ? last.minusDays(1) : last.plusDays(1);
            on(due, () -> prolong(episode, due));
        }
    }

    private void prolong(Episode episode, LocalDate day) {
        Chance chance = Chance.of(seed, "prolong", episode.patient().index(), day.toEpochDay());
        boolean latest = !day.isBefore(episode.writtenUntil().plusDays(LATEST));
        Optional<Author> author = prolonger(episode, day, latest, chance);
        if (author.isEmpty()) {
            LocalDate tomorrow = day.plusDays(1);
            episode.patient().stayHomeUntil(tomorrow.plusDays(LATEST));
            on(tomorrow, () -> prolong(episode, tomorrow));
            return;
        }
        LocalDate from = episode.writtenUntil().plusDays(1);
        int left = (int) (episode.until().toEpochDay() - from.toEpochDay()) + 1;
        Period next = new Period(from, from.plusDays(Durations.piece(chance, episode.total(), left) - 1L));
        boolean lighter = episode.total() > 30
                && episode.reason() == LeaveReason.SICKNESS
                && !episode.courses().get(0).leaveId().isEmpty()
                && chance.happens(TO_PART_TIME);
        List<Course> prolonged = new ArrayList<>(1);
        for (Course course : episode.courses()) {
            LeavePlan plan =
                    course.plan().prolonging(course.leaveId(), next, day).by(author.get());
            prolonged.add(write(episode, lighter ? plan.atPartTime() : plan, prolonged.isEmpty(), chance));
        }
        episode.goOn(prolonged);
        goOn(episode);
    }

    /** Who may prolong: one of two, or on the latest day, or now and then, somebody in their stead. */
    private Optional<Author> prolonger(Episode episode, LocalDate day, boolean latest, Chance chance) {
        String own = episode.patient().referringPhysicianId();
        if (chance.happens(PROLONGED_ELSEWHERE) && !own.isEmpty()) {
            return Optional.of(instead(episode, own, day, chance));
        }
        Optional<Author> author =
                prescribers.byId(own, day, chance).or(() -> prescribers.byId(episode.prescriberId(), day, chance));
        if (author.isPresent() || !latest) {
            return author;
        }
        return Optional.of(
                own.isEmpty()
                        ? prescribers.neighbour(episode.patient(), day, chance)
                        : instead(episode, own, day, chance));
    }

    private Author instead(Episode episode, String own, LocalDate day, Chance chance) {
        Insured patient = episode.patient();
        Optional<Author> colleague = prescribers.colleague(own, day, chance);
        Author author = colleague.orElseGet(() -> episode.total() > 60
                ? prescribers.specialist(patient.index(), day, chance)
                : prescribers.hospital(day, chance));
        return author.referredBy(own);
    }
}
