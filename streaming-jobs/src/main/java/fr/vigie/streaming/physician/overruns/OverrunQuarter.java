package fr.vigie.streaming.physician.overruns;

import fr.vigie.streaming.peer.PeerRule.Standing;
import fr.vigie.streaming.reference.PeerNorm;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A physician's share of dépassements in a quarter beside the peers', all in thousandths of the fees.
 *
 * @param first first day of the quarter
 * @param share the physician's
 * @param median the median of the peers
 * @param high the 99th percentile of the peers
 */
record OverrunQuarter(LocalDate first, long share, long median, long high) {
    private static final int HIGH = 990;

    /** The quarter, if enough peers are known. */
    static Optional<OverrunQuarter> of(LocalDate first, Standing standing, int minPeers) {
        Optional<PeerNorm> peers = standing.peers().filter(norm -> norm.members() >= minPeers);
        return peers.flatMap(norm -> norm.quantile(PeerNorm.MEDIAN).flatMap(median -> norm.quantile(HIGH)
                .map(high -> new OverrunQuarter(first, standing.value(), median, high))));
    }

    /** Whether the share reaches the top of the peers and lies well beyond their middle. */
    boolean isBeyond(OverrunSettings settings) {
        return share >= high
                && share >= median + settings.minAboveMedianPerMille()
                && share >= settings.minTimesMedian() * median;
    }
}
