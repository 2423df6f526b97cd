package fr.vigie.sample.scheme.alteredprescriptions;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.sample.calendar.FrenchCalendar;
import fr.vigie.sample.label.Instance;
import fr.vigie.sample.scheme.homecare.Care;
import fr.vigie.sample.scheme.homecare.HomeVisit;
import fr.vigie.sample.scheme.homecare.Treatment;
import java.time.LocalDate;
import java.util.List;

/** How visits are made to cost more than their prescription. */
enum Alteration {
    /** The coefficient of a heavier act; what goes beyond the act prescribed is not due. */
    COEFFICIENT {
        @Override
        void bill(Care care, LocalDate day, Instance story) {
            HomeVisit honest = care.visit(day);
            HomeVisit billed = care.blank(day).give(HEAVIER);
            submit(billed, honest, story);
        }
    },
    /** A second visit a day that nobody prescribed. */
    TWICE_A_DAY {
        @Override
        void bill(Care care, LocalDate day, Instance story) {
            care.visit(day).submit();
            care.blank(day).second().give(care.treatment()).submitUndue(story);
        }
    },
    /** The majoration of the night, which the prescription does not ask for (NGAP art. 14 B); Sundays have theirs. */
    NIGHT {
        @Override
        void bill(Care care, LocalDate day, Instance story) {
            HomeVisit honest = care.visit(day);
            if (FrenchCalendar.isSundayOrHoliday(day)) {
                honest.submit();
                return;
            }
            HomeVisit billed = care.blank(day).early().give(care.treatment());
            submit(billed, honest, story);
        }
    },
    /** Visits after the last day prescribed. */
    DURATION {
        @Override
        void bill(Care care, LocalDate day, Instance story) {
            care.visit(day).submitUndue(story);
        }
    };

    private static final Treatment HEAVIER = Treatment.HEAVY_DRESSING;

    /** Bills a visit of a day beyond the prescription. */
    abstract void bill(Care care, LocalDate day, Instance story);

    /** Undue is what the first line, the act, reimburses beyond that of an honest visit. */
    private static void submit(HomeVisit billed, HomeVisit honest, Instance story) {
        List<BillingLine> lines = billed.lines();
        long due = honest.lines().get(0).getReimbursedCents();
        billed.submitPartly(story, line -> line == lines.get(0) ? line.getReimbursedCents() - due : 0);
    }
}
