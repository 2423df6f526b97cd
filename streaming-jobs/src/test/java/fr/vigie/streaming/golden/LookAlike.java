package fr.vigie.streaming.golden;

import fr.vigie.domain.stream.BadRecord;
import fr.vigie.streaming.replay.Recording;
import java.util.List;
import java.util.function.Consumer;

/**
 * The innocent look-alike of a golden case: the same streams but for the evidence of innocent explanations, one for each code, on
 * which its detector must stay silent. The golden case is what the streams would say without it.
 *
 * @param behaviour what the streams hold that looks like the fraud, and what explains it, in French
 * @param reason why the detector says nothing, with its legal or practical basis, in French
 * @param evidence changes the streams of the golden case
 */
public record LookAlike(String behaviour, String reason, Consumer<Evidence> evidence) {
    /** The streams of the golden case of that name with the evidence. */
    Recording of(String name) throws BadRecord {
        return in(name).recording();
    }

    /** How they differ from those of the golden case, in French. */
    public List<String> differences(String name) throws BadRecord {
        return in(name).differences();
    }

    private Evidence in(String name) throws BadRecord {
        Evidence streams = Evidence.in(GoldenCases.of(name));
        evidence.accept(streams);
        return streams;
    }
}
