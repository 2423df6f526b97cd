package fr.vigie.streaming.docs;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The table of a detector's settings for its page: names, defaults, and the meanings that the record's Javadoc gives. */
final class SettingsTable {
    private static final Path SOURCES = Path.of("src", "main", "java");

    private SettingsTable() {}

    /** The table of a record of settings, as Markdown, one row for each component, with the values of the instance. */
    static String of(Record defaults) throws IOException, ReflectiveOperationException {
        StringBuilder table = new StringBuilder("| Setting | Default | Meaning |\n|---|---|---|\n");
        for (RecordComponent component : defaults.getClass().getRecordComponents()) {
            Object value = component.getAccessor().invoke(defaults);
            table.append("| `%s` | %s | %s |\n"
                    .formatted(component.getName(), text(value), meaning(defaults.getClass(), component.getName())));
        }
        return table.toString();
    }

    private static String text(Object value) {
        return value instanceof Collection<?> values
                ? values.stream().map(Object::toString).collect(Collectors.joining(", "))
                : value.toString();
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
