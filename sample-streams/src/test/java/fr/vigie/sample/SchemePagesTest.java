package fr.vigie.sample;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.sample.scheme.Story;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every planted scheme has a page under {@code docs/schemes}, and {@code docs/schemes/README.md} lists them with the
 * look-alikes of their folder; {@code -Dvigie.docs.write=true} writes the list anew.
 */
class SchemePagesTest {
    private static final Path PAGES = Path.of("..", "docs", "schemes");
    private static final String MARK = "<!-- list: written by SchemePagesTest -->\n";

    @Test
    void everySchemeHasAPageAndEveryPageAScheme() throws Exception {
        List<String> planted = StoryCatalogue.stories().stream()
                .filter(story -> !story.isLookAlike())
                .map(story -> story.storyName() + ".md")
                .sorted()
                .toList();
        try (Stream<Path> pages = Files.list(PAGES)) {
            assertThat(pages.map(page -> page.getFileName().toString())
                            .filter(name -> !name.equals("README.md"))
                            .sorted())
                    .isEqualTo(planted);
        }
    }

    @Test
    void aPageNamesTheLookAlikesBesideIt() throws Exception {
        Map<String, List<Story>> folders = byFolder();
        for (List<Story> stories : folders.values()) {
            String pages = stories.stream()
                    .filter(story -> !story.isLookAlike())
                    .map(SchemePagesTest::page)
                    .collect(Collectors.joining());
            for (Story story : stories) {
                assertThat(pages).as("pages beside %s", story.storyName()).contains(story.storyName());
            }
        }
    }

    @Test
    void theListIsThatOfTheCatalogue() throws Exception {
        Path file = PAGES.resolve("README.md");
        String page = Files.readString(file);
        String wanted = page.substring(0, page.indexOf(MARK)) + MARK + list();
        if (Boolean.getBoolean("vigie.docs.write")) {
            Files.writeString(file, wanted);
        }
        assertThat(Files.readString(file)).isEqualTo(wanted);
    }

    private static String list() {
        StringBuilder list = new StringBuilder("| Planted | Look-alikes beside it |\n|---|---|\n");
        for (List<Story> stories : byFolder().values()) {
            list.append("| ").append(names(stories, false)).append(" | ");
            list.append(names(stories, true)).append(" |\n");
        }
        return list.toString();
    }

    private static String names(List<Story> stories, boolean lookAlikes) {
        return stories.stream()
                .filter(story -> story.isLookAlike() == lookAlikes)
                .map(Story::storyName)
                .map(name -> lookAlikes ? "`" + name + "`" : "[" + name + "](" + name + ".md)")
                .collect(Collectors.joining(", "));
    }

    private static Map<String, List<Story>> byFolder() {
        Map<String, List<Story>> folders = new TreeMap<>();
        for (Story story : StoryCatalogue.stories()) {
            folders.computeIfAbsent(story.getClass().getPackageName(), key -> new ArrayList<>())
                    .add(story);
        }
        return folders;
    }

    private static String page(Story story) {
        try {
            return Files.readString(PAGES.resolve(story.storyName() + ".md"));
        } catch (IOException e) {
            throw new AssertionError(story.storyName() + " has no page in " + PAGES, e);
        }
    }
}
