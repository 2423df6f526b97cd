package fr.vigie.cli.train;

import fr.vigie.cli.train.OpenCases.OpenCase;
import fr.vigie.domain.alert.AlertSubjectKind;
import fr.vigie.models.fit.Fit.Fitted;
import fr.vigie.models.scorer.Row;
import fr.vigie.models.teach.Committee;
import fr.vigie.models.teach.Lessons;
import fr.vigie.models.teach.Lessons.Lesson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** The open cases whose conclusions would teach most, as CSV: a suggestion to investigators who have an hour to spare. */
public final class TeachFile {
    /** Its name beside the model. */
    public static final String NAME = "teach.csv";

    private static final int MOST = 10;

    private TeachFile() {}

    /**
     * Writes it; the header alone where the learners are of one mind, or where nothing is open.
     *
     * @param features files of {@code replay --features}: of each subject the last snapshot is read
     * @param dispositions what is concluded already
     */
    public static void write(Fitted fitted, List<Path> features, List<Path> dispositions, Path file)
            throws IOException {
        List<OpenCase> open = fitted.committee().size() < 2
                ? List.of()
                : OpenCases.of(features, dispositions).cases();
        List<Lesson> lessons = open.isEmpty() ? List.of() : lessons(new Committee(fitted.committee()), open);
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setRecordSeparator('\n')
                .setHeader("place", "kind", "subject", "scheme", "known_at", "probability", "bits", "because")
                .get();
        try (CSVPrinter printer = new CSVPrinter(Files.newBufferedWriter(file, StandardCharsets.UTF_8), format)) {
            for (int i = 0; i < lessons.size(); i++) {
                print(
                        printer,
                        i + 1,
                        open.get(lessons.get(i).place()),
                        lessons.get(i),
                        fitted.committee().size());
            }
        }
    }

    private static List<Lesson> lessons(Committee committee, List<OpenCase> open) {
        List<Row> rows =
                open.stream().map(one -> one.known().row(committee.encoding())).toList();
        return Lessons.choose(committee, rows, MOST);
    }

    private static void print(CSVPrinter printer, int place, OpenCase one, Lesson lesson, int members)
            throws IOException {
        AlertSubjectKind kind = one.snapshot().getSubjectKind();
        printer.printRecord(
                place,
                kind,
                one.snapshot().getSubjectId(),
                one.alerts().getScheme(),
                one.snapshot().getKnownAt(),
                String.format(Locale.ROOT, "%.4f", lesson.opinion().mean()),
                String.format(Locale.ROOT, "%.4f", lesson.opinion().bits()),
                because(lesson, members));
    }

    private static String because(Lesson lesson, int members) {
        return String.format(
                Locale.ROOT,
                "%d models, learnt from parts of the conclusions, say %.0f %% to %.0f %%: they differ by what they have not"
                        + " been taught%s",
                members,
                100 * lesson.opinion().low(),
                100 * lesson.opinion().high(),
                lesson.unlike() == 1
                        ? ""
                        : String.format(Locale.ROOT, "; %.0f %% unlike those above", 100 * lesson.unlike()));
    }
}
