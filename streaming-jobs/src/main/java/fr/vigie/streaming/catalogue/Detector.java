package fr.vigie.streaming.catalogue;

import fr.vigie.domain.alert.Scheme;
import fr.vigie.domain.stream.Stream;
import fr.vigie.streaming.topology.ActiveRules;
import fr.vigie.streaming.topology.DetectionSettings;
import java.io.Serializable;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * A detector.
 *
 * @param name its name and that of its page under docs/detectors
 * @param version its version
 * @param folder its folder under fr/vigie/streaming
 * @param scheme scheme of its alerts
 * @param codes codes of its findings
 * @param needs streams without which it is off: absent is unknown, not empty
 * @param defaults starting values of its settings
 * @param rules its rules, from the settings of the run; none if operators of its own put its question
 */
public record Detector(
        String name,
        String version,
        String folder,
        Scheme scheme,
        List<String> codes,
        Set<Stream> needs,
        Serializable defaults,
        Function<DetectionSettings, ActiveRules> rules) {
    public Detector {
        codes = List.copyOf(codes);
        needs = EnumSet.copyOf(needs);
    }

    /** A detector of rules that the operators of its subjects host. */
    static <S extends Serializable> Detector of(
            String name,
            String version,
            String folder,
            Scheme scheme,
            List<String> codes,
            Set<Stream> needs,
            S defaults,
            Function<S, ActiveRules> rules) {
        @SuppressWarnings("unchecked") // the class of an S is a class of S
        Class<S> type = (Class<S>) defaults.getClass();
        return new Detector(
                name, version, folder, scheme, codes, needs, defaults, settings -> rules.apply(settings.of(type)));
    }

    /** A detector with operators of its own. */
    static Detector withOperators(
            String name,
            String version,
            String folder,
            Scheme scheme,
            List<String> codes,
            Set<Stream> needs,
            Serializable defaults) {
        return new Detector(name, version, folder, scheme, codes, needs, defaults, settings -> ActiveRules.NONE);
    }

    /** Whether it can work with the streams that are delivered. */
    public boolean isOn(Set<Stream> delivered) {
        return delivered.containsAll(needs);
    }
}
