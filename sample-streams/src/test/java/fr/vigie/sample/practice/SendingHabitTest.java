package fr.vigie.sample.practice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.sample.chance.Chance;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SendingHabitTest {
    @Test
    void lotsLeaveWithinEightDaysAndNeverOnSunday() {
        for (int i = 0; i < 500; i++) {
            SendingHabit habit = SendingHabit.draw(Chance.of(i, "habit"));
            LocalDate ready = LocalDate.of(2021, 9, 1).plusDays(i);
            LocalDate sent = habit.sendingDay(ready);
            assertThat(sent).isBetween(ready, ready.plusDays(8));
            assertThat(sent.getDayOfWeek()).isNotEqualTo(DayOfWeek.SUNDAY);
        }
    }
}
