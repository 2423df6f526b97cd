package fr.vigie.streaming.antigen.kitdeliveries;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.tariff.AntigenConditions;
import fr.vigie.streaming.antigen.Undue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The boxes of a day beyond the limit for each professional (arrêté of 1 June 2021, art. 14); a line is one box at least. */
final class BoxLimit {
    private static final Comparator<BillingLine> DEAREST_BOX_FIRST =
            Comparator.comparing(BoxLimit::centsABox, Comparator.reverseOrder()).thenComparing(BillingLine::getLineId);

    private BoxLimit() {}

    /** The lines with boxes beyond the limit; of each professional the dearest boxes stay due. */
    static List<Beyond> of(LocalDate day, List<BillingLine> deliveries) {
        OptionalInt limit = AntigenConditions.builtIn().maxBoxesPerDay(day);
        if (limit.isEmpty()) {
            return List.of();
        }
        return deliveries.stream()
                .filter(line -> line.getDeliveredToId().isPresent())
                .collect(Collectors.groupingBy(
                        line -> line.getDeliveredToId().orElseThrow(), TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .flatMap(lines -> beyond(lines, limit.getAsInt()).stream())
                .toList();
    }

    private static List<Beyond> beyond(List<BillingLine> lines, int limit) {
        List<BillingLine> sorted = lines.stream().sorted(DEAREST_BOX_FIRST).toList();
        int[] left = {limit};
        return sorted.stream()
                .map(line -> {
                    int due = Math.min(left[0], boxes(line));
                    left[0] -= due;
                    return new Beyond(line, boxes(line) - due, Undue.share(line, due, boxes(line)));
                })
                .filter(beyond -> beyond.boxes() > 0)
                .toList();
    }

    // How many boxes is unknown: one.
    private static int boxes(BillingLine line) {
        return Math.max(1, line.getBoxes().orElse(1));
    }

    private static BigDecimal centsABox(BillingLine line) {
        return BigDecimal.valueOf(line.getReimbursedCents())
                .divide(BigDecimal.valueOf(boxes(line)), 4, RoundingMode.HALF_UP);
    }

    /**
     * A line with boxes beyond the limit.
     *
     * @param line the line
     * @param boxes boxes beyond the limit
     * @param dueCents what is due of its reimbursement, cents
     */
    record Beyond(BillingLine line, int boxes, long dueCents) {}
}
