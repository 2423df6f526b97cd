package fr.vigie.sample.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.domain.event.KitPurchase;
import fr.vigie.domain.stream.Stream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutboxTest {
    private static final LocalDate FIRST = LocalDate.of(2021, 9, 1);
    private static final LocalDate LAST = LocalDate.of(2021, 9, 3);

    private static KitPurchase purchase(String id, String at) {
        KitPurchase purchase = new KitPurchase();
        purchase.setAt(Instant.parse(at));
        purchase.setPurchaseId(id);
        purchase.setBillerId("980000004");
        purchase.setTests(20);
        return purchase;
    }

    private static Outbox outbox(Path folder) throws IOException {
        return new Outbox(folder, Compression.NONE, FIRST, LAST, List.of(Stream.KIT_PURCHASES));
    }

    @Test
    void writesInOrderOfTimeThenIdAndDropsWhatLiesBeyondTheLastDay(@TempDir Path folder) throws IOException {
        Outbox outbox = outbox(folder);
        try (outbox) {
            outbox.put(Stream.KIT_PURCHASES, purchase("late", "2021-09-02T08:00:00Z"));
            outbox.put(Stream.KIT_PURCHASES, purchase("b", "2021-09-01T08:00:00Z"));
            outbox.put(Stream.KIT_PURCHASES, purchase("a", "2021-09-01T08:00:00Z"));
            outbox.put(Stream.KIT_PURCHASES, purchase("beyond", "2021-09-04T08:00:00Z"));
            outbox.close(FIRST);
            outbox.close(LAST);
        }
        assertThat(Files.readString(folder.resolve("kit-purchases.jsonl")))
                .containsSubsequence("\"a\"", "\"b\"", "\"late\"")
                .doesNotContain("beyond");
        assertThat(outbox.counts()).containsEntry(Stream.KIT_PURCHASES, 3L);
    }

    @Test
    void refusesADayAlreadyWritten(@TempDir Path folder) throws IOException {
        try (Outbox outbox = outbox(folder)) {
            outbox.close(FIRST);
            assertThatThrownBy(() -> outbox.put(Stream.KIT_PURCHASES, purchase("a", "2021-09-01T08:00:00Z")))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("comes too late for 2021-09-01");
        }
    }
}
