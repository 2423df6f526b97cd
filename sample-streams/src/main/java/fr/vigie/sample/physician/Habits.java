package fr.vigie.sample.physician;

import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.people.Period;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How a physician bills and teleconsults. One general practitioner in four never teleconsults, the others do so for
 * some 5 % of their acts, at most 13 % in 2021; psychiatrists for up to 30 % (their threshold is 40 %, domain.md §5).
 */
public final class Habits {
    private static final double MOST = 0.13;
    private static final double MOST_OF_PSYCHIATRISTS = 0.3;

    private final double telecare;
    private Optional<Fixed> fixed = Optional.empty();
    private boolean throughPlatform;
    private boolean anywhere;
    private double attendance = 1;
    private final double paper;
    private final double degraded;

    private Habits(double telecare, double paper, double degraded) {
        this.telecare = telecare;
        this.paper = paper;
        this.degraded = degraded;
    }

    static Habits draw(Discipline discipline, Chance chance) {
        double telecare =
                chance.happens(0.25) ? 0 : StrictMath.min(MOST, StrictMath.exp(-3.1 + 0.75 * chance.gaussian()));
        boolean psychiatrist = discipline == Discipline.PSYCHIATRIST;
        double share = psychiatrist ? chance.uniform(0.02, MOST_OF_PSYCHIATRISTS) : telecare;
        double paper = chance.happens(0.04) ? chance.uniform(0.1, 0.5) : 0.01;
        return new Habits(
                discipline == Discipline.SPECIALIST ? telecare / 3 : share, paper, chance.uniform(0.02, 0.07));
    }

    /** A share of teleconsultations on some days. */
    private record Fixed(double share, Period when) {}

    /** Teleconsults for a fixed share of the acts on some days, whatever the season. */
    public void teleconsult(double share, Period when) {
        fixed = Optional.of(new Fixed(share, when));
    }

    /** Signs teleconsultations on a telephone, through a platform whose address is elsewhere. */
    public void startTeleconsulting() {
        throughPlatform = true;
    }

    /** Teleconsults for whoever calls, from the whole département and beyond. */
    public void answerAnybody() {
        anywhere = true;
    }

    /** Sees more or fewer patients than others; 1 = as many. */
    public void attend(double factor) {
        attendance = factor;
    }

    double telecareOn(LocalDate day) {
        return fixed.filter(one -> one.when().contains(day)).map(Fixed::share).orElse(telecare * Season.telecare(day));
    }

    boolean throughPlatform() {
        return throughPlatform;
    }

    boolean anywhere() {
        return anywhere;
    }

    double attendance() {
        return attendance;
    }

    /** Share of feuilles de soins on paper. */
    double paper() {
        return paper;
    }

    /** Share signed without the Vitale card. */
    double degraded() {
        return degraded;
    }
}
