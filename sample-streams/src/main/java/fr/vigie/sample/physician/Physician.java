package fr.vigie.sample.physician;

import fr.vigie.sample.calendar.FrenchCalendar;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.people.Insured;
import fr.vigie.sample.practice.Practice;
import fr.vigie.sample.practice.Practitioner;
import fr.vigie.sample.territory.WeightedPlaces;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A general practitioner, with a list of patients, a day off, perhaps a second cabinet. */
public final class Physician {
    private static final int MORNING = 8 * 3600 + 1800;
    private static final int AFTERNOON = 14 * 3600;

    private final int index;
    private final Practitioner person;
    private final Practice practice;
    private final WeightedPlaces neighbourhood;
    private final int dayOff;
    private final List<Insured> patients = new ArrayList<>();
    private Optional<Practice> second = Optional.empty();
    private boolean teleconsults;
    private int afternoonFrom = AFTERNOON;

    Physician(int index, Practitioner person, Practice practice, WeightedPlaces neighbourhood, int dayOff) {
        this.index = index;
        this.person = person;
        this.practice = practice;
        this.neighbourhood = neighbourhood;
        this.dayOff = dayOff;
    }

    /** Position among the physicians. */
    public int index() {
        return index;
    }

    /** As a professional. */
    public Practitioner person() {
        return person;
    }

    /** The main cabinet. */
    public Practice practice() {
        return practice;
    }

    /** Where those who are not on the list come from. */
    WeightedPlaces neighbourhood() {
        return neighbourhood;
    }

    /** Those who chose this médecin traitant. */
    List<Insured> patients() {
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

    /** Signs teleconsultations on a telephone, through a platform whose address is elsewhere. */
    public void startTeleconsulting() {
        teleconsults = true;
    }

    /** Whether teleconsultations go through a platform. */
    boolean teleconsults() {
        return teleconsults;
    }

    /** Whether the physician works on a day. */
    public boolean worksOn(LocalDate day) {
        return FrenchCalendar.isOfficeDay(day) && day.getDayOfWeek().getValue() != dayOff
                || day.getDayOfWeek() == DayOfWeek.SATURDAY && (day.toEpochDay() / 7 + index) % 2 == 0;
    }

    /** The hours of a day; none on a day off. */
    List<Session> sessionsOn(LocalDate day, Chance chance) {
        if (!worksOn(day)) {
            return List.of();
        }
        Session morning = new Session(practice, MORNING + chance.below(1200), 8 + chance.below(6));
        if (day.getDayOfWeek() == DayOfWeek.SATURDAY) {
            return List.of(morning);
        }
        int patientsLater = 8 + chance.below(8);
        Practice afternoonAt = second.filter(other -> day.toEpochDay() % 3 == 0).orElse(practice);
        return List.of(morning, new Session(afternoonAt, afternoonFrom + chance.below(600), patientsLater));
    }
}
