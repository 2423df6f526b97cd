package fr.vigie.graph.docs;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.graph.ring.RingDetector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The page of a detector in docs/rings, which bears the name of its folder.
 *
 * @param folder last part of the detector's package
 */
record RingPage(String folder) {
    static final Path FOLDER = Path.of("..", "docs", "rings");

    private static final String OPEN = "<!-- settings -->\n";
    private static final String CLOSE = "<!-- /settings -->";

    static RingPage of(RingDetector detector) {
        String name = detector.getClass().getPackageName();
        return new RingPage(name.substring(name.lastIndexOf('.') + 1));
    }

    Path file() {
        return FOLDER.resolve(folder + ".md");
    }

    String text() throws IOException {
        return Files.readString(file());
    }

    /** What stands below a heading, up to the next one. */
    String section(String heading) throws IOException {
        String text = text() + "\n## ";
        int from = text.indexOf("## " + heading);
        assertThat(from).as("a section \"%s\" in %s", heading, file()).isNotNegative();
        return text.substring(from, text.indexOf("\n## ", from + 1));
    }

    /** Checks the table of settings; run with {@code -Dvigie.docs.write=true} to put it there. */
    void holdsSettings(String table) throws IOException {
        String page = text();
        int from = page.indexOf(OPEN) + OPEN.length();
        int to = page.indexOf(CLOSE);
        assertThat(to).as("%s and %s in %s", OPEN.strip(), CLOSE, file()).isGreaterThanOrEqualTo(from);
        String expected = page.substring(0, from) + table + page.substring(to);
        if (Boolean.getBoolean("vigie.docs.write")) {
            Files.writeString(file(), expected);
        } else {
            assertThat(page)
                    .as("settings in %s: run the test with -Dvigie.docs.write=true", file())
                    .isEqualTo(expected);
        }
    }
}
