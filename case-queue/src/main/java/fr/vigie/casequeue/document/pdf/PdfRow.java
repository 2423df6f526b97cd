package fr.vigie.casequeue.document.pdf;

import java.util.List;
import java.util.stream.IntStream;

/** A row of a table, its cells broken into lines. */
record PdfRow(List<List<String>> cells, Face face, float height) {
    static final float SIZE = 7;
    private static final float STEP = SIZE * 1.3f;
    private static final float GAP = 5;
    private static final float BELOW = 3;

    static PdfRow of(List<PdfSheets.Column> columns, List<String> cells, Face face, float width) {
        List<List<String>> broken = IntStream.range(0, columns.size())
                .mapToObj(i -> Lines.of(
                        cells.get(i), face, SIZE, width * columns.get(i).share() - GAP))
                .toList();
        return of(broken, face);
    }

    private static PdfRow of(List<List<String>> cells, Face face) {
        int lines = cells.stream().mapToInt(List::size).max().orElse(1);
        return new PdfRow(cells, face, lines * STEP + BELOW);
    }

    /** The row, or as many as it takes if it is higher than a page; in order. */
    List<PdfRow> parts(float highest) {
        if (height <= highest) {
            return List.of(this);
        }
        int most = Math.max(1, (int) ((highest - BELOW) / STEP));
        int lines = cells.stream().mapToInt(List::size).max().orElse(1);
        return IntStream.iterate(0, from -> from < lines, from -> from + most)
                .mapToObj(from -> of(
                        cells.stream()
                                .map(cell ->
                                        cell.stream().skip(from).limit(most).toList())
                                .toList(),
                        face))
                .toList();
    }

    void draw(PdfPage page, List<PdfSheets.Column> columns, float left, float top, float width) {
        float x = left;
        for (int i = 0; i < columns.size(); i++) {
            float wide = width * columns.get(i).share();
            float base = top;
            for (String line : cells.get(i)) {
                base -= STEP;
                float indent = columns.get(i).number() ? wide - GAP - face.width(line, SIZE) : 0;
                page.runs().add(new PdfPage.Run(x + indent, base, face, SIZE, line));
            }
            x += wide;
        }
    }
}
