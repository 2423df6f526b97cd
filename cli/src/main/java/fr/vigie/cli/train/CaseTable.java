package fr.vigie.cli.train;

import fr.vigie.cli.drawn.DrawnCase;
import fr.vigie.cli.drawn.DrawnFile;
import fr.vigie.cli.drawn.Inclusion;
import fr.vigie.domain.alert.FeatureSnapshot;
import fr.vigie.domain.alert.Scheme;
import fr.vigie.models.snapshot.KnownCase;
import fr.vigie.streaming.fusion.FusionSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A row for each conclusion of whose subject something was known before: what was known, and whether there was something.
 *
 * @param read dispositions
 * @param rows written
 * @param replaced dispositions that a later one on the same subject and scheme replaced
 * @param unknown of whose subject no snapshot was known, or on members of a ring as such
 * @param drawn rows of cases that were drawn
 * @param rejected lines that are no disposition
 */
public record CaseTable(int read, int rows, int replaced, int unknown, int drawn, List<String> rejected) {
    /** Columns that are no inputs. */
    public static final String LABEL = "right";

    public static final String ID = "disposition";
    public static final String SUBJECT = "subject";
    public static final String AT = "concluded_at";
    public static final String OF_SCHEME = "of_scheme";
    public static final String WEIGHT = "weight";

    /** What the alerts on the subject claim, in euros: an input, and the ranking that must be beaten. */
    public static final String AMOUNT = "alert-euros";

    /**
     * The priority that the rules would give the alerts, euros an hour: the ranking in use. Without harm that has no price,
     * and with what has lapsed: snapshots do not tell these.
     */
    public static final String BY_RULES = "rules-priority";

    private static final double TEN_THOUSAND = 10_000;
    private static final FusionSettings FUSION = FusionSettings.defaults();

    public CaseTable {
        rejected = List.copyOf(rejected);
    }

    /**
     * What is known of one world: one queue, and one set of draws.
     *
     * @param features files of {@code replay --features}
     * @param dispositions files of the stream of that name
     * @param drawn files of {@link DrawnFile}, of the same dispositions
     */
    public record World(List<Path> features, List<Path> dispositions, List<Path> drawn) {
        public World {
            features = List.copyOf(features);
            dispositions = List.copyOf(dispositions);
            drawn = List.copyOf(drawn);
        }
    }

    /** @param weight how many it stands for */
    private record Case(Conclusion conclusion, FeatureSnapshot snapshot, boolean drawn, double weight) {
        KnownCase known() {
            return KnownCase.of(snapshot, conclusion.scheme());
        }
    }

    /** Groups of a case by which measures are told apart: columns that are no inputs. */
    public static List<String> groups() {
        List<String> names = new ArrayList<>(List.of(OF_SCHEME));
        names.addAll(Groups.NAMES);
        return names;
    }

    /**
     * Writes the table of some worlds.
     *
     * @param most what weights are capped at, 1 or more
     * @throws IOException if a file cannot be read, or the table not be written
     */
    public static CaseTable write(List<World> worlds, double most, Path table) throws IOException {
        List<Case> cases = new ArrayList<>();
        CaseTable all = new CaseTable(0, 0, 0, 0, 0, List.of());
        for (World world : worlds) {
            ConclusionFile file = new ConclusionFile();
            for (Path path : world.dispositions()) {
                file.read(path);
            }
            List<Case> own = cases(world, file.conclusions(), most);
            cases.addAll(own);
            all = all.plus(told(file, own));
        }
        cases.sort(Comparator.comparing((Case one) -> one.conclusion().at())
                .thenComparing(one -> one.conclusion().about()));
        print(cases, table);
        return all;
    }

    private static CaseTable told(ConclusionFile file, List<Case> cases) {
        return new CaseTable(
                file.read(),
                cases.size(),
                file.replaced(),
                file.conclusions().size() - cases.size(),
                (int) cases.stream().filter(Case::drawn).count(),
                file.rejected());
    }

    private CaseTable plus(CaseTable more) {
        List<String> lines = new ArrayList<>(rejected);
        lines.addAll(more.rejected);
        return new CaseTable(
                read + more.read,
                rows + more.rows,
                replaced + more.replaced,
                unknown + more.unknown,
                drawn + more.drawn,
                lines);
    }

    /** By the draws whose conclusions still count: one that a later conclusion replaced was looked at again, not by chance. */
    private static Inclusion inclusion(World world, List<Conclusion> conclusions) throws IOException {
        Set<String> counting = conclusions.stream().map(Conclusion::id).collect(Collectors.toSet());
        List<DrawnCase> cases = new ArrayList<>();
        for (Path path : world.drawn()) {
            DrawnFile.read(path).stream()
                    .filter(one -> counting.contains(one.disposition()))
                    .forEach(cases::add);
        }
        return Inclusion.of(cases);
    }

    private static List<Case> cases(World world, List<Conclusion> conclusions, double most) throws IOException {
        Inclusion inclusion = inclusion(world, conclusions);
        Map<Integer, FeatureSnapshot> snapshots = new SnapshotsBefore(world.features()).of(conclusions);
        List<Case> cases = new ArrayList<>();
        for (int i = 0; i < conclusions.size(); i++) {
            Conclusion conclusion = conclusions.get(i);
            // No alert on a member of a ring is under that scheme: there is nothing to be scored by it.
            if (snapshots.containsKey(i) && conclusion.scheme() != Scheme.RING) {
                boolean drawn = inclusion.probabilities().containsKey(conclusion.id());
                cases.add(new Case(conclusion, snapshots.get(i), drawn, inclusion.weight(conclusion.id(), most)));
            }
        }
        return cases;
    }

    private static void print(List<Case> cases, Path table) throws IOException {
        TreeSet<String> numbers = new TreeSet<>();
        TreeSet<String> words = new TreeSet<>();
        cases.forEach(one -> {
            numbers.addAll(one.known().numbers().keySet());
            words.addAll(one.known().words().keySet());
        });
        CSVFormat format = CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();
        try (CSVPrinter printer = new CSVPrinter(Files.newBufferedWriter(table, StandardCharsets.UTF_8), format)) {
            List<Object> header = new ArrayList<>(List.of(ID, SUBJECT, AT, LABEL, WEIGHT, BY_RULES, OF_SCHEME));
            header.addAll(Groups.NAMES);
            header.addAll(words);
            header.addAll(numbers);
            printer.printRecord(header);
            for (Case one : cases) {
                printer.printRecord(cells(one, words, numbers));
            }
        }
    }

    private static double byRules(Case one) {
        Map<String, Double> known = one.known().numbers();
        double eurosAnHour = known.getOrDefault("alert-probability", 0.0)
                * known.getOrDefault(AMOUNT, 0.0)
                / FUSION.effortHours().getOrDefault(one.conclusion().scheme(), 1.0);
        return Math.round(TEN_THOUSAND * eurosAnHour) / TEN_THOUSAND;
    }

    private static List<Object> cells(Case one, TreeSet<String> words, TreeSet<String> numbers) {
        Conclusion conclusion = one.conclusion();
        Map<String, String> told = one.known().words();
        List<Object> cells = new ArrayList<>(List.of(
                conclusion.id(),
                conclusion.kind() + " " + conclusion.subject(),
                conclusion.at(),
                conclusion.right() ? 1 : 0,
                one.weight(),
                byRules(one),
                conclusion.scheme()));
        cells.addAll(Groups.of(one.snapshot()).values());
        words.forEach(name -> cells.add(told.getOrDefault(name, "")));
        numbers.forEach(name -> cells.add(
                one.known().numbers().containsKey(name) ? one.known().numbers().get(name) : ""));
        return cells;
    }
}
