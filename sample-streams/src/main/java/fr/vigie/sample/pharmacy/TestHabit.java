package fr.vigie.sample.pharmacy;

import fr.vigie.sample.chance.Chance;
import java.time.LocalDate;
import java.util.List;

/** What a pharmacy with a story makes of the tests of a day. */
public interface TestHabit {

    /** The tests billed, given those honestly done. */
    List<AntigenTest> bill(List<AntigenTest> done, LocalDate day, Customers customers, Chance chance);
}
