package fr.vigie.cli.train;

import fr.vigie.domain.alert.FeatureSnapshot;
import fr.vigie.models.snapshot.KnownCase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A row for each conclusion of whose subject something was known before: what was known, and whether there was something.
 *
 * @param read dispositions
 * @param rows written
 * @param replaced dispositions that a later one on the same subject and scheme replaced
 * @param unknown of whose subject no snapshot was known
 * @param rejected lines that are no disposition
 */
public record CaseTable(int read, int rows, int replaced, int unknown, List<String> rejected) {
    /** Columns that are no inputs. */
    public static final String LABEL = "right";

    public static final String ID = "disposition";
    public static final String SUBJECT = "subject";
    public static final String AT = "concluded_at";
    public static final String OF_SCHEME = "of_scheme";
    public static final String OF_TRADE = "of_trade";

    /** What the alerts on the subject claim, in euros: an input, and the ranking that must be beaten. */
    public static final String AMOUNT = "alert-euros";

    public CaseTable {
        rejected = List.copyOf(rejected);
    }

    private record Case(Conclusion conclusion, KnownCase known) {}

    /**
     * Writes the table.
     *
     * @param features files of {@code replay --features}
     * @param dispositions files of the stream of that name
     * @throws IOException if one cannot be read, or the table not be written
     */
    public static CaseTable write(List<Path> features, List<Path> dispositions, Path table) throws IOException {
        ConclusionFile file = new ConclusionFile();
        for (Path path : dispositions) {
            file.read(path);
        }
        List<Conclusion> conclusions = file.conclusions();
        List<Case> cases = cases(conclusions, new SnapshotsBefore(features).of(conclusions));
        print(cases, table);
        return new CaseTable(
                file.read(), cases.size(), file.replaced(), conclusions.size() - cases.size(), file.rejected());
    }

    private static List<Case> cases(List<Conclusion> conclusions, Map<Integer, FeatureSnapshot> snapshots) {
        List<Case> cases = new ArrayList<>();
        for (int i = 0; i < conclusions.size(); i++) {
            if (snapshots.containsKey(i)) {
                Conclusion conclusion = conclusions.get(i);
                cases.add(new Case(conclusion, KnownCase.of(snapshots.get(i), conclusion.scheme())));
            }
        }
        cases.sort(Comparator.comparing((Case one) -> one.conclusion().at())
                .thenComparing(one -> one.conclusion().about()));
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
            List<Object> header = new ArrayList<>(List.of(ID, SUBJECT, AT, OF_SCHEME, OF_TRADE, LABEL));
            header.addAll(words);
            header.addAll(numbers);
            printer.printRecord(header);
            for (Case one : cases) {
                printer.printRecord(cells(one, words, numbers));
            }
        }
    }

    private static List<Object> cells(Case one, TreeSet<String> words, TreeSet<String> numbers) {
        Conclusion conclusion = one.conclusion();
        Map<String, String> told = one.known().words();
        List<Object> cells = new ArrayList<>(List.of(
                conclusion.id(),
                conclusion.kind() + " " + conclusion.subject(),
                conclusion.at(),
                conclusion.scheme(),
                told.getOrDefault("trade", ""),
                conclusion.right() ? 1 : 0));
        words.forEach(name -> cells.add(told.getOrDefault(name, "")));
        numbers.forEach(name -> cells.add(
                one.known().numbers().containsKey(name) ? one.known().numbers().get(name) : ""));
        return cells;
    }
}
