package fr.vigie.streaming.feature;

import fr.vigie.streaming.feature.ProfileFeature.Formula;
import java.io.Serializable;
import java.util.OptionalLong;

/** How values are made of whole numbers, in thousandths; divisions are rounded down. */
final class Values {
    private static final long THOUSAND = 1_000;
    /** A cent in thousandths of a euro. */
    private static final long CENT = 10;

    private Values() {}

    static OptionalLong number(long number) {
        return OptionalLong.of(THOUSAND * number);
    }

    /** What some do and others never: who does none of it is no peer of those who do. */
    static OptionalLong ofThoseWhoDo(long number) {
        return number == 0 ? OptionalLong.empty() : number(number);
    }

    static OptionalLong euros(long cents) {
        return OptionalLong.of(CENT * cents);
    }

    /** Euros a day, a patient and so on. */
    static OptionalLong eurosPer(long cents, long what) {
        return what == 0 ? OptionalLong.empty() : OptionalLong.of(CENT * cents / what);
    }

    /** A share of something; of less than what it takes to speak of it there is none. */
    static OptionalLong share(long part, long whole, long least) {
        return whole < Math.max(1, least) ? OptionalLong.empty() : OptionalLong.of(THOUSAND * part / whole);
    }

    /** The formula of a whole number. */
    static Formula count(Count count) {
        return window -> number(count.of(window));
    }

    /** A whole number of a window. */
    interface Count extends Serializable {
        long of(CareWindow window);
    }
}
