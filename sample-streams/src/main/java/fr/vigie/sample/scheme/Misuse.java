package fr.vigie.sample.scheme;

import fr.vigie.domain.event.CardService;
import fr.vigie.sample.calendar.VaccinationCampaign;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.people.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What is done with a card by somebody who should not hold it, and when. */
public final class Misuse {
    private static final int WORTHWHILE_DAYS = 25;

    private Misuse() {}

    /** False passes while they are asked for; before and after, prescriptions and leaves. */
    public static CardService service(LocalDate day, Chance chance) {
        if (VaccinationCampaign.passInForce(day)) {
            return chance.happens(0.85) ? CardService.VACCINE_CERTIFICATE : CardService.TEST_CERTIFICATE;
        }
        return chance.happens(0.75) ? CardService.PRESCRIPTION : CardService.SICK_LEAVE;
    }

    /** The world's days on which a pass is asked for, where there are enough of them; else all of its days. */
    public static Period season(Period time) {
        LocalDate from = time.from();
        LocalDate to = time.to();
        while (from.isBefore(time.to()) && !VaccinationCampaign.passInForce(from)) {
            from = from.plusDays(1);
        }
        while (to.isAfter(from) && !VaccinationCampaign.passInForce(to)) {
            to = to.minusDays(1);
        }
        Period season = new Period(from, to);
        return season.days() >= WORTHWHILE_DAYS ? season : time;
    }

    /** So many days that begin at a fraction of a period and end with it at the latest. */
    public static Period spell(Period season, double earliest, double latest, int days, Chance chance) {
        int start = (int) (season.days() * chance.uniform(earliest, latest));
        LocalDate from = season.from().plusDays(start);
        LocalDate to = from.plusDays(Math.max(1, days) - 1L);
        return new Period(from, to.isAfter(season.to()) ? season.to() : to);
    }

    /** Days drawn from a period, several uses on some, in order. */
    public static List<LocalDate> days(Period period, int uses, Chance chance) {
        List<LocalDate> days = new ArrayList<>(uses);
        for (int i = 0; i < uses; i++) {
            days.add(period.from().plusDays(chance.below(period.days())));
        }
        Collections.sort(days);
        return days;
    }
}
