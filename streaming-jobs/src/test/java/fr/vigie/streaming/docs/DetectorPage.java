package fr.vigie.streaming.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A page of docs/detectors, whose generated sections stand between {@code <!-- NAME -->} and {@code <!-- /NAME -->}.
 *
 * @param name name of the page, without its extension
 */
record DetectorPage(String name) {
    private static final Path FOLDER = Path.of("..", "docs", "detectors");

    /** Checks that a section holds a text; run with {@code -Dvigie.docs.write=true} to put it there. */
    void holds(String section, String text) throws IOException {
        String page = Files.readString(file());
        String expected = replaced(page, section, text);
        if (Boolean.getBoolean("vigie.docs.write")) {
            Files.writeString(file(), expected);
        } else {
            assertThat(page)
                    .as("docs/detectors/%s.md, section %s: run the test with -Dvigie.docs.write=true", name, section)
                    .isEqualTo(expected);
        }
    }

    private String replaced(String page, String section, String text) {
        String open = "<!-- " + section + " -->\n";
        int from = page.indexOf(open);
        int to = page.indexOf("<!-- /" + section + " -->");
        assertThat(from).as("%s in docs/detectors/%s.md", open.strip(), name).isNotNegative();
        assertThat(to)
                .as("end of section %s in docs/detectors/%s.md", section, name)
                .isGreaterThan(from);
        return page.substring(0, from + open.length()) + text.strip() + "\n" + page.substring(to);
    }

    private Path file() {
        return FOLDER.resolve(name + ".md");
    }
}
