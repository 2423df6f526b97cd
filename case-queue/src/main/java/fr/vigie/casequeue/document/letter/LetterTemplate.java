package fr.vigie.casequeue.document.letter;

import fr.vigie.casequeue.document.Words;
import fr.vigie.casequeue.document.odf.TextFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a letter, as they stand in {@code letters/NAME.txt}: paragraphs between empty lines. A paragraph that begins with
 * {@code #} is the title, with {@code ##} a heading, with {@code ###} one on a new page across, with {@code >} an address or a
 * signature; lines that begin with {@code -} are a list. <code>{name}</code> stands for a value, {@code @name} for a part that
 * is made of the case.
 */
public final class LetterTemplate {
    private static final Pattern VALUE = Pattern.compile("\\{(\\w+)}");

    private final String words;

    private LetterTemplate(String words) {
        this.words = words;
    }

    /** The words of this name. */
    public static LetterTemplate of(String name) {
        String path = "/letters/" + name + ".txt";
        try (InputStream in = Optional.ofNullable(LetterTemplate.class.getResourceAsStream(path))
                .orElseThrow(() -> new IllegalArgumentException("no letter " + path))) {
            return new LetterTemplate(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes the letter.
     *
     * @throws IllegalArgumentException if the words name a value or a part that is not given
     */
    public void write(TextFile file, Map<String, String> values, Map<String, Consumer<TextFile>> parts) {
        for (String paragraph : words.strip().split("\\n\\s*\\n")) {
            if (paragraph.startsWith("@")) {
                given(parts, paragraph.substring(1)).accept(file);
            } else {
                write(file, paragraph, values);
            }
        }
    }

    private static void write(TextFile file, String paragraph, Map<String, String> values) {
        int space = paragraph.indexOf(' ');
        String mark = paragraph.substring(0, Math.max(0, space));
        String rest = paragraph.substring(space + 1);
        switch (mark) {
            case "#" -> file.title(filled(rest, values));
            case "##" -> file.heading(filled(rest, values));
            case "###" -> file.annex(filled(rest, values));
            case ">" -> file.aside(filled(rest, values));
            case "-" -> paragraph.lines().forEach(line -> file.bullet(filled(line.substring(2), values)));
            default -> file.paragraph(filled(paragraph, values));
        }
    }

    /** Values are put in once: braces that people typed stay as they are. */
    private static String filled(String words, Map<String, String> values) {
        Matcher matcher = VALUE.matcher(Words.typeset(words));
        return matcher.replaceAll(found -> Matcher.quoteReplacement(given(values, found.group(1))));
    }

    private static <V> V given(Map<String, V> given, String name) {
        return Optional.ofNullable(given.get(name))
                .orElseThrow(() -> new IllegalArgumentException("the letter asks for " + name));
    }
}
