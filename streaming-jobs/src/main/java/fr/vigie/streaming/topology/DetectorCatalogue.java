package fr.vigie.streaming.topology;

import fr.vigie.domain.alert.Scheme;
import fr.vigie.domain.stream.Stream;
import fr.vigie.streaming.antigen.unregistered.MissingRateFunction;
import fr.vigie.streaming.card.impossibletravel.ImpossibleTravel;
import fr.vigie.streaming.nurse.mileage.MileageRule;
import fr.vigie.streaming.nurse.mileage.MileageSettings;
import fr.vigie.streaming.sickleave.overlap.OverlappingLeaves;
import fr.vigie.streaming.sickleave.worked.WorkDuringLeave;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The detectors: one line each, with the streams without which it is off, and its rules unless an operator of its own puts
 * its question.
 *
 * <p>Absent is unknown, not empty: where a stream is not delivered at all, what needs it must not conclude from its
 * silence.
 */
public enum DetectorCatalogue {
    UNREGISTERED_TESTS(
            "unregistered-tests",
            MissingRateFunction.VERSION,
            "antigen/unregistered",
            Scheme.ANTIGEN_TESTS,
            List.of("TEST_NOT_REGISTERED"),
            EnumSet.of(Stream.BILLING_LINES, Stream.TEST_REGISTRATIONS)),
    MILEAGE(
            "mileage",
            MileageRule.VERSION,
            "nurse/mileage",
            Scheme.NURSE_BILLING,
            List.of("IK_CAP", "IK_DISTANCE"),
            EnumSet.of(Stream.BILLING_LINES, Stream.BILLERS),
            settings -> ActiveRules.of(new MileageRule(settings.of(MileageSettings.class)))),
    OVERLAPPING_LEAVES(
            "overlapping-leaves",
            OverlappingLeaves.VERSION,
            "sickleave/overlap",
            Scheme.DAILY_ALLOWANCES,
            List.of("LEAVE_OVERLAP"),
            EnumSet.of(Stream.SICK_LEAVES, Stream.DAILY_ALLOWANCES)),
    WORK_DURING_LEAVE(
            "work-during-leave",
            WorkDuringLeave.VERSION,
            "sickleave/worked",
            Scheme.DAILY_ALLOWANCES,
            List.of("WORK_DURING_LEAVE"),
            EnumSet.of(Stream.SICK_LEAVES, Stream.DAILY_ALLOWANCES, Stream.WORK_DECLARATIONS)),
    IMPOSSIBLE_TRAVEL(
            "impossible-travel",
            ImpossibleTravel.VERSION,
            "card/impossibletravel",
            Scheme.CARD_MISUSE,
            List.of("IMPOSSIBLE_TRAVEL"),
            EnumSet.of(Stream.CARD_USES));

    private final String page;
    private final String version;
    private final String folder;
    private final Scheme scheme;
    private final List<String> codes;
    private final Set<Stream> needs;
    private final Function<DetectionSettings, ActiveRules> rules;

    /** A detector with an operator of its own. */
    DetectorCatalogue(
            String page, String version, String folder, Scheme scheme, List<String> codes, Set<Stream> needs) {
        this(page, version, folder, scheme, codes, needs, settings -> ActiveRules.NONE);
    }

    /** A detector that is rules on days of care and on a patient's file. */
    DetectorCatalogue(
            String page,
            String version,
            String folder,
            Scheme scheme,
            List<String> codes,
            Set<Stream> needs,
            Function<DetectionSettings, ActiveRules> rules) {
        this.page = page;
        this.version = version;
        this.folder = folder;
        this.scheme = scheme;
        this.codes = List.copyOf(codes);
        this.needs = EnumSet.copyOf(needs);
        this.rules = rules;
    }

    /** Name of the detector and of its page under docs/detectors. */
    public String page() {
        return page;
    }

    /** Its folder under fr/vigie/streaming. */
    public String folder() {
        return folder;
    }

    /** Scheme of its alerts. */
    public Scheme scheme() {
        return scheme;
    }

    /** Codes of its findings. */
    public List<String> codes() {
        return codes;
    }

    /** Version of the detector. */
    public String version() {
        return version;
    }

    /** Whether it can work with the streams that are delivered. */
    public boolean isOn(Set<Stream> delivered) {
        return delivered.containsAll(needs);
    }

    /** The rules of all detectors that can work with the streams that are delivered. */
    public static ActiveRules rules(DetectionSettings settings, Set<Stream> delivered) {
        return Arrays.stream(values())
                .filter(detector -> detector.isOn(delivered))
                .map(detector -> detector.rules.apply(settings))
                .reduce(ActiveRules.NONE, ActiveRules::and);
    }

    /** The detectors that are off, each with the streams it misses. */
    public static List<Off> off(Set<Stream> delivered) {
        return Arrays.stream(values())
                .filter(detector -> !detector.isOn(delivered))
                .map(detector -> new Off(detector.page, detector.missing(delivered)))
                .toList();
    }

    private String missing(Set<Stream> delivered) {
        Set<String> missing = new TreeSet<>();
        needs.stream().filter(need -> !delivered.contains(need)).forEach(need -> missing.add(need.fileName()));
        return "not delivered: " + String.join(", ", missing);
    }

    /**
     * A detector that is off.
     *
     * @param detector its name
     * @param because the streams it misses
     */
    public record Off(String detector, String because) {}
}
