package fr.vigie.streaming.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.streaming.reference.PeerNorm;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PeerBinsTest {
    @Property(tries = 300)
    void quantilesAreThoseOfTheSortedValues(
            @ForAll @Size(min = 1, max = 200) List<@IntRange(min = -50, max = 50) Integer> values,
            @ForAll @Size(max = 50) List<@IntRange(min = -50, max = 50) Integer> passing) {
        PeerBins bins = new PeerBins();
        passing.forEach(value -> bins.change(value, 1));
        values.forEach(value -> bins.change(value, 1));
        passing.forEach(value -> bins.change(value, -1));

        List<Integer> sorted = new ArrayList<>(values);
        sorted.sort(null);
        List<Long> expected = PeerNorm.KEPT.stream()
                .map(order -> sorted.get((int) Math.max(0, Math.ceil(order * sorted.size() / 1000.0) - 1)))
                .map(Integer::longValue)
                .toList();
        assertThat(bins.quantiles()).isEqualTo(expected);
        assertThat(bins.count()).isEqualTo(values.size());
        assertThat(PeerBins.of(bins.toList()).quantiles()).isEqualTo(expected);
    }

    @Test
    void nobodyLeavesWhoWasNotThere() {
        assertThatThrownBy(() -> new PeerBins().change(7, -1)).isInstanceOf(IllegalStateException.class);
    }
}
