package fr.vigie.graph.docs;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The table of a detector's settings for its page: names, defaults, and the meanings that the record's Javadoc gives. */
final class RingSettingsTable {
    private static final Path SOURCES = Path.of("src", "main", "java");

    private RingSettingsTable() {}

    /** The table, as Markdown, one row for each component. */
    static String of(Record defaults) throws IOException, ReflectiveOperationException {
        StringBuilder table = new StringBuilder("| Setting | Default | Meaning |\n|---|---|---|\n");
        for (RecordComponent component : defaults.getClass().getRecordComponents()) {
            table.append("| `%s` | %s | %s |\n"
                    .formatted(
                            component.getName(),
                            component.getAccessor().invoke(defaults),
                            meaning(defaults.getClass(), component.getName())));
        }
        return table.toString();
    }

    private static String meaning(Class<?> settings, String name) throws IOException {
        String source = Files.readString(SOURCES.resolve(settings.getName().replace('.', '/') + ".java"));
        Matcher param = Pattern.compile("@param " + name + "\\s+(.*?)(?=\\n \\* @|\\n \\*/)", Pattern.DOTALL)
                .matcher(source);
        if (!param.find()) {
            throw new IllegalStateException(
                    settings.getSimpleName() + " has no @param " + name + ": say what it means");
        }
        return param.group(1).replaceAll("\\s*\\n \\*\\s*", " ").strip();
    }
}
