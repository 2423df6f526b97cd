package fr.vigie.cli.check.figure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** A page of Markdown that holds a table of figures between two marks. */
public final class FigurePage {
    private static final String START = "<!-- figures: written by ./vigie check --table -->";
    private static final String END = "<!-- end of figures -->";

    private FigurePage() {}

    /**
     * Replaces the table of a page.
     *
     * @throws IOException if the page cannot be read or written, or does not have the two marks
     */
    public static void replaceTable(Path page, Extent extent, List<Figure> figures) throws IOException {
        String text = Files.readString(page);
        int start = text.indexOf(START);
        int end = text.indexOf(END);
        if (start < 0 || end < start) {
            throw new IOException(page + ": has no place for the table; write the lines \"" + START + "\" and \"" + END
                    + "\" where it is to stand");
        }
        String table = START + "\n\n" + caption(extent) + "\n\n" + FigureTable.markdown(figures) + "\n";
        Files.writeString(page, text.substring(0, start) + table + text.substring(end));
    }

    private static String caption(Extent extent) {
        return String.format(
                Locale.ROOT,
                "%,d insured, %,d days (%s to %s)%s:",
                extent.insured(),
                extent.days(),
                extent.from(),
                extent.to(),
                extent.thickened() ? ", professions thickened" : "");
    }
}
