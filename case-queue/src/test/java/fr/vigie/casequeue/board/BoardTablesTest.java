package fr.vigie.casequeue.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.casequeue.ledger.Account;
import fr.vigie.casequeue.ledger.EuroInput;
import fr.vigie.casequeue.ledger.LedgerRefused;
import fr.vigie.casequeue.ledger.ProfessionCategory;
import fr.vigie.casequeue.ledger.TransactionKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BoardTablesTest {
    private static final Sums NOTHING = new Sums(0, 0, 0, 0, 0);

    @ParameterizedTest
    @CsvSource({"1142700,114270000", "'1 142 700,5 €',114270050", "0,0", "12.34,1234"})
    void eurosAsPeopleTypeThem(String typed, long cents) {
        assertThat(EuroInput.cents(typed)).isEqualTo(cents);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "1,234", "1e9", "999999999999", "mille", "1;drop table x"})
    void whatIsNoSumIsRefused(String typed) {
        assertThatThrownBy(() -> EuroInput.cents(typed)).isInstanceOf(LedgerRefused.class);
    }

    @Test
    void everyCodeHasALabel() {
        ResourceBundle labels = ResourceBundle.getBundle("messages");
        for (Account account : Account.values()) {
            assertThat(labels.getString("ledger.account." + account)).isNotBlank();
        }
        for (TransactionKind kind : TransactionKind.values()) {
            assertThat(labels.getString("ledger.kind." + kind)).isNotBlank();
        }
        for (ProfessionCategory category : ProfessionCategory.values()) {
            assertThat(labels.getString("board.category." + category)).isNotBlank();
        }
        for (Forecast.Method method : Forecast.Method.values()) {
            assertThat(labels.getString("board.forecast." + method)).isNotBlank();
        }
    }

    @ParameterizedTest
    @CsvSource({"0,0", "100,100000", "151475000,114270000", "-500,0", "99999999999,1"})
    void barsStayInThePicture(long cents, long objective) {
        List<BoardYear.Month> months = new ArrayList<>();
        for (int month = 1; month <= 12; month++) {
            months.add(new BoardYear.Month(month, NOTHING, cents / 2, cents - cents / 2));
        }
        CumulatedChart chart = CumulatedChart.of(year(months, objective));

        assertThat(chart.bars()).hasSize(24).allMatch(bar -> bar.y() >= 19 && bar.height() >= 0);
        assertThat(chart.ticks()).hasSize(5);
        assertThat(chart.ticks().get(4).cents()).isGreaterThanOrEqualTo(Math.max(cents, objective));
        assertThat(chart.objectiveY().orElse(100L)).isBetween(20L, 250L);
    }

    private static BoardYear year(List<BoardYear.Month> months, long objective) {
        List<Objective> objectives =
                objective == 0 ? List.of() : List.of(new Objective(2021, objective, "x", "chef", Instant.EPOCH));
        return new BoardYear(
                2021,
                LocalDate.of(2021, 12, 31),
                objectives,
                NOTHING,
                0,
                0,
                Optional.empty(),
                List.of(),
                List.of(),
                months,
                List.of(),
                0,
                Optional.empty());
    }
}
