package fr.vigie.streaming.antigen.kitdeliveries;

import static fr.vigie.streaming.TestRecords.professional;
import static fr.vigie.streaming.antigen.Pharmacies.delivery;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.domain.event.BillingLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class BoxLimitPropertyTest {
    private static final LocalDate DAY = LocalDate.of(2021, 11, 3);

    /** Boxes of one price, against the obvious way: one box of each professional is due. */
    @Property(tries = 200)
    void oneBoxOfEachProfessionalIsDue(@ForAll long seed) {
        Random random = new Random(seed);
        List<BillingLine> lines = new ArrayList<>();
        Set<Integer> named = new HashSet<>();
        long boxes = 0;
        for (int i = 0; i < random.nextInt(30); i++) {
            int rank = random.nextInt(8);
            int more = 1 + random.nextInt(4);
            named.add(rank);
            boxes += more;
            lines.add(delivery("d-" + i, professional(rank), DAY, more));
        }
        List<BoxLimit.Beyond> beyond = BoxLimit.of(DAY, lines);
        assertThat(beyond.stream().mapToLong(BoxLimit.Beyond::boxes).sum()).isEqualTo(boxes - named.size());
        assertThat(beyond.stream()
                        .mapToLong(one -> one.line().getReimbursedCents() - one.dueCents())
                        .sum())
                .isEqualTo(12_020 * (boxes - named.size()));
    }
}
