package fr.vigie.streaming.golden;

import fr.vigie.domain.stream.BadRecord;
import fr.vigie.streaming.catalogue.Detector;
import fr.vigie.streaming.replay.Recording;
import java.util.List;
import java.util.function.Consumer;

/**
 * The innocent look-alike of a golden case: the same streams but for the evidence of an innocent explanation, on which its
 * detector must stay silent. The golden case is what the streams would say without it.
 *
 * @param behaviour what the streams hold that looks like the fraud, and what explains it, in French
 * @param reason why the detector says nothing, with its legal or practical basis, in French
 * @param codes what is not said any more; none means all that the detector says in the golden case
 * @param evidence changes the streams of the golden case
 */
public record LookAlike(String behaviour, String reason, List<String> codes, Consumer<Evidence> evidence) {
    public LookAlike {
        codes = List.copyOf(codes);
    }

    /** One that explains everything that the detector says in the golden case. */
    static LookAlike of(String behaviour, String reason, Consumer<Evidence> evidence) {
        return new LookAlike(behaviour, reason, List.of(), evidence);
    }

    /** One that explains a single code; the others of the detector stand. */
    static LookAlike of(String code, String behaviour, String reason, Consumer<Evidence> evidence) {
        return new LookAlike(behaviour, reason, List.of(code), evidence);
    }

    /** What its detector does not say any more. */
    public List<String> codes(Detector detector) {
        return codes.isEmpty() ? detector.codes() : codes;
    }

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
