package fr.vigie.cli.notebook;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a query answered.
 *
 * @param names of its columns
 * @param rows a value each column; empty where there is none
 */
public record Answer(List<String> names, List<List<Optional<Object>>> rows) {
    private static final String STYLE = " style=\"text-align:%s\"";

    public Answer {
        names = List.copyOf(names);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** A column as numbers; NaN where there is none. */
    public List<Double> numbers(String name) {
        return column(name).stream()
                .map(cell -> cell.map(one -> ((Number) one).doubleValue()).orElse(Double.NaN))
                .toList();
    }

    /** A column as texts; empty where there is none. */
    public List<String> texts(String name) {
        return column(name).stream()
                .map(cell -> cell.map(String::valueOf).orElse(""))
                .toList();
    }

    private List<Optional<Object>> column(String name) {
        int column = names.indexOf(name);
        if (column < 0) {
            throw new IllegalArgumentException("no column " + name + ", there are " + names);
        }
        return rows.stream().map(row -> row.get(column)).toList();
    }

    /** The only value of the only row. */
    public String value() {
        return rows.get(0).get(0).map(String::valueOf).orElse("");
    }

    /** The table as HTML: numbers to the right, thousands apart, as many decimals as they have. */
    public String html() {
        StringBuilder html = new StringBuilder("<table><thead><tr>");
        names.forEach(name -> html.append("<th>").append(escaped(name)).append("</th>"));
        html.append("</tr></thead><tbody>\n");
        for (List<Optional<Object>> row : rows) {
            html.append("<tr>");
            row.forEach(cell -> html.append(cell(cell)));
            html.append("</tr>\n");
        }
        return html.append("</tbody></table>").toString();
    }

    private static String cell(Optional<Object> cell) {
        boolean number = cell.filter(Number.class::isInstance).isPresent();
        return "<td" + STYLE.formatted(number ? "right" : "left") + ">"
                + escaped(cell.map(Answer::text).orElse("")) + "</td>";
    }

    private static String text(Object value) {
        if (value instanceof Double number) {
            return String.format(Locale.ROOT, "%,.3f", number);
        }
        if (value instanceof Number number) {
            BigDecimal exact = new BigDecimal(number.toString());
            return String.format(Locale.ROOT, "%,." + Math.max(0, exact.scale()) + "f", exact);
        }
        return value.toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
