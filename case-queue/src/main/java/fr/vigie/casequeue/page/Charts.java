package fr.vigie.casequeue.page;

import fr.vigie.casequeue.alert.AlertDetail.Figure;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Pictures of figures, as the places of their parts. */
@Component("charts")
public class Charts {
    /** Width of a picture, in its own units. */
    public static final int WIDTH = 220;

    private static final int QUANTILES = 6;
    private static final int MARGIN = 6;

    /**
     * Where a subject stands among its peers: places from the left of the picture.
     *
     * @param p5 5 % of the peers lie below
     * @param p99 99 % of the peers lie below
     * @param value the subject
     * @param words the same for who does not see the picture
     */
    public record Peers(long p5, long p25, long p50, long p75, long p95, long p99, long value, String words) {}

    private final French french;

    Charts(French french) {
        this.french = french;
    }

    /** Where a figure stands among those of peers; absent if there are none to compare with. */
    public Optional<Peers> peers(Figure figure) {
        return figure.peerQuantiles()
                .filter(quantiles -> quantiles.size() == QUANTILES)
                .map(quantiles -> peers(quantiles, figure));
    }

    private Peers peers(List<Double> quantiles, Figure figure) {
        double value = figure.value().doubleValue();
        double least = Math.min(0, Math.min(value, quantiles.get(0)));
        double most = Math.max(value, quantiles.get(QUANTILES - 1));
        double scale = most > least ? (WIDTH - 2 * MARGIN) / (most - least) : 0;
        long[] places = quantiles.stream()
                .mapToLong(quantile -> MARGIN + Math.round((quantile - least) * scale))
                .toArray();
        return new Peers(
                places[0],
                places[1],
                places[2],
                places[3],
                places[4],
                places[5],
                MARGIN + Math.round((value - least) * scale),
                "Sujet : " + french.number(figure.value()) + " " + figure.unit() + " ; médiane des pairs : "
                        + french.number(quantiles.get(2)) + ", 99 % des pairs sous "
                        + french.number(quantiles.get(QUANTILES - 1)));
    }
}
