package fr.vigie.models.fit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.vigie.models.artefact.ModelFile;
import fr.vigie.models.fit.Fit.Fitted;
import fr.vigie.models.fit.Fit.Scored;
import fr.vigie.models.table.CsvFile.RejectedRow;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** What is kept of a fit, as files in a directory. */
public final class FitFiles {
    /** The model; see {@link ModelFile}. */
    public static final String MODEL = "model.json";

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private FitFiles() {}

    /** The report as JSON; what cannot be told is "NaN". */
    public static String json(FitReport report) {
        try {
            return MAPPER.writeValueAsString(report) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a report that is no JSON", e);
        }
    }

    /** Writes model.json, report.json, report.md, scores.csv and rejected.csv. */
    public static void write(Fitted fitted, Path directory) throws IOException {
        Files.write(directory.resolve(MODEL), ModelFile.write(fitted.model()));
        Files.writeString(directory.resolve("report.json"), json(fitted.report()));
        Files.writeString(directory.resolve("report.md"), FitText.of(fitted.report()));
        csv(directory.resolve("scores.csv"), List.of("id", "label", "score", "probability"), ranked(fitted));
        csv(directory.resolve("rejected.csv"), List.of("table", "line", "because"), rejected(fitted));
    }

    private static List<List<Object>> ranked(Fitted fitted) {
        return fitted.scored().stream()
                .sorted(Comparator.comparingDouble((Scored row) -> -row.score()))
                .map(row -> List.<Object>of(row.id(), row.label(), row.score(), row.probability()))
                .toList();
    }

    private static List<List<Object>> rejected(Fitted fitted) {
        List<List<Object>> rows = new ArrayList<>();
        fitted.rejected().forEach((table, rejected) -> {
            for (RejectedRow row : rejected) {
                rows.add(List.of(table, row.line(), row.because()));
            }
        });
        return rows;
    }

    private static void csv(Path file, List<String> header, List<List<Object>> rows) throws IOException {
        CSVFormat format = CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();
        try (CSVPrinter printer = new CSVPrinter(Files.newBufferedWriter(file, StandardCharsets.UTF_8), format)) {
            printer.printRecord(header);
            for (List<Object> row : rows) {
                printer.printRecord(row);
            }
        }
    }
}
