package fr.vigie.cli.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.cli.drawn.DrawnCase;
import fr.vigie.cli.drawn.Stratum;
import fr.vigie.cli.evaluate.Conclusions.Concluded;
import fr.vigie.domain.alert.Scheme;
import fr.vigie.domain.event.Disposition;
import fr.vigie.domain.event.Outcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Twenty nurses: of the first ten there are alerts, of which the odd ones are right; nurse 11 is a fraud that none is on. */
class ConclusionsTest {
    private static final LocalDate NOVEMBER = LocalDate.of(2021, 11, 1);
    private static final LocalDate DAY = LocalDate.of(2021, 12, 31);
    private static final DrawSettings DRAW = new DrawSettings(2, 3, 3, "s");

    private static Subject nurse(int number) {
        return new Subject("PROFESSIONAL", "n" + number);
    }

    private static Instance planted(int number) {
        return new Instance(
                "inflated-mileage-" + number,
                "inflated-mileage",
                Set.of("NURSE_BILLING"),
                Map.of(nurse(number), Role.SUSPECT),
                Map.of(),
                1_000,
                0,
                NOVEMBER,
                NOVEMBER.plusDays(20),
                Optional.of("plain"));
    }

    private static JudgedAlert alert(int rank) {
        return new JudgedAlert(
                rank,
                "a" + rank,
                "NURSE_BILLING",
                nurse(rank),
                false,
                0.5,
                Set.of("A"),
                Set.of("A"),
                900,
                0,
                RingMembers.NONE,
                NOVEMBER,
                NOVEMBER.plusDays(5),
                NOVEMBER.plusDays(9));
    }

    private static final Judgement JUDGEMENT = Judgement.of(
            IntStream.rangeClosed(1, 10).mapToObj(ConclusionsTest::alert).toList(),
            new Labels(
                    IntStream.of(1, 3, 5, 7, 9, 11)
                            .mapToObj(ConclusionsTest::planted)
                            .toList(),
                    List.of()));

    private static final List<Practising> NURSES = IntStream.rangeClosed(1, 20)
            .mapToObj(number -> new Practising(
                    nurse(number), number == 20 ? Optional.of(NOVEMBER) : Optional.empty(), Scheme.NURSE_BILLING))
            .toList();

    private static Concluded concluded(List<Disposition> before) {
        return Conclusions.of(JUDGEMENT, 4, DAY, DRAW, NURSES, before);
    }

    @Test
    void whatIsDrawnIsConcludedBesideTheFirst() {
        Concluded concluded = concluded(List.of());

        assertThat(concluded.dispositions()).hasSize(4 + 6 + 9);
        assertThat(concluded.drawn()).hasSize(6 + 9);
        assertThat(concluded.dispositions().subList(4, 19))
                .extracting(Disposition::getDispositionId)
                .containsExactlyElementsOf(
                        concluded.drawn().stream().map(DrawnCase::disposition).toList());
        assertThat(concluded.drawn().stream().filter(one -> one.stratum() == Stratum.BEYOND_RANK))
                .extracting(DrawnCase::pool)
                .containsExactly(6, 6, 4, 4, 2, 2);
        // Ten nurses have no alert; one of them has retired. All nine are drawn in three weeks.
        assertThat(concluded.drawn().stream().filter(one -> one.stratum() == Stratum.NO_ALERT))
                .extracting(DrawnCase::pool)
                .containsExactly(9, 9, 9, 6, 6, 6, 3, 3, 3);
        assertThat(concluded(List.of())).isEqualTo(concluded);
    }

    @Test
    void labelsDecideAlsoWhereThereIsNoAlert() {
        List<String> told = new ArrayList<>();
        concluded(List.of()).dispositions().stream()
                .filter(one -> one.getOutcome() == Outcome.FRAUD)
                .forEach(one ->
                        told.add(one.getSubject().getId() + (one.getAlertIds().isEmpty() ? " drawn" : "")));

        assertThat(told).containsExactlyInAnyOrder("n1", "n3", "n5", "n7", "n9", "n11 drawn");
    }

    @Test
    void nobodyIsConcludedTwice() {
        Concluded first = Conclusions.of(JUDGEMENT, 4, DAY, new DrawSettings(1, 1, 2, "s"), NURSES, List.of());
        Concluded second = concluded(first.dispositions());

        assertThat(second.dispositions())
                .hasSize(4 + 0 + 7)
                .extracting(Disposition::getDispositionId)
                .doesNotContainAnyElementsOf(first.dispositions().stream()
                        .map(Disposition::getDispositionId)
                        .toList());
    }
}
