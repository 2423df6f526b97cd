package fr.vigie.sample.scheme;

import fr.vigie.sample.chance.Chance;
import fr.vigie.sample.leave.Author;
import fr.vigie.sample.leave.LeavePlan;
import fr.vigie.sample.people.Period;
import java.time.LocalDate;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/**
 * A leave of a story and its prolongations, each written on the last day of the one before.
 *
 * @param stage where it is played
 * @param until last day of the last piece
 * @param pieceDays days of a prolongation
 * @param author who signs a prolongation, by its rank from 1 and its day
 * @param taken told of every piece
 */
public record LeaveChain(
        Stage stage,
        LocalDate until,
        int pieceDays,
        BiFunction<Integer, LocalDate, Author> author,
        Consumer<LeaveTaking> taken) {

    /** Takes the first piece today, and plans the others. */
    public void begin(LeavePlan first, Chance chance) {
        LeaveTaking taking = LeaveTaking.take(stage, first, chance);
        taken.accept(taking);
        goOn(taking, 1, chance);
    }

    private void goOn(LeaveTaking last, int rank, Chance chance) {
        LocalDate day = last.period().to();
        if (!last.next().isAfter(until) && day.isAfter(last.plan().prescribedOn())) {
            stage.agenda().on(day, () -> {
                LocalDate end = last.next().plusDays(pieceDays - 1L);
                Period next = new Period(last.next(), end.isAfter(until) ? until : end);
                LeavePlan plan =
                        last.plan().prolonging(last.leaveId(), next, day).by(author.apply(rank, day));
                LeaveTaking taking = LeaveTaking.take(stage, plan, chance);
                taken.accept(taking);
                goOn(taking, rank + 1, chance);
            });
        }
    }
}
