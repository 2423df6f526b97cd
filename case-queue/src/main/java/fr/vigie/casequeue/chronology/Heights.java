package fr.vigie.casequeue.chronology;

import java.util.List;
import java.util.stream.LongStream;

/** What does not last, as bars that are as high as there was much of it in their days. */
final class Heights {
    private Heights() {}

    /** The days of each bin, added up. */
    static long[] sums(List<Span> spans, Scale scale) {
        long[] counts = new long[scale.bins()];
        spans.forEach(span -> counts[scale.bin(span.from())] += span.records());
        return counts;
    }

    /** Undue euros. */
    static long[] cents(List<Undue> undue, Scale scale) {
        long[] cents = new long[scale.bins()];
        undue.forEach(one -> cents[scale.bin(one.span().from())] += one.cents());
        return cents;
    }

    /** @param undue of all; of more than all where the days that were extracted do not reach so far */
    static LanePicture draw(String key, long[] all, long[] undue, Scale scale, double foot) {
        long most = most(all, undue);
        return new LanePicture(
                key,
                foot,
                Path.bars(scale, all, most, foot, LanePicture.TALLEST),
                Path.bars(scale, undue, most, foot, LanePicture.TALLEST),
                most);
    }

    static long most(long[] one, long[] other) {
        return LongStream.concat(LongStream.of(one), LongStream.of(other)).max().orElse(0);
    }
}
