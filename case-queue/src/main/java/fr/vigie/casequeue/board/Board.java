package fr.vigie.casequeue.board;

import fr.vigie.casequeue.clock.CaseClock;
import fr.vigie.casequeue.person.Actor;
import fr.vigie.casequeue.person.Permission;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** The year of the pôle, from the ledger and the cases. */
@Component
public class Board {
    private static final int FIRST_YEAR = 2000;

    private final BoardStore store;
    private final Objectives objectives;
    private final CaseClock clock;

    Board(BoardStore store, Objectives objectives, CaseClock clock) {
        this.store = store;
        this.objectives = objectives;
        this.clock = clock;
    }

    /** The wanted year, or the nearest that there is a board of: from 2000 to the next. */
    public int nearest(int wanted) {
        return Math.max(FIRST_YEAR, Math.min(wanted, thisYear() + 1));
    }

    /** The year that is running. */
    public int thisYear() {
        return clock.today().getYear();
    }

    /** The board of a year, all of it at one moment. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public BoardYear of(Actor actor, int year) {
        actor.require(Permission.READ_BOARD);
        List<BoardCell> cells = store.cells(year);
        Sums total = Sums.of(cells, cell -> true);
        LocalDate asOf = asOf(year);
        BoardStore.Standing standing = store.standing(asOf);
        BoardStore.Concluded concluded = store.concluded(year);
        return new BoardYear(
                year,
                asOf,
                objectives.of(actor, year),
                total,
                standing.pending(),
                standing.owed(),
                Forecast.of(total.stoppe(), asOf, store.profileBefore(asOf)),
                groups(
                        cells,
                        cell -> cell.scheme().map(scheme -> "scheme." + scheme).orElse("board.scheme.NONE")),
                groups(cells, cell -> "board.category." + cell.category().name()),
                months(cells, asOf),
                store.rules(year),
                concluded.cases(),
                concluded.medianDays());
    }

    private LocalDate asOf(int year) {
        LocalDate today = clock.today();
        LocalDate last = LocalDate.of(year, 12, 31);
        LocalDate first = LocalDate.of(year, 1, 1);
        return today.isAfter(last) ? last : today.isBefore(first) ? first : today;
    }

    private static List<BoardYear.Group> groups(List<BoardCell> cells, Function<BoardCell, String> key) {
        return cells.stream()
                .map(key)
                .distinct()
                .map(name -> new BoardYear.Group(
                        name, Sums.of(cells, cell -> key.apply(cell).equals(name))))
                .sorted(Comparator.<BoardYear.Group>comparingLong(
                                group -> group.sums().stoppe())
                        .reversed()
                        .thenComparing(BoardYear.Group::key))
                .toList();
    }

    private static List<BoardYear.Month> months(List<BoardCell> cells, LocalDate asOf) {
        List<BoardYear.Month> months = new ArrayList<>();
        long subi = 0;
        long evite = 0;
        for (int month = 1; month <= asOf.getMonthValue(); month++) {
            int wanted = month;
            Sums sums = Sums.of(cells, cell -> cell.month() == wanted);
            subi = Math.addExact(subi, sums.subi());
            evite = Math.addExact(evite, sums.evite());
            months.add(new BoardYear.Month(month, sums, subi, evite));
        }
        return months;
    }
}
