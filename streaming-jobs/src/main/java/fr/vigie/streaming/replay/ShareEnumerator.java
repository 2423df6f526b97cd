package fr.vigie.streaming.replay;

import fr.vigie.streaming.replay.ReplaySource.Nothing;
import fr.vigie.streaming.replay.ReplaySource.Share;
import java.util.List;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.jspecify.annotations.Nullable;

/** Gives each reader its share when it registers. */
final class ShareEnumerator implements SplitEnumerator<Share, Nothing> {
    private final SplitEnumeratorContext<Share> context;

    ShareEnumerator(SplitEnumeratorContext<Share> context) {
        this.context = context;
    }

    @Override
    public void start() {
        // Shares are given as readers come.
    }

    @Override
    public void handleSplitRequest(int reader, @Nullable String host) {
        // Readers never ask: each has one share.
    }

    @Override
    public void addSplitsBack(List<Share> shares, int reader) {
        throw new IllegalStateException("a replay does not recover; run it again");
    }

    @Override
    public void addReader(int reader) {
        context.assignSplit(new Share(reader, context.currentParallelism()), reader);
        context.signalNoMoreSplits(reader);
    }

    @Override
    public Nothing snapshotState(long checkpoint) {
        return new Nothing();
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
