package fr.vigie.sample.scheme.usurpedecps;

import fr.vigie.domain.event.CardService;
import fr.vigie.domain.geo.Place;
import fr.vigie.sample.calendar.FrenchCalendar;
import fr.vigie.sample.calendar.LocalClock;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.people.Stranger;
import fr.vigie.sample.physician.Locum;
import fr.vigie.sample.scheme.Stage;
import fr.vigie.sample.territory.France;
import java.time.DayOfWeek;
import java.time.LocalDate;

/** Weeks in which a remplaçant without work here sits in for somebody next door: the card shows it, no line comes here. */
final class WeekNextDoor {
    private static final double WORKS = 0.7;
    private static final int SLOT_SECONDS = 1000;

    private WeekNextDoor() {}

    static void plan(Stage stage, Locum locum, Chance chance) {
        LocalDate monday = stage.time().from();
        while (monday.getDayOfWeek() != DayOfWeek.MONDAY) {
            monday = monday.plusDays(1);
        }
        for (; monday.plusDays(5).isBefore(stage.time().to()); monday = monday.plusDays(7)) {
            Place town = France.nextDoor(chance);
            if (isFree(locum, monday) && chance.happens(WORKS)) {
                work(stage, locum, monday, town, stage.roster().newTerminal());
            }
        }
    }

    private static boolean isFree(Locum locum, LocalDate monday) {
        for (int i = 0; i < 6; i++) {
            if (locum.replacedOn(monday.plusDays(i)).isPresent()) {
                return false;
            }
        }
        return true;
    }

    private static void work(Stage stage, Locum locum, LocalDate monday, Place town, String reader) {
        for (int i = 0; i < 5; i++) {
            LocalDate day = monday.plusDays(i);
            if (FrenchCalendar.isOfficeDay(day)) {
                stage.agenda().on(day, () -> consult(stage, locum, town, reader, day));
            }
        }
    }

    private static void consult(Stage stage, Locum locum, Place town, String reader, LocalDate day) {
        Chance chance = Chance.of(stage.seed(), "week-next-door", locum.person().index(), day.toEpochDay());
        int patients = 16 + chance.below(10);
        for (int i = 0; i < patients; i++) {
            stage.cardUses()
                    .readFor(
                            Stranger.from(town, stage.ids(), chance),
                            locum.person(),
                            CardService.FSE,
                            LocalClock.at(day, 9 * 3600 + i * SLOT_SECONDS + chance.below(300)),
                            reader,
                            town.code());
        }
    }
}
