package fr.vigie.streaming.care;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;

/** The stretch of days of care that a rule looks at together. */
public enum Span {
    /** Monday to Sunday. */
    WEEK {
        @Override
        public LocalDate first(LocalDate day) {
            return day.with(DayOfWeek.MONDAY);
        }

        @Override
        public LocalDate last(LocalDate day) {
            return day.with(DayOfWeek.SUNDAY);
        }
    },
    MONTH {
        @Override
        public LocalDate first(LocalDate day) {
            return day.withDayOfMonth(1);
        }

        @Override
        public LocalDate last(LocalDate day) {
            return day.withDayOfMonth(day.lengthOfMonth());
        }
    },
    QUARTER {
        @Override
        public LocalDate first(LocalDate day) {
            return day.with(IsoFields.DAY_OF_QUARTER, 1);
        }

        @Override
        public LocalDate last(LocalDate day) {
            return first(day).plusMonths(3).minusDays(1);
        }
    },
    YEAR {
        @Override
        public LocalDate first(LocalDate day) {
            return day.withDayOfYear(1);
        }

        @Override
        public LocalDate last(LocalDate day) {
            return day.withDayOfYear(day.lengthOfYear());
        }
    },
    /** The whole history that is kept. */
    ALL {
        @Override
        public LocalDate first(LocalDate day) {
            return LocalDate.of(1990, 1, 1);
        }

        @Override
        public LocalDate last(LocalDate day) {
            return LocalDate.of(2199, 12, 31);
        }
    };

    /** First day of the stretch in which a day lies. */
    public abstract LocalDate first(LocalDate day);

    /** Last day of the stretch in which a day lies. */
    public abstract LocalDate last(LocalDate day);
}
