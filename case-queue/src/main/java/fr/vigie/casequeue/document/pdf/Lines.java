package fr.vigie.casequeue.document.pdf;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines of a width: between words, or within a word that is wider than a line. */
final class Lines {
    private Lines() {}

    /**
     * @param width points
     * @return at least one line, of characters that can be shown
     */
    static List<String> of(String text, Face face, float size, float width) {
        List<String> lines = new ArrayList<>();
        for (String line : text.split("\\R", -1)) {
            broken(PdfText.shown(line), face, size, width, lines);
        }
        return lines;
    }

    private static void broken(String text, Face face, float size, float width, List<String> lines) {
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (face.width(longer, size) <= width) {
                line.setLength(0);
                line.append(longer);
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(rest(word, face, size, width, lines));
        }
        lines.add(line.toString());
    }

    /** What is left of a word once its full lines are written. */
    private static String rest(String word, Face face, float size, float width, List<String> lines) {
        String left = word;
        while (face.width(left, size) > width && left.length() > 1) {
            int fitting = fitting(left, face, size, width);
            lines.add(left.substring(0, fitting));
            left = left.substring(fitting);
        }
        return left;
    }

    private static int fitting(String word, Face face, float size, float width) {
        int end = 1;
        while (end < word.length() && face.width(word.substring(0, end + 1), size) <= width) {
            end++;
        }
        return end;
    }
}
