package fr.vigie.sample.scheme.impossibledays;

import fr.vigie.sample.calendar.FrenchCalendar;
import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.label.Instance;
import fr.vigie.sample.nurse.NurseOffice;
import fr.vigie.sample.people.Period;
import fr.vigie.sample.scheme.NurseCasting;
import fr.vigie.sample.scheme.Stage;
import fr.vigie.sample.scheme.Story;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** Nurses some of whose days look too long, and are not. */
public enum LongDays implements Story {
    /** A colleague is ill: for a week or two one nurse does nearly all of the work, 12 to 15 hours a day. */
    COLLEAGUE_ABSENT(
            "heavy-but-possible-days",
            "Un collègue absent : des journées très lourdes pendant une à deux semaines, mais possibles.") {
        @Override
        void tell(Stage stage, NurseOffice office, Instance story, Chance chance) {
            LocalDate first = someDay(stage, chance);
            Period days = new Period(first, first.plusDays(6 + chance.below(8)));
            double more = office.rounds() > 1 ? 0.8 : 1.6;
            office.work(days, more, Math.max(1, office.rounds() - 1));
            stage.nurses().witness(office, days, story);
        }
    },
    /** A reader out of order: the week's care is entered on one day, and bears its date. */
    BACK_DATED_LOT(
            "back-dated-lot",
            "Lecteur en panne : les soins de la semaine saisis le même jour, sous une seule date de soins.") {
        @Override
        void tell(Stage stage, NurseOffice office, Instance story, Chance chance) {
            for (int week = 0; week < WEEKS; week++) {
                LocalDate monday = someDay(stage, chance).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
                LocalDate thursday = monday.plusDays(3);
                if (FrenchCalendar.officeDays(monday, thursday) == 4) {
                    stage.nurses().enterLate(office, new Period(monday, thursday), story);
                }
            }
        }
    },
    /** Sessions in a vaccination centre on days without a round: scores of injections of a few minutes each. */
    VACCINATION_CENTRE(
            "vaccination-centre-days",
            "Vacations en centre de vaccination : des dizaines d'injections de quelques minutes, sans déplacement.") {
        @Override
        void tell(Stage stage, NurseOffice office, Instance story, Chance chance) {
            VaccinationSessions sessions = new VaccinationSessions(stage, office, story);
            for (int i = 0; i < SESSIONS; i++) {
                LocalDate day = someDay(stage, chance);
                stage.agenda().on(day, () -> sessions.hold(day));
            }
        }
    };

    private static final int WEEKS = 3;
    private static final int SESSIONS = 12;
    private static final double FEW_KM = 4;

    private final String storyName;
    private final String explanation;

    LongDays(String storyName, String explanation) {
        this.storyName = storyName;
        this.explanation = explanation;
    }

    private static LocalDate someDay(Stage stage, Chance chance) {
        int days = Math.max(1, stage.time().days() - 16);
        return stage.time().from().plusDays(chance.below(days));
    }

    abstract void tell(Stage stage, NurseOffice office, Instance story, Chance chance);

    @Override
    public String storyName() {
        return storyName;
    }

    @Override
    public boolean isLookAlike() {
        return true;
    }

    @Override
    public void cast(Stage stage, int count) {
        for (int i = 0; i < count; i++) {
            Chance chance = stage.chance(storyName, i);
            NurseCasting.some(stage, chance, this::fits)
                    .ifPresent(office ->
                            tell(stage, office, NurseCasting.lookAlike(stage, office, storyName, explanation), chance));
        }
    }

    /** Days put under one date must not reach the daily cap of the km together; who vaccinates needs colleagues. */
    private boolean fits(NurseOffice office) {
        return switch (this) {
            case BACK_DATED_LOT -> office.typicalKm() < FEW_KM;
            case VACCINATION_CENTRE -> office.numbers().size() > 1;
            default -> true;
        };
    }
}
