package fr.vigie.cli.notebook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A notebook in Jupyter's format (nbformat 4): its cells, and what they printed.
 *
 * @param name of its file, without {@code .ipynb}
 */
record Notebook(String name, List<Cell> cells) {
    private static final ObjectMapper JSON = new ObjectMapper();

    Notebook {
        cells = List.copyOf(cells);
    }

    /**
     * A cell of code.
     *
     * @param place among the cells of code, from 1
     * @param said what it printed, in order: texts as they are, of a picture only that there is one, since fonts differ
     *     from machine to machine
     */
    record Cell(int place, String source, List<String> said) {
        Cell {
            said = List.copyOf(said);
        }
    }

    /**
     * Reads one.
     *
     * @throws IOException if it cannot be read, or is no notebook
     */
    static Notebook read(Path file) throws IOException {
        JsonNode root = JSON.readTree(file.toFile());
        if (!root.path("cells").isArray()) {
            throw new IOException(file + " is no notebook: it has no cells");
        }
        List<Cell> cells = new ArrayList<>();
        for (JsonNode cell : root.path("cells")) {
            if (cell.path("cell_type").asText().equals("code")) {
                List<String> said = new ArrayList<>();
                cell.path("outputs").forEach(output -> said.add(said(output)));
                cells.add(new Cell(cells.size() + 1, text(cell.path("source")), said));
            }
        }
        return new Notebook(String.valueOf(file.getFileName()).replaceFirst("\\.ipynb$", ""), cells);
    }

    private static String said(JsonNode output) {
        JsonNode data = output.path("data");
        if (data.has("image/png")) {
            return "(picture)";
        }
        return data.has("text/html") ? text(data.path("text/html")) : text(output.path("text"));
    }

    // Texts are one string, or a list of lines.
    private static String text(JsonNode node) {
        if (node.isTextual()) {
            return node.asText();
        }
        StringBuilder text = new StringBuilder();
        node.forEach(line -> text.append(line.asText()));
        return text.toString();
    }

    /** Where another run of it printed something else: a line each, with both. */
    List<String> differences(Notebook run) {
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < Math.max(cells.size(), run.cells.size()); i++) {
            if (i >= cells.size() || i >= run.cells.size()) {
                differences.add(name + ": " + cells.size() + " cells of code, the run has " + run.cells.size());
                break;
            }
            if (!cells.get(i).said().equals(run.cells.get(i).said())) {
                differences.add("%s, cell %d: printed %s, committed is %s"
                        .formatted(
                                name,
                                i + 1,
                                run.cells.get(i).said(),
                                cells.get(i).said()));
            }
        }
        return differences;
    }
}
