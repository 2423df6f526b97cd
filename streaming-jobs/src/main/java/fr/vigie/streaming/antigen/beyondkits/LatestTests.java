package fr.vigie.streaming.antigen.beyondkits;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.streaming.antigen.BilledTests;
import fr.vigie.streaming.antigen.PatientTests;
import fr.vigie.streaming.antigen.Undue;
import fr.vigie.streaming.care.CareDay;
import fr.vigie.streaming.care.UndueLine;
import fr.vigie.streaming.fact.FindingItem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The tests and deliveries of a day, the latest first: those for which the kits no longer sufficed. */
final class LatestTests {
    private static final Comparator<Use> LATEST_FIRST =
            Comparator.comparing(Use::at).thenComparing(Use::id).reversed();

    private final List<Use> uses;

    LatestTests(CareDay day) {
        BilledTests tests = BilledTests.of(day);
        uses = Stream.concat(
                        tests.patients().stream().map(Use::of),
                        tests.deliveries().stream().map(line -> new Use(List.of(line), line.getQuantity())))
                .filter(use -> use.kits() > 0)
                .sorted(LATEST_FIRST)
                .toList();
    }

    /** The lines of as many kits as are wanting; of a use that had some of its kits, a part is due. */
    List<FindingItem> items(long wanting) {
        List<FindingItem> items = new ArrayList<>();
        long left = wanting;
        for (Use use : uses) {
            long without = Math.min(left, use.kits());
            left -= without;
            for (BillingLine line : without > 0 ? use.lines() : List.<BillingLine>of()) {
                items.add(
                        UndueLine.of(TestsBeyondKits.CODE, line, Undue.share(line, use.kits() - without, use.kits())));
            }
        }
        return items;
    }

    /** Lines that use kits together. */
    private record Use(List<BillingLine> lines, long kits) {
        static Use of(PatientTests patient) {
            return new Use(patient.lines(), patient.kitsBilled());
        }

        Instant at() {
            return lines.stream()
                    .map(line -> line.getVisitAt().orElse(line.getReceivedAt()))
                    .max(Comparator.naturalOrder())
                    .orElse(Instant.MIN);
        }

        String id() {
            return lines.stream()
                    .map(BillingLine::getLineId)
                    .max(Comparator.naturalOrder())
                    .orElse("");
        }
    }
}
