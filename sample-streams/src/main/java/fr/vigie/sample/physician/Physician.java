package fr.vigie.sample.physician;

import fr.vigie.sample.calendar.FrenchCalendar;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.people.Insured;
import fr.vigie.sample.people.Period;
import fr.vigie.sample.practice.Practice;
import fr.vigie.sample.practice.Practitioner;
import fr.vigie.sample.territory.WeightedPlaces;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A physician at work: a list of patients, a day off, holidays, perhaps a second cabinet. */
public final class Physician {
    private static final int MORNING = 8 * 3600 + 1800;
    private static final int AFTERNOON = 14 * 3600;
    /** Ends the morning early enough for the road to the second cabinet. */
    private static final int MORNING_BEFORE_THE_ROAD = 12;

    private final long seed;
    private final int index;
    private final Discipline discipline;
    private final Practitioner person;
    private final Practice practice;
    private final WeightedPlaces neighbourhood;
    private final int dayOff;
    private final double pace;
    private final Habits habits;
    private final List<Insured> patients = new ArrayList<>();
    private Optional<Practice> second = Optional.empty();
    private Optional<LocalDate> startsOn = Optional.empty();
    private Optional<Told> told = Optional.empty();
    private int afternoonFrom = AFTERNOON;

    Physician(
            long seed,
            int index,
            Discipline discipline,
            Practitioner person,
            Practice practice,
            WeightedPlaces neighbourhood) {
        this.seed = seed;
        this.index = index;
        this.discipline = discipline;
        this.person = person;
        this.practice = practice;
        this.neighbourhood = neighbourhood;
        Chance chance = Chance.of(seed, "physician", index);
        this.dayOff = 1 + chance.below(5);
        this.pace = chance.uniform(0.9, 1.15);
        this.habits = Habits.draw(discipline, chance);
    }

    /** Position among the physicians. */
    public int index() {
        return index;
    }

    Discipline discipline() {
        return discipline;
    }

    /** Whether a psychiatrist: the threshold of teleconsultations is another. */
    public boolean isPsychiatrist() {
        return discipline == Discipline.PSYCHIATRIST;
    }

    /** As a professional. */
    public Practitioner person() {
        return person;
    }

    /** The main cabinet. */
    public Practice practice() {
        return practice;
    }

    /** How this physician bills and teleconsults. */
    public Habits habits() {
        return habits;
    }

    /** Where those who are not on the list come from. */
    WeightedPlaces neighbourhood() {
        return neighbourhood;
    }

    /** Those who chose this médecin traitant. */
    public List<Insured> patients() {
        return patients;
    }

    /** Opens a second cabinet, where the afternoons of some days are spent. */
    public void consultAlsoAt(Practice other) {
        second = Optional.of(other);
    }

    /** Begins the afternoons at a second of the day. */
    public void beginAfternoonsAt(int secondOfDay) {
        afternoonFrom = secondOfDay;
    }

    /** The second cabinet. */
    public Optional<Practice> second() {
        return second;
    }

    /** Settles here on a day; before it there is no work. */
    public void startOn(LocalDate day) {
        startsOn = Optional.of(day);
        person.registerOn(day);
        practice.openOn(day);
    }

    /** Makes the lines of this physician bear witness to a story. */
    public void tell(Told story) {
        told = Optional.of(story);
    }

    Optional<Told> told() {
        return told;
    }

    /** Whether nothing begins or ends in a time. */
    public boolean worksThrough(Period time) {
        return startsOn.isEmpty()
                && person.retiredOn().filter(day -> day.isBefore(time.to())).isEmpty();
    }

    /** Whether the physician works on a day. */
    public boolean worksOn(LocalDate day) {
        return opensOn(day) && !Season.away(seed, index, day);
    }

    /** Whether the cabinet would be open on a day, if the physician or a remplaçant were there. */
    boolean opensOn(LocalDate day) {
        boolean weekly = FrenchCalendar.isOfficeDay(day) && day.getDayOfWeek().getValue() != dayOff
                || day.getDayOfWeek() == DayOfWeek.SATURDAY
                        && discipline == Discipline.GENERAL
                        && (day.toEpochDay() / 7 + index) % 2 == 0;
        return weekly
                && startsOn.filter(day::isBefore).isEmpty()
                && person.retiredOn().filter(day::isAfter).isEmpty();
    }

    /** Whether the cabinet would open on a day and the physician is on holiday. */
    boolean isAwayOn(LocalDate day) {
        return opensOn(day) && Season.away(seed, index, day);
    }

    /** Whether the day is the weekly day off, a day of offices. */
    public boolean isOffOn(LocalDate day) {
        return FrenchCalendar.isOfficeDay(day)
                && day.getDayOfWeek().getValue() == dayOff
                && !Season.away(seed, index, day);
    }

    /** The hours of a day; none on a day off or on holiday. */
    List<Session> sessionsOn(LocalDate day) {
        return worksOn(day) ? hoursOf(day) : List.of();
    }

    /** The hours of a day on which the cabinet opens, whoever is there. */
    List<Session> hoursOf(LocalDate day) {
        Chance chance = Chance.of(seed, "sessions", index, day.toEpochDay());
        double rate = pace * Season.demand(day) * habits.attendance();
        Optional<Practice> away = second.filter(other -> day.toEpochDay() % 3 == 0);
        int early = patients(discipline.morning(chance.below(1 << 20)) * rate, chance);
        int late = patients(discipline.afternoon(chance.below(1 << 20)) * rate, chance);
        Session morning = new Session(
                practice,
                MORNING + chance.below(1200),
                away.isPresent() ? Math.min(early, MORNING_BEFORE_THE_ROAD) : early);
        if (day.getDayOfWeek() == DayOfWeek.SATURDAY) {
            return List.of(morning);
        }
        return List.of(morning, new Session(away.orElse(practice), afternoonFrom + chance.below(600), late));
    }

    private static int patients(double mean, Chance chance) {
        return (int) (mean + chance.uniform());
    }
}
